import { Card, CopyId, DateText } from "@hibachi/ui";
import { useSite } from "../../../shared/data/queries";
import type { MyBooking } from "../../../shared/data/types";
import { partyInWords } from "../../../shared/order/draft";
import { PriceLines } from "../../../shared/order/PriceCard";
import styles from "./Aside.module.css";
import wizard from "./Wizard.module.css";

/** What is held and what it costs. */
export function BookedAside({ booking }: { booking: MyBooking }) {
  const site = useSite();
  return (
    <Card as="section" className={wizard.stack} aria-label="Your evening">
      <h2>Your evening</h2>
      <dl className={styles.facts}>
        <div>
          <dt>When</dt>
          <dd>
            <DateText date={booking.date} slot={booking.slot} />
          </dd>
        </div>
        <div>
          <dt>Who</dt>
          <dd>{partyInWords(booking)}</dd>
        </div>
        <div>
          <dt>Where</dt>
          <dd>
            {booking.address ? `${booking.address.line1}, ${booking.address.city}` : `ZIP ${booking.zip}`}
          </dd>
        </div>
        <div>
          <dt>Reference</dt>
          <dd>
            <CopyId value={booking.reference} />
          </dd>
        </div>
      </dl>
      {site.data ? <PriceLines quote={booking.quote} policy={site.data.policy} /> : null}
    </Card>
  );
}
