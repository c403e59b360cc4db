import { TextInput } from "@mantine/core";
import { useState } from "react";
import { fieldMessage } from "../../../shared/api/client";
import type { Role } from "../../../shared/api/types";
import { ConfirmDialog } from "../../../shared/ui/ConfirmDialog";
import { say } from "../../../shared/ui/say";
import { useInvite } from "../api/staff";
import { needsStation } from "../rules";
import { RoleFields } from "./RoleFields";

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("support");
  const [stationIds, setStationIds] = useState<string[]>([]);
  const invite = useInvite();
  const send = () =>
    invite.mutate(
      { name: name.trim(), email: email.trim(), role, station_ids: stationIds },
      {
        onSuccess: () => {
          say.done(`The invitation to ${email.trim()} is on its way.`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      opened
      title="Invite someone"
      confirm="Send the invitation"
      onClose={onClose}
      onConfirm={send}
      busy={invite.isPending}
      disabled={name.trim() === "" || !email.includes("@") || (needsStation(role) && stationIds.length === 0)}
      error={invite.error}
    >
      <TextInput
        label="Name"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        label="E-mail"
        type="email"
        value={email}
        error={fieldMessage(invite.error, "email")}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <RoleFields role={role} stationIds={stationIds} onRole={setRole} onStations={setStationIds} />
    </ConfirmDialog>
  );
}
