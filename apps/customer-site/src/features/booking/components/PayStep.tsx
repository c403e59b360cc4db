import { Button, Card, formatCents } from "@hibachi/ui";
import { useState } from "react";
import { isStale } from "../../../shared/data/problems";
import type { DepositMethod, DepositStarted, MyBooking } from "../../../shared/data/types";
import { Notice } from "../../../shared/form/Notice";
import { ProblemNotice } from "../../../shared/form/ProblemNotice";
import { useStartDeposit } from "../api/useBookingActions";
import { keepInstructions } from "../instructions";
import { FakeCardForm } from "./FakeCardForm";
import { MethodChoice } from "./MethodChoice";
import { StripeCardForm } from "./StripeCardForm";
import styles from "./Wizard.module.css";

interface PayStepProps {
  link: string;
  booking: MyBooking;
  /** The payment before this one was refused after all. */
  failed: boolean;
  onPaid: (paymentId: string) => void;
  onRestart: () => void;
}

/** Choose how to pay; a card is then asked for here, everything else is explained on the next page. */
export function PayStep({ link, booking, failed, onPaid, onRestart }: PayStepProps) {
  const [method, setMethod] = useState<DepositMethod>("card");
  const [card, setCard] = useState<DepositStarted["payment"] | null>(null);
  const start = useStartDeposit(link, (started) => {
    keepInstructions(started);
    if (started.payment.client_secret) setCard(started.payment);
  });
  if (card) return <CardForm payment={card} onPaid={() => onPaid(card.id)} onBack={onRestart} />;
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        start.run({ version: booking.version, method });
      }}
    >
      {failed ? (
        <Notice urgent tone="plum" title="The payment did not go through">
          Nothing was charged. Try again, or with another card.
        </Notice>
      ) : null}
      <Card className={styles.stack}>
        <MethodChoice method={method} amountCents={booking.quote.deposit_cents} onChange={setMethod} />
      </Card>
      {isStale(start.problem) ? (
        <Notice urgent tone="amber" title="This booking was changed in another window">
          The newest version is loaded. Please press the button again.
        </Notice>
      ) : (
        <ProblemNotice problem={start.problem} />
      )}
      <div className={styles.actions}>
        <Button type="submit" busy={start.busy}>
          {method === "card" ? "Continue to the card" : `Hold my date, I pay by ${NAMES[method]}`}
        </Button>
      </div>
      <p className={styles.fine}>
        {formatCents(booking.quote.deposit_cents)} now, {formatCents(booking.quote.balance_cents)} on the day.
        Cancel at least 4 days before and everything comes back.
      </p>
    </form>
  );
}

const NAMES: Record<DepositMethod, string> = { card: "card", venmo: "Venmo", zelle: "Zelle", cash: "cash" };

interface CardFormProps {
  payment: DepositStarted["payment"];
  onPaid: () => void;
  onBack: () => void;
}

function CardForm({ payment, onPaid, onBack }: CardFormProps) {
  const secret = payment.client_secret ?? "";
  if (payment.gateway === "stripe")
    return <StripeCardForm payment={payment} clientSecret={secret} onPaid={onPaid} onBack={onBack} />;
  return (
    <FakeCardForm amountCents={payment.amount_cents} clientSecret={secret} onPaid={onPaid} onBack={onBack} />
  );
}
