import { ButtonLink, Card, formatPhone } from "@hibachi/ui";
import type { MyBooking, Site } from "../../../shared/data/types";
import styles from "./MyBooking.module.css";

/** How to reach a person about this booking; the reference travels along. */
export function HelpCard({ site, booking }: { site: Site; booking: MyBooking }) {
  const { business } = site;
  const subject = encodeURIComponent(`Booking ${booking.reference}`);
  return (
    <Card as="section" className={styles.stack} aria-label="Questions">
      <h2>Questions?</h2>
      <p className={styles.fine}>
        Say {booking.reference} and we know at once. New allergies reach us best by phone.
      </p>
      <div className={styles.actions}>
        <ButtonLink small look="quiet" href={`tel:${business.phone}`}>
          {formatPhone(business.phone)}
        </ButtonLink>
        <ButtonLink small look="quiet" href={`mailto:${business.email}?subject=${subject}`}>
          Write to us
        </ButtonLink>
      </div>
    </Card>
  );
}
