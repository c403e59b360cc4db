import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { TimeOffWish } from "../../../../shared/api/types";
import { dayStart } from "../../../../shared/lib/dates";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";

interface TimeOffDialogProps {
  title: string;
  confirm: string;
  zone: string | undefined;
  busy: boolean;
  error: Error | null;
  onSend: (wish: TimeOffWish) => void;
  onClose: () => void;
}

/** Whole days away, by the station's calendar. */
export function TimeOffDialog({ title, confirm, zone, busy, error, onSend, onClose }: TimeOffDialogProps) {
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const last = until || from;
  const send = () =>
    onSend({
      starts_at: dayStart(from, zone),
      ends_at: dayStart(last, zone, 1),
      reason: reason.trim() || undefined,
    });
  return (
    <ConfirmDialog
      opened
      title={title}
      confirm={confirm}
      onClose={onClose}
      onConfirm={send}
      busy={busy}
      disabled={from === "" || last < from}
      error={error}
    >
      <TextInput
        type="date"
        label="First day"
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        type="date"
        label="Last day"
        description="Empty for a single day"
        min={from}
        value={until}
        error={until !== "" && until < from ? "Before the first day" : null}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <TextInput
        label="Reason"
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
