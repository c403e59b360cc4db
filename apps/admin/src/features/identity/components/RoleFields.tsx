import { Checkbox, Group, Radio, Stack } from "@mantine/core";
import type { Role } from "../../../shared/api/types";
import { useMe } from "../../../shared/auth/permissions";
import { useStations } from "../../../shared/hooks/useStations";
import { needsStation, ROLES, rolesToGive } from "../rules";

interface RoleFieldsProps {
  role: Role;
  stationIds: string[];
  onRole: (role: Role) => void;
  onStations: (ids: string[]) => void;
}

/** A role with what it may do, and the stations it covers. */
export function RoleFields({ role, stationIds, onRole, onStations }: RoleFieldsProps) {
  const me = useMe();
  const stations = useStations();
  const roles = rolesToGive(me.role);
  return (
    <>
      <Radio.Group label="Role" value={role} onChange={(value) => onRole(value as Role)}>
        <Stack gap={8} mt={4}>
          {ROLES.filter((one) => roles.includes(one.role)).map((one) => (
            <Radio key={one.role} value={one.role} label={one.label} description={one.may} />
          ))}
        </Stack>
      </Radio.Group>
      {stations.length > 1 || needsStation(role) ? (
        <Checkbox.Group
          label="Stations"
          description={needsStation(role) ? "At least one" : "None ticked means all of them"}
          value={stationIds}
          onChange={onStations}
        >
          <Group mt={6}>
            {stations.map((station) => (
              <Checkbox key={station.id} value={station.id} label={station.name} />
            ))}
          </Group>
        </Checkbox.Group>
      ) : null}
    </>
  );
}
