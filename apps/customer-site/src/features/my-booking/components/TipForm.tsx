import { Button, formatCents } from "@hibachi/ui";
import { fieldMessage } from "../../../shared/data/problems";
import type { HostPayment, MyBooking } from "../../../shared/data/types";
import { TextField } from "../../../shared/form/Field";
import { OPENING, SlowNotice } from "../../../shared/form/SlowNotice";
import pay from "../../../shared/pay/Pay.module.css";
import { centsOf, percentOf } from "../../../shared/pay/rules";
import { useStartTip } from "../api/usePay";
import styles from "./MyBooking.module.css";
import { StaleOr } from "./StaleOr";

/** What a host has in mind to give, kept while the price is being paid. */
export interface TipWish {
  choice: number | "custom";
  text: string;
}

export const NO_TIP: TipWish = { choice: 0, text: "" };

/** The sum a wish comes to; null when none is chosen, or what is written is no sum. */
export function tipCents({ choice, text }: TipWish, totalCents: number): number | null {
  return (choice === "custom" ? centsOf(text) : percentOf(totalCents, choice)) || null;
}

interface TipFormProps {
  link: string;
  booking: MyBooking;
  wish: TipWish;
  onWish: (wish: TipWish) => void;
  onStarted: (payment: HostPayment) => void;
}

/** A gratuity: nothing is chosen for the host, and it is paid apart from the balance. */
export function TipForm({ link, booking, wish, onWish, onStarted }: TipFormProps) {
  const { choice, text } = wish;
  const start = useStartTip(link, (started) => onStarted(started.payment));
  const cents = tipCents(wish, booking.total_cents);
  const wrong =
    choice === "custom" && text !== "" && cents === null ? "Write a sum such as 80 or 82.50." : undefined;
  const refused = fieldMessage(start.problem, "amount_cents");
  const pick = (next: TipWish["choice"]) => {
    start.reset();
    onWish({ ...wish, choice: next });
  };
  return (
    <form
      className={pay.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (cents) start.run({ version: booking.version, amount_cents: cents });
      }}
    >
      <fieldset className={styles.tips}>
        <legend>{booking.tip_cents > 0 ? "Tip your chef again?" : "A tip for your chef?"}</legend>
        <p className={pay.fine}>
          It goes wholly to the chef and is up to you.
          {booking.can.pay_balance ? " It is a payment of its own, after the price." : null}
          {booking.tip_cents > 0 ? ` You gave ${formatCents(booking.tip_cents)} already: thank you.` : null}
        </p>
        <div>
          {[...booking.tip_choices_percent, "custom" as const].map((one) => (
            <label key={one} className={styles.tip}>
              <input type="radio" name="tip" checked={choice === one} onChange={() => pick(one)} />
              <b>{one === "custom" ? "Other" : one === 0 ? "No tip" : `${one} %`}</b>
              <small>
                {one === "custom"
                  ? "your sum"
                  : one === 0
                    ? " "
                    : formatCents(percentOf(booking.total_cents, one))}
              </small>
            </label>
          ))}
        </div>
      </fieldset>
      {choice === "custom" ? (
        <TextField
          label="Your tip in dollars"
          inputMode="decimal"
          value={text}
          error={wrong ?? refused}
          onChange={(event) => {
            start.reset();
            onWish({ ...wish, text: event.target.value });
          }}
        />
      ) : null}
      {refused ? null : <StaleOr link={link} problem={start.problem} onReloaded={start.reset} />}
      <SlowNotice busy={start.busy}>{OPENING}</SlowNotice>
      {choice === 0 ? null : (
        <div className={pay.actions}>
          <Button type="submit" busy={start.busy} disabled={!cents}>
            {cents ? `Tip ${formatCents(cents)} by card` : "Tip by card"}
          </Button>
        </div>
      )}
    </form>
  );
}
