import { Button, ButtonLink, Card, formatCents, formatInstant } from "@hibachi/ui";
import type { MyBooking } from "../../../shared/data/types";
import { isOver, nextStep } from "../rules";
import styles from "./MyBooking.module.css";

/** The one thing the host should do now, or the good news that there is nothing. */
interface NextStepCardProps {
  booking: MyBooking;
  onPay: () => void;
}

export function NextStepCard({ booking, onPay }: NextStepCardProps) {
  const next = nextStep(booking);
  const until = booking.pay_until ?? (next.action ? booking.hold_expires_at : null);
  return (
    <Card as="section" className={styles.next} aria-label="Next step">
      <div>
        <h2>{next.title}</h2>
        <p>{next.text}</p>
        {booking.can.pay_balance ? (
          <p>
            <b>{formatCents(booking.balance_cents)}</b>{" "}
            {isOver(booking.status)
              ? "is left to pay."
              : "is left to pay on the day. If you like, pay it now."}
          </p>
        ) : null}
        {until ? (
          <p className={styles.fine}>The date is kept until {formatInstant(until, booking.time_zone)}.</p>
        ) : null}
      </div>
      {booking.can.pay_balance ? (
        <Button onClick={onPay}>Pay {formatCents(booking.balance_cents)}</Button>
      ) : booking.can.tip && isOver(booking.status) ? (
        <Button onClick={onPay}>Tip your chef</Button>
      ) : null}
      {next.action ? <ButtonLink href="/book/">{next.action.label}</ButtonLink> : null}
    </Card>
  );
}
