import { formatCents } from "@hibachi/ui";
import { Checkbox, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ManualMethod, PaymentKind } from "../../../../shared/api/types";
import { parseMoney } from "../../../../shared/lib/format";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { say } from "../../../../shared/ui/say";
import { useRecordPayment } from "../api/changes";
import { aboveOwed, paymentWords, usualAmount, usualKind } from "../rules";
import type { PaidBooking } from "../view";

const METHODS: { value: ManualMethod; label: string }[] = [
  { value: "venmo", label: "Venmo" },
  { value: "zelle", label: "Zelle" },
  { value: "cash", label: "Cash" },
];
const KINDS: { value: PaymentKind; label: string }[] = [
  { value: "deposit", label: "Deposit" },
  { value: "balance", label: "Balance" },
  { value: "tip", label: "Tip" },
];

/** Money that reached the business outside the card system. */
export function PaymentDialog({ booking, onClose }: { booking: PaidBooking; onClose: () => void }) {
  const [kind, setKind] = useState<PaymentKind>(usualKind(booking.money));
  const [method, setMethod] = useState<ManualMethod>("venmo");
  const [amount, setAmount] = useState(() => usualAmount(booking.money, kind));
  const [asked, setAsked] = useState(false);
  const choose = (next: PaymentKind) => {
    setKind(next);
    setAmount(usualAmount(booking.money, next));
    setAsked(false);
    setConfirmed(false);
  };
  const [reference, setReference] = useState("");
  const record = useRecordPayment();
  const cents = parseMoney(amount);
  const [confirmed, setConfirmed] = useState(false);
  const more = aboveOwed(booking.money, kind, cents);
  const unconfirmed = more > 0 && !confirmed;
  const save = () => {
    setAsked(true);
    if (cents === null || cents === 0 || unconfirmed) return;
    record.mutate(
      {
        id: booking.id,
        version: booking.version,
        method,
        kind,
        amount_cents: cents,
        reference: reference.trim(),
        above_owed: more > 0,
      },
      {
        onSuccess: () => {
          say.done(`${formatCents(cents)} is recorded on ${booking.reference}.`);
          onClose();
        },
      },
    );
  };
  return (
    <ConfirmDialog
      opened
      title="Record a payment"
      confirm={!cents ? "Record" : `Record ${formatCents(cents)}`}
      onClose={onClose}
      onConfirm={save}
      busy={record.isPending}
      error={record.error}
    >
      <SegmentedControl aria-label="What for" data={KINDS} value={kind} onChange={choose} fullWidth />
      <SegmentedControl
        aria-label="How"
        data={METHODS}
        value={method}
        onChange={(value) => setMethod(value)}
        fullWidth
      />
      <TextInput
        label="Amount received"
        inputMode="decimal"
        leftSection="$"
        value={amount}
        error={(asked || amount !== "") && !cents ? "An amount in dollars, such as 100 or 482.80" : null}
        onChange={(event) => {
          setAmount(event.currentTarget.value);
          setConfirmed(false);
        }}
        data-autofocus
      />
      <TextInput
        label="Reference"
        description="The payment's own number or memo, if it has one"
        value={reference}
        maxLength={120}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      {more > 0 ? (
        <Checkbox
          label={`${formatCents(more)} more than is owed came, and not as a tip`}
          checked={confirmed}
          error={asked && unconfirmed ? "Tick this, or note what is above the balance as a tip" : null}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
      ) : null}
      <p>{paymentWords(booking.money, kind, cents)}</p>
    </ConfirmDialog>
  );
}
