import { useEffect, useRef } from "react";
import type { HostPayment } from "../data/types";
import { FakeCardForm } from "./FakeCardForm";
import styles from "./Pay.module.css";
import { StripeCardForm } from "./StripeCardForm";

interface CardFormProps {
  payment: HostPayment;
  returnPath: string;
  onPaid: () => void;
  backLabel?: string;
  onBack: () => void;
}

/** The card form of whichever gateway takes the payment; it takes the focus of the button that asked for it. */
export function CardForm({ backLabel = "Pay another way", ...props }: CardFormProps) {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={group} role="group" tabIndex={-1} aria-label="Pay by card" className={styles.group}>
      <FormOfGateway {...props} backLabel={backLabel} />
    </div>
  );
}

function FormOfGateway({ payment, returnPath, onPaid, backLabel, onBack }: Required<CardFormProps>) {
  const secret = payment.client_secret ?? "";
  if (payment.gateway === "stripe")
    return (
      <StripeCardForm
        payment={payment}
        clientSecret={secret}
        returnPath={returnPath}
        onPaid={onPaid}
        backLabel={backLabel}
        onBack={onBack}
      />
    );
  return (
    <FakeCardForm
      amountCents={payment.amount_cents}
      clientSecret={secret}
      onPaid={onPaid}
      backLabel={backLabel}
      onBack={onBack}
    />
  );
}
