import { Button, formatCents } from "@hibachi/ui";
import { useState } from "react";
import type { HostPayment, MyBooking, PayMethod } from "../../../shared/data/types";
import { Notice } from "../../../shared/form/Notice";
import { BALANCE_WAYS, MethodChoice } from "../../../shared/pay/MethodChoice";
import { useStartBalance } from "../api/usePay";
import { OPENING, SlowNotice } from "../../../shared/form/SlowNotice";
import pay from "../../../shared/pay/Pay.module.css";
import { StaleOr } from "./StaleOr";

interface BalanceFormProps {
  link: string;
  booking: MyBooking;
  /** A tip chosen beside the balance, and paid after it. */
  tip: number | null;
  onStarted: (payment: HostPayment) => void;
}

const NAMES: Record<PayMethod, string> = { card: "card", venmo: "Venmo", zelle: "Zelle", cash: "cash" };

/** How the balance is to be paid; a card is asked for next, anything else is explained. */
export function BalanceForm({ link, booking, tip, onStarted }: BalanceFormProps) {
  const [method, setMethod] = useState<PayMethod>("card");
  const [instructions, setInstructions] = useState<string | null>(null);
  const start = useStartBalance(link, (started) => {
    setInstructions(started.instructions);
    onStarted(started.payment);
  });
  const choose = (next: PayMethod) => {
    setInstructions(null);
    start.reset();
    setMethod(next);
  };
  return (
    <form
      className={pay.stack}
      onSubmit={(event) => {
        event.preventDefault();
        start.run({ version: booking.version, method });
      }}
    >
      <MethodChoice
        ways={BALANCE_WAYS}
        method={method}
        amountCents={booking.balance_cents}
        onChange={choose}
      />
      <StaleOr link={link} problem={start.problem} onReloaded={start.reset} />
      <SlowNotice busy={start.busy}>{OPENING}</SlowNotice>
      {instructions ? (
        <Notice urgent tone="steel" title={`How to pay ${formatCents(booking.balance_cents)}`}>
          {instructions}
        </Notice>
      ) : (
        <div className={pay.actions}>
          <Button type="submit" busy={start.busy}>
            {method === "card" ? "Continue to the card" : `I pay by ${NAMES[method]}`}
          </Button>
          {tip === null ? null : (
            <p className={pay.fine}>
              First the {formatCents(booking.balance_cents)}. Then we ask for your tip of {formatCents(tip)}.
            </p>
          )}
        </div>
      )}
    </form>
  );
}
