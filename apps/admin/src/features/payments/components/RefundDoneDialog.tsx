import { formatCents } from "@hibachi/ui";
import { SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ManualMethod, RefundItem } from "../../../shared/api/types";
import { ConfirmDialog } from "../../../shared/ui/ConfirmDialog";
import { say } from "../../../shared/ui/say";
import { useRefundDone } from "../api/money";

const METHODS: { value: ManualMethod; label: string }[] = [
  { value: "venmo", label: "Venmo" },
  { value: "zelle", label: "Zelle" },
  { value: "cash", label: "Cash" },
];

/** Noting that the money has left, and how; it cannot be taken back, so the sum and the person are said. */
export function RefundDoneDialog({ refund, onClose }: { refund: RefundItem; onClose: () => void }) {
  const [how, setHow] = useState<ManualMethod>(refund.method === "card" ? "zelle" : refund.method);
  const [reference, setReference] = useState("");
  const done = useRefundDone();
  const amount = formatCents(refund.amount_cents);
  return (
    <ConfirmDialog
      opened
      title={`Refund of ${amount}`}
      confirm={`I have sent ${amount}`}
      onClose={onClose}
      onConfirm={() =>
        done.mutate(
          { id: refund.id, how, reference: reference.trim() },
          {
            onSuccess: () => {
              say.done(`${amount} to ${refund.host_name ?? refund.reference} is noted as sent.`);
              onClose();
            },
          },
        )
      }
      busy={done.isPending}
      disabled={reference.trim() === ""}
      error={done.error}
    >
      <p>
        Send {amount} to {refund.host_name ?? "the host"} first, then note it here. It is written into the
        ledger and the audit log under your name.
      </p>
      <SegmentedControl aria-label="How it was sent" data={METHODS} value={how} onChange={setHow} fullWidth />
      <TextInput
        label="Reference"
        description="The transfer's number, or who handed it over"
        value={reference}
        maxLength={120}
        onChange={(event) => setReference(event.currentTarget.value)}
        data-autofocus
      />
    </ConfirmDialog>
  );
}
