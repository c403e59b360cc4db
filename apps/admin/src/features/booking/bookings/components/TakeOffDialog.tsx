import { Textarea } from "@mantine/core";
import { useState } from "react";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { say } from "../../../../shared/ui/say";
import { useTakeOff } from "../api/changes";
import { StaleNotice } from "./StaleNotice";
import type { Booking } from "../view";

interface TakeOffDialogProps {
  booking: Booking;
  chef: { id: string; name: string };
  onClose: () => void;
}

/** Takes one chef off the party with nobody in the place, such as somebody who fell ill. */
export function TakeOffDialog({ booking, chef, onClose }: TakeOffDialogProps) {
  const [reason, setReason] = useState("");
  const takeOff = useTakeOff();
  const send = () =>
    takeOff.mutate(
      { id: booking.id, version: booking.version, chef_id: chef.id, reason: reason.trim() },
      {
        onSuccess: () => {
          say.done(`${chef.name} is off ${booking.reference}.`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      opened
      danger
      title={`Take ${chef.name} off`}
      confirm="Take off"
      onClose={onClose}
      onConfirm={send}
      busy={takeOff.isPending}
      disabled={reason.trim().length < 2}
      error={StaleNotice.covers(takeOff.error) ? null : takeOff.error}
    >
      <StaleNotice error={takeOff.error} />
      <p>
        The party then lacks a chef until you find another. When it is close, the station manager is told at
        once, and the others after that. The host hears nothing.
      </p>
      <Textarea
        label="Why"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        data-autofocus
      />
    </ConfirmDialog>
  );
}
