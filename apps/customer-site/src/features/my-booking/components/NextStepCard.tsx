import { ButtonLink, Card, formatInstant } from "@hibachi/ui";
import type { MyBooking } from "../../../shared/data/types";
import { nextStep } from "../rules";
import styles from "./MyBooking.module.css";

/** The one thing the host should do now, or the good news that there is nothing. */
export function NextStepCard({ booking }: { booking: MyBooking }) {
  const next = nextStep(booking);
  const until = booking.pay_until ?? (next.action ? booking.hold_expires_at : null);
  return (
    <Card as="section" className={styles.next} aria-label="Next step">
      <div>
        <h2>{next.title}</h2>
        <p>{next.text}</p>
        {until ? (
          <p className={styles.fine}>The date is kept until {formatInstant(until, booking.time_zone)}.</p>
        ) : null}
      </div>
      {next.action ? <ButtonLink href="/book/">{next.action.label}</ButtonLink> : null}
    </Card>
  );
}
