import { Switch } from "@mantine/core";
import { useState } from "react";
import type { StaffMember } from "../../../shared/api/types";
import { ConfirmDialog } from "../../../shared/ui/ConfirmDialog";
import { say } from "../../../shared/ui/say";
import { useChangeStaff } from "../api/staff";
import { needsStation } from "../rules";
import { RoleFields } from "./RoleFields";

/** Role, stations and whether the person may sign in. */
export function StaffDialog({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const name = member.name ?? member.email;
  const [role, setRole] = useState(member.role);
  const [active, setActive] = useState(member.active);
  const [stationIds, setStationIds] = useState(member.stations.map(({ id }) => id));
  const change = useChangeStaff();
  const save = () =>
    change.mutate(
      { id: member.id, role, active, station_ids: stationIds },
      {
        onSuccess: () => {
          say.done(`${name} is changed.`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      opened
      title={name}
      confirm="Save"
      onClose={onClose}
      onConfirm={save}
      busy={change.isPending}
      disabled={needsStation(role) && stationIds.length === 0}
      error={change.error}
    >
      <RoleFields role={role} stationIds={stationIds} onRole={setRole} onStations={setStationIds} />
      <Switch
        label="May sign in"
        description="Switching this off ends all of the person's sessions at once."
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </ConfirmDialog>
  );
}
