import { Button, Money, Tag } from "@hibachi/ui";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "../../../../shared/auth/permissions";
import { instantLabel } from "../../../../shared/lib/dates";
import { DataTable, type Column } from "../../../../shared/ui/DataTable";
import { Panel } from "../../../../shared/ui/Panel";
import { movementsOf, type Movement } from "../movements";
import { canTakePayment } from "../rules";
import styles from "./Booking.module.css";
import { PaymentDialog } from "./PaymentDialog";
import type { PaidBooking } from "../view";

export function PaymentsPanel({ booking }: { booking: PaidBooking }) {
  const may = useCan();
  const { payments, balance_cents } = booking.money;
  const movements = movementsOf(payments, booking.refunds);
  const [recording, setRecording] = useState(false);
  const columns: readonly Column<Movement>[] = [
    {
      id: "kind",
      label: "For",
      title: true,
      cell: (one) => (
        <>
          <b>{one.what}</b>
          <small className={styles.at}>{instantLabel(one.at, booking.time_zone)}</small>
        </>
      ),
    },
    { id: "method", label: "By", cell: (one) => one.method },
    {
      id: "status",
      label: "State",
      cell: (one) => (
        <>
          <Tag tone={one.tone}>{one.state}</Tag>{" "}
          {one.needsHand ? <Link to="/money">Deal with it</Link> : null}
        </>
      ),
    },
    { id: "amount", label: "Amount", number: true, cell: (one) => <Money cents={one.cents} /> },
  ];
  const record =
    may("paymentsWrite") && canTakePayment({ status: booking.status, balance_cents }) ? (
      <Button look="quiet" small onClick={() => setRecording(true)}>
        Record a payment
      </Button>
    ) : null;
  return (
    <Panel title="Payments" aside={record} flush={movements.length > 0}>
      {movements.length === 0 ? (
        <p className={styles.muted}>Nothing has been paid. Card payments arrive here by themselves.</p>
      ) : (
        <DataTable caption="Payments" columns={columns} rows={movements} rowKey={(one) => one.id} />
      )}
      {recording ? <PaymentDialog booking={booking} onClose={() => setRecording(false)} /> : null}
    </Panel>
  );
}
