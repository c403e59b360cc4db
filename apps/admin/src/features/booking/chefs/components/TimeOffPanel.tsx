import { Button, Tag } from "@hibachi/ui";
import { useState } from "react";
import type { Chef, TimeOff } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { useStations } from "../../../../shared/hooks/useStations";
import { humanise } from "../../../../shared/lib/format";
import { Panel } from "../../../../shared/ui/Panel";
import { say } from "../../../../shared/ui/say";
import { useAddTimeOff, useRemoveTimeOff } from "../api/chefs";
import { timeOffLabel } from "../rules";
import { TimeOffDialog } from "../../timeoff/components/TimeOffDialog";
import styles from "./Chef.module.css";

export function TimeOffPanel({ chef }: { chef: Chef }) {
  const may = useCan();
  const [adding, setAdding] = useState(false);
  const zone = useStations().find(({ id }) => id === chef.station_id)?.time_zone;
  const sorted = [...chef.time_off].sort((a, b) => a.starts_at.localeCompare(b.starts_at));
  const add = may("chefsWrite") ? (
    <Button look="quiet" small onClick={() => setAdding(true)}>
      Add
    </Button>
  ) : null;
  return (
    <Panel title="Time off" aside={add}>
      {sorted.length === 0 ? <p className={styles.muted}>None planned.</p> : null}
      {sorted.map((off) => (
        <Absence key={off.id} chef={chef} off={off} zone={zone} mayRemove={may("chefsWrite")} />
      ))}
      {adding ? <AddDialog chef={chef} zone={zone} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}

interface AbsenceProps {
  chef: Chef;
  off: TimeOff;
  zone: string | undefined;
  mayRemove: boolean;
}

function Absence({ chef, off, zone, mayRemove }: AbsenceProps) {
  const remove = useRemoveTimeOff();
  const restore = useAddTimeOff(chef.id);
  const takeAway = () =>
    remove.mutate(
      { id: chef.id, tid: off.id },
      {
        onError: say.failed,
        onSuccess: () =>
          say.done("The time off is removed.", {
            onUndo: () =>
              restore.mutate(
                {
                  starts_at: off.starts_at,
                  ends_at: off.ends_at,
                  reason: off.reason ?? undefined,
                },
                { onError: say.failed },
              ),
          }),
      },
    );
  return (
    <div className={styles.off}>
      <div>
        {timeOffLabel(off, zone)}{" "}
        {off.state !== "approved" ? <Tag tone="amber">{humanise(off.state)}</Tag> : null}
        {off.reason ? (
          <>
            <br />
            <span>{off.reason}</span>
          </>
        ) : null}
      </div>
      {mayRemove ? (
        <Button look="plain" small busy={remove.isPending} onClick={takeAway}>
          Remove
        </Button>
      ) : null}
    </div>
  );
}

function AddDialog({ chef, zone, onClose }: { chef: Chef; zone: string | undefined; onClose: () => void }) {
  return (
    <TimeOffDialog
      title="Time off"
      confirm="Add"
      zone={zone}
      save={useAddTimeOff(chef.id)}
      done={`${chef.name} is off then.`}
      onClose={onClose}
    />
  );
}
