import { Button, Card, formatCents } from "@hibachi/ui";
import { useEffect, useRef } from "react";
import { Notice } from "../form/Notice";
import type { PaymentWatch } from "./usePaymentWatch";
import styles from "./Pay.module.css";

interface PaymentWaitProps {
  watch: PaymentWatch;
  /** What the card said yes to; null when it is not known any more. */
  amountCents: number | null;
  /** What is so once the word has come. */
  goal: string;
  /** Said when it takes long. */
  comfort: string;
}

/** Between the card's "yes" and the provider's word to us. */
export function PaymentWait({ watch, amountCents, goal, comfort }: PaymentWaitProps) {
  const steps = useRef<HTMLOListElement>(null);
  useEffect(() => {
    steps.current?.scrollIntoView?.({ block: "center" });
  }, []);
  if (watch.state === "late")
    return (
      <Notice
        urgent
        tone="amber"
        title="This takes longer than usual"
        action={<Button onClick={watch.lookAgain}>Look again</Button>}
      >
        {comfort}
      </Notice>
    );
  return (
    <Card className={styles.stack}>
      <ol ref={steps} className={styles.progress} aria-label="Progress of the payment">
        <li className={styles.through}>
          Your card said yes{amountCents === null ? "" : ` to ${formatCents(amountCents)}`}
        </li>
        <li className={styles.running} role="status">
          The payment is being confirmed, usually within seconds
        </li>
        <li>{goal}</li>
      </ol>
      <div className={styles.bar} role="progressbar" aria-label="Confirming the payment">
        <span />
      </div>
      <p className={styles.fine}>Please do not pay a second time. Reloading this page is safe.</p>
    </Card>
  );
}
