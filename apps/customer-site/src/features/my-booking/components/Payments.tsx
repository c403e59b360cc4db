import { formatInstant, Money } from "@hibachi/ui";
import type { MyBooking } from "../../../shared/data/types";
import { settledPayments } from "../rules";
import styles from "./MyBooking.module.css";

/** What has been paid, when and how, and what is left. */
export function Payments({ booking }: { booking: MyBooking }) {
  const settled = settledPayments(booking);
  const givenBack = settled.reduce((sum, payment) => sum + payment.refunded_cents, 0);
  return (
    <dl className={styles.sums}>
      {settled.map((payment) => (
        <div key={payment.id}>
          <dt>
            {payment.label}
            <small>{formatInstant(payment.created_at, booking.time_zone)}</small>
          </dt>
          <dd>
            <Money cents={payment.amount_cents} />
          </dd>
        </div>
      ))}
      {givenBack > 0 ? (
        <div>
          <dt>
            Back to you
            <small>the way you paid; a card may take 5 to 10 days</small>
          </dt>
          <dd>
            <Money cents={-givenBack} />
          </dd>
        </div>
      ) : null}
      <div className={styles.balance}>
        <dt>{booking.balance_cents < 0 ? "Your credit" : "Still to pay"}</dt>
        <dd>
          <Money cents={Math.abs(booking.balance_cents)} />
        </dd>
      </div>
    </dl>
  );
}
