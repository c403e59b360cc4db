import { Textarea } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { say } from "../../../../shared/ui/say";
import { useTransition } from "../api/changes";
import type { Step } from "../rules";
import { StaleNotice } from "./StaleNotice";
import type { Booking } from "../view";

interface TransitionDialogProps {
  booking: Booking;
  step: Step;
  onClose: () => void;
}

export function TransitionDialog({ booking, step, onClose }: TransitionDialogProps) {
  const [reason, setReason] = useState("");
  const move = useTransition();
  const confirm = () =>
    move.mutate(
      { id: booking.id, version: booking.version, to: step.to, reason: reason.trim() || step.label },
      {
        onSuccess: () => {
          say.done(`${booking.reference}: ${step.label.toLowerCase()}, done.`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      opened
      title={step.label}
      confirm={step.label}
      danger={step.to === "no_show"}
      onClose={onClose}
      onConfirm={confirm}
      busy={move.isPending}
      error={StaleNotice.covers(move.error) ? null : move.error}
    >
      <StaleNotice error={move.error} />
      <p>{step.consequence}</p>
      <Textarea
        label="Note for the history"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        data-autofocus
      />
    </ConfirmDialog>
  );
}
