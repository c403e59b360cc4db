import { Button, Card, formatCents } from "@hibachi/ui";
import type { MyBooking } from "../../../shared/data/types";
import { Notice } from "../../../shared/form/Notice";
import type { PaymentWatch } from "../api/usePaymentWatch";
import styles from "./Pay.module.css";
import wizard from "./Wizard.module.css";

interface PaymentWaitProps {
  watch: PaymentWatch;
  booking: MyBooking;
}

/** Between the card's "yes" and the provider's word to us. */
export function PaymentWait({ watch, booking }: PaymentWaitProps) {
  if (watch.state === "late")
    return (
      <Notice
        urgent
        tone="amber"
        title="This takes longer than usual"
        action={<Button onClick={watch.lookAgain}>Look again</Button>}
      >
        Your card was accepted and nothing is lost. You may close this page: the confirmation comes by e-mail,
        and your date is yours or your money comes back in full.
      </Notice>
    );
  return (
    <Card className={wizard.stack}>
      <ol className={styles.progress} aria-label="Progress of the payment">
        <li className={styles.through}>Your card said yes to {formatCents(booking.quote.deposit_cents)}</li>
        <li className={styles.running} role="status">
          The payment is being confirmed, usually within seconds
        </li>
        <li>Your date is set</li>
      </ol>
      <div className={styles.bar} role="progressbar" aria-label="Confirming the payment">
        <span />
      </div>
      <p className={wizard.fine}>Please do not pay a second time. Reloading this page is safe.</p>
    </Card>
  );
}
