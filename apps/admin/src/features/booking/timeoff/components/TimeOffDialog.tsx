import { TextInput } from "@mantine/core";
import { useState, type ComponentProps } from "react";
import type { TimeOffWish } from "../../../../shared/api/types";
import { dayStart } from "../../../../shared/lib/dates";
import { FormDialog } from "../../../../shared/ui/FormDialog";

interface TimeOffDialogProps extends Omit<
  ComponentProps<typeof FormDialog<TimeOffWish>>,
  "wish" | "children"
> {
  zone: string | undefined;
}

/** Whole days away, by the station's calendar. */
export function TimeOffDialog({ zone, ...dialog }: TimeOffDialogProps) {
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const last = until || from;
  const wish =
    from === "" || last < from
      ? null
      : {
          starts_at: dayStart(from, zone),
          ends_at: dayStart(last, zone, 1),
          reason: reason.trim() || undefined,
        };
  return (
    <FormDialog {...dialog} wish={wish}>
      {(tried) => (
        <>
          <TextInput
            type="date"
            label="First day"
            value={from}
            error={tried && from === "" ? "The first day away" : null}
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
        </>
      )}
    </FormDialog>
  );
}
