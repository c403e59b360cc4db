import { formatInstant, Money } from "@hibachi/ui";
import type { MyBooking } from "../../../shared/data/types";
import { settledPayments } from "../rules";
import styles from "./MyBooking.module.css";

/** What has been paid, when and how, and what is left. */
export function Payments({ booking }: { booking: MyBooking }) {
  const settled = settledPayments(booking);
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
      <div className={styles.balance}>
        <dt>{booking.balance_cents < 0 ? "Your credit" : "Still to pay"}</dt>
        <dd>
          <Money cents={Math.abs(booking.balance_cents)} />
        </dd>
      </div>
    </dl>
  );
}
