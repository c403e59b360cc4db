import { Button, Tag } from "@hibachi/ui";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { Chef, TimeOff } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { useStations } from "../../../../shared/hooks/useStations";
import { dayStart } from "../../../../shared/lib/dates";
import { humanise } from "../../../../shared/lib/format";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { Panel } from "../../../../shared/ui/Panel";
import { say } from "../../../../shared/ui/say";
import { useAddTimeOff, useRemoveTimeOff } from "../api/chefs";
import { timeOffLabel } from "../rules";
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
      {adding ? <TimeOffDialog chef={chef} zone={zone} onClose={() => setAdding(false)} /> : null}
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
  const restore = useAddTimeOff();
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
                  id: chef.id,
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

function TimeOffDialog({
  chef,
  zone,
  onClose,
}: {
  chef: Chef;
  zone: string | undefined;
  onClose: () => void;
}) {
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const add = useAddTimeOff();
  const last = until || from;
  const send = () =>
    add.mutate(
      {
        id: chef.id,
        starts_at: dayStart(from, zone),
        ends_at: dayStart(last, zone, 1),
        reason: reason.trim() || undefined,
      },
      {
        onSuccess: () => {
          say.done(`${chef.name} is off then.`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      opened
      title="Time off"
      confirm="Add"
      onClose={onClose}
      onConfirm={send}
      busy={add.isPending}
      disabled={from === "" || last < from}
      error={add.error}
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
      <TextInput label="Reason" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmDialog>
  );
}
