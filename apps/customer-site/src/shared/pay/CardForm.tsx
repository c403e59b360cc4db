import type { HostPayment } from "../data/types";
import { FakeCardForm } from "./FakeCardForm";
import { StripeCardForm } from "./StripeCardForm";

interface CardFormProps {
  payment: HostPayment;
  returnPath: string;
  onPaid: () => void;
  backLabel?: string;
  onBack: () => void;
}

/** The card form of whichever gateway takes the payment. */
export function CardForm({
  payment,
  returnPath,
  onPaid,
  backLabel = "Pay another way",
  onBack,
}: CardFormProps) {
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
