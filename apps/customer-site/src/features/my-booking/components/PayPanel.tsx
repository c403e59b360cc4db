import { Button, Card, formatCents } from "@hibachi/ui";
import { useState } from "react";
import { documentUrl } from "../../../shared/address/bookingLink";
import type { HostPayment, MyBooking } from "../../../shared/data/types";
import { Notice } from "../../../shared/form/Notice";
import { CardForm } from "../../../shared/pay/CardForm";
import { PaymentWait } from "../../../shared/pay/PaymentWait";
import type { PaymentWatch } from "../../../shared/pay/usePaymentWatch";
import { paidWords } from "../rules";
import { BalanceForm } from "./BalanceForm";
import styles from "./MyBooking.module.css";
import { PanelTitle } from "./PanelTitle";
import { NO_TIP, tipCents, TipForm, type TipWish } from "./TipForm";

export type Purpose = "balance" | "tip";

interface PayPanelProps {
  link: string;
  booking: MyBooking;
  watch: PaymentWatch;
  onClose: () => void;
}

interface Started {
  purpose: Purpose;
  payment: HostPayment;
}

const COMFORT =
  "Your card was accepted and nothing is lost. You may close this page: the receipt comes by e-mail. Please do not pay a second time.";

/** What is left to pay, and the gratuity beside it: choose, pay by card, wait for the word, see it is done. */
export function PayPanel({ link, booking, watch, onClose }: PayPanelProps) {
  const [started, setStarted] = useState<Started | null>(null);
  const [wished, setWished] = useState({ given: booking.tip_cents, wish: NO_TIP });
  const wish = wished.given === booking.tip_cents ? wished.wish : NO_TIP; // a tip that was given is wished no more
  const tip = booking.can.tip ? tipCents(wish, booking.total_cents) : null;
  const start = (purpose: Purpose) => (payment: HostPayment) => {
    if (payment.status === "succeeded") watch.start(payment.id);
    else if (payment.client_secret) setStarted({ purpose, payment });
  };
  const paid = () => {
    if (started) watch.start(started.payment.id);
    setStarted(null);
  };
  const waits = watch.state === "waiting" || watch.state === "late";
  return (
    <Card as="section" className={styles.stack} aria-label="Pay">
      <PanelTitle key={waits ? "wait" : started ? "card" : "choose"}>
        {title(booking, started, waits)}
      </PanelTitle>
      {waits ? (
        <PaymentWait watch={watch} amountCents={null} goal="Your receipt is written" comfort={COMFORT} />
      ) : started ? (
        <CardForm
          payment={started.payment}
          returnPath="/my-booking/"
          onPaid={paid}
          backLabel={started.purpose === "tip" ? "Back" : "Pay another way"}
          onBack={() => setStarted(null)}
        />
      ) : (
        <>
          <Outcome link={link} booking={booking} watch={watch} tip={tip} />
          {booking.can.pay_balance ? (
            <BalanceForm link={link} booking={booking} tip={tip} onStarted={start("balance")} />
          ) : null}
          {booking.can.tip ? (
            <TipForm
              key={booking.tip_cents}
              link={link}
              booking={booking}
              wish={wish}
              onWish={(next: TipWish) => setWished({ given: booking.tip_cents, wish: next })}
              onStarted={start("tip")}
            />
          ) : null}
          <div className={styles.actions}>
            <Button look="quiet" onClick={onClose}>
              Back to my booking
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

function title(booking: MyBooking, started: Started | null, waits: boolean): string {
  if (waits) return "Confirming your payment";
  if (started?.purpose === "tip") return `Tip ${formatCents(started.payment.amount_cents)} for your chef`;
  if (started) return `Pay ${formatCents(started.payment.amount_cents)} by card`;
  return booking.can.pay_balance ? `Left to pay: ${formatCents(booking.balance_cents)}` : "All is paid";
}

interface OutcomeProps extends Pick<PayPanelProps, "link" | "booking" | "watch"> {
  /** A tip that is chosen and not given yet. */
  tip: number | null;
}

/** How the last payment ended, and where things stand when nothing is left to pay. */
function Outcome({ link, booking, watch, tip }: OutcomeProps) {
  const receipt = (
    <a href={documentUrl("receipt.pdf", link)} download>
      Download the receipt
    </a>
  );
  if (watch.state === "failed")
    return (
      <Notice urgent tone="plum" title="The payment did not go through">
        Nothing was charged. Look at what is left to pay, and try again or with another card.
      </Notice>
    );
  if (watch.state === "paid")
    return (
      <Notice urgent tone="leaf" title="Thank you, your payment has arrived">
        {paidWords(booking, formatCents)} {receipt}
        {tip === null ? null : (
          <p>Your tip of {formatCents(tip)} is not given yet: it is the last step, below.</p>
        )}
      </Notice>
    );
  if (booking.can.pay_balance) return null;
  return (
    <Notice tone="leaf">
      {paidWords(booking, formatCents)} {receipt}
    </Notice>
  );
}
