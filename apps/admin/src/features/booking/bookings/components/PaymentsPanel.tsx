import { Button, Money, Tag, type Tone } from "@hibachi/ui";
import { useState } from "react";
import type { Payment } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { instantLabel } from "../../../../shared/lib/dates";
import { humanise } from "../../../../shared/lib/format";
import { DataTable, type Column } from "../../../../shared/ui/DataTable";
import { Panel } from "../../../../shared/ui/Panel";
import { canTakePayment } from "../rules";
import styles from "./Booking.module.css";
import { PaymentDialog } from "./PaymentDialog";
import type { PaidBooking } from "../view";

const TONES: Record<string, Tone> = {
  succeeded: "leaf",
  paid: "leaf",
  pending: "amber",
  failed: "plum",
  refunded: "steel",
};

export function PaymentsPanel({ booking }: { booking: PaidBooking }) {
  const may = useCan();
  const { payments, balance_cents } = booking.money;
  const [recording, setRecording] = useState(false);
  const columns: readonly Column<Payment>[] = [
    { id: "kind", label: "For", title: true, cell: (one) => <b>{humanise(one.kind)}</b> },
    { id: "method", label: "By", cell: (one) => humanise(one.method) },
    { id: "at", label: "When", cell: (one) => instantLabel(one.created_at, booking.time_zone) },
    {
      id: "status",
      label: "State",
      cell: (one) => <Tag tone={TONES[one.status] ?? "plain"}>{humanise(one.status)}</Tag>,
    },
    { id: "amount", label: "Amount", number: true, cell: (one) => <Money cents={one.amount_cents} /> },
  ];
  const record =
    may("paymentsWrite") && canTakePayment({ status: booking.status, balance_cents }) ? (
      <Button look="quiet" small onClick={() => setRecording(true)}>
        Record a payment
      </Button>
    ) : null;
  return (
    <Panel title="Payments" aside={record} flush={payments.length > 0}>
      {payments.length === 0 ? (
        <p className={styles.muted}>Nothing has been paid. Card payments arrive here by themselves.</p>
      ) : (
        <DataTable caption="Payments" columns={columns} rows={payments} rowKey={(one) => one.id} />
      )}
      {recording ? <PaymentDialog booking={booking} onClose={() => setRecording(false)} /> : null}
    </Panel>
  );
}
