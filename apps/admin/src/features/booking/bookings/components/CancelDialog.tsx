import { formatCents, SkeletonLines } from "@hibachi/ui";
import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CancelPreview } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { joinNames, parseMoney } from "../../../../shared/lib/format";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { QueryView } from "../../../../shared/ui/QueryView";
import { say } from "../../../../shared/ui/say";
import { cancelPreviewQuery } from "../api/bookings";
import { useCancel } from "../api/changes";
import { cancelWords } from "../rules";
import styles from "./CancelDialog.module.css";
import { StaleNotice } from "./StaleNotice";
import type { Booking } from "../view";

/** Shows what happens to the money before anything happens. */
export function CancelDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const preview = useQuery(cancelPreviewQuery(booking.id, booking.version));
  const may = useCan();
  const paid = booking.paid_cents ?? 0;
  const asks = !may("bookingsCancel");
  const cancel = useCancel();
  const [reason, setReason] = useState("");
  const [own, setOwn] = useState<string | null>(null);
  const ownCents = own === null ? null : parseMoney(own);
  const refund = ownCents ?? preview.data?.refund_cents ?? 0;
  const wrong = own !== null && (ownCents === null || ownCents > paid);
  const confirm = () =>
    cancel.mutate(
      { id: booking.id, version: booking.version, reason: reason.trim(), refund_cents: ownCents },
      {
        onSuccess: () => {
          say.done(
            asks ? "Asked. Someone else decides under Approvals." : `${booking.reference} is cancelled.`,
          );
          onClose();
        },
      },
    );
  const chefs = joinNames(booking.chefs.map((chef) => chef.name));
  return (
    <ConfirmDialog
      opened
      danger
      title={asks ? `Ask to cancel ${booking.reference}?` : `Cancel ${booking.reference}?`}
      confirm={confirmWords(refund, asks)}
      onClose={onClose}
      onConfirm={confirm}
      busy={cancel.isPending}
      disabled={reason.trim() === "" || preview.data === undefined || wrong}
      error={StaleNotice.covers(cancel.error) ? null : cancel.error}
    >
      <StaleNotice error={cancel.error} />
      <QueryView query={preview} skeleton={<SkeletonLines lines={2} />}>
        {(data) => <Consequence booking={booking} preview={data} />}
      </QueryView>
      <p>
        {asks ? "Once a colleague approves, the date" : "The date"} becomes free
        {chefs ? ` and ${chefs} can take another event` : ""}. The host is told by e-mail.
      </p>
      <Textarea
        label="Reason"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        data-autofocus
      />
      {may("paymentsWrite") && paid > 0 ? (
        <Checkbox
          label="Refund another sum"
          checked={own !== null}
          onChange={(event) => setOwn(event.currentTarget.checked ? (refund / 100).toFixed(2) : null)}
        />
      ) : null}
      {own !== null ? (
        <TextInput
          label="Refund"
          leftSection="$"
          inputMode="decimal"
          value={own}
          error={wrong ? `An amount up to the ${formatCents(paid)} paid` : null}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
      ) : null}
    </ConfirmDialog>
  );
}

function confirmWords(refund: number, asks: boolean): string {
  const money = refund > 0 ? `refund ${formatCents(refund)}` : "no refund";
  if (asks) return `Ask to cancel with ${money}`;
  return refund > 0 ? `Cancel and ${money}` : "Cancel without a refund";
}

function Consequence({ booking, preview }: { booking: Booking; preview: CancelPreview }) {
  const words = cancelWords(preview, booking.customer_name);
  return (
    <div className={styles.consequence}>
      <b>{words.money}</b>
      <span>{words.reason}</span>
    </div>
  );
}
