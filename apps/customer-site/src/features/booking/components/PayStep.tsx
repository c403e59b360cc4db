import { Button, Card, formatCents, formatInstant } from "@hibachi/ui";
import { useState } from "react";
import { useSite } from "../../../shared/data/queries";
import { isStale } from "../../../shared/data/problems";
import type { HostPayment, MyBooking, PayMethod } from "../../../shared/data/types";
import { Notice } from "../../../shared/form/Notice";
import { OPENING, SlowNotice } from "../../../shared/form/SlowNotice";
import { useNow } from "../../../shared/form/useNow";
import { ProblemNotice } from "../../../shared/form/ProblemNotice";
import { CardForm } from "../../../shared/pay/CardForm";
import { keepInstructions } from "../../../shared/pay/instructions";
import { depositWays, MethodChoice } from "../../../shared/pay/MethodChoice";
import { useStartDeposit } from "../api/useBookingActions";
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
  const policy = useSite().data?.policy;
  const now = useNow();
  const [method, setMethod] = useState<PayMethod>("card");
  const [card, setCard] = useState<HostPayment | null>(null);
  const start = useStartDeposit(link, (started) => {
    keepInstructions(started);
    if (started.payment.status === "succeeded") onPaid(started.payment.id);
    else if (started.payment.client_secret) setCard(started.payment);
  });
  if (card)
    return <CardForm payment={card} returnPath="/book/" onPaid={() => onPaid(card.id)} onBack={onRestart} />;
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
        <MethodChoice
          ways={depositWays(policy?.deposit_hours)}
          method={method}
          amountCents={booking.quote.deposit_cents}
          onChange={setMethod}
        />
      </Card>
      {isStale(start.problem) ? (
        <Notice urgent tone="amber" title="This booking was changed in another window">
          The newest version is loaded. Please press the button again.
        </Notice>
      ) : (
        <ProblemNotice
          problem={start.problem}
          onRetry={() => start.run({ version: booking.version, method })}
        />
      )}
      <SlowNotice busy={start.busy}>{OPENING}</SlowNotice>
      <div className={styles.actions}>
        <Button type="submit" busy={start.busy}>
          {method === "card" ? "Continue to the card" : `Hold my date, I pay by ${NAMES[method]}`}
        </Button>
      </div>
      <p className={styles.fine}>
        {formatCents(booking.quote.deposit_cents)} now, {formatCents(booking.quote.balance_cents)} on the day.{" "}
        {cancelWords(booking, now)}
      </p>
    </form>
  );
}

/** A date so near that the free time to cancel is over is sold with that said. */
function cancelWords({ deadlines, time_zone }: MyBooking, now: number): string {
  return Date.parse(deadlines.free_cancel_until) > now
    ? `Cancel until ${formatInstant(deadlines.free_cancel_until, time_zone)} and everything comes back.`
    : "The date is near: if you cancel now, the deposit is kept.";
}

const NAMES: Record<PayMethod, string> = { card: "card", venmo: "Venmo", zelle: "Zelle", cash: "cash" };
