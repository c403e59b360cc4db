import { SkeletonLines, SkeletonRows } from "@hibachi/ui";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MovePreview, MoveStarts } from "../../../../shared/api/types";
import { todayIn, whenLabel } from "../../../../shared/lib/dates";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { Notice } from "../../../../shared/ui/Notice";
import { QueryView } from "../../../../shared/ui/QueryView";
import { say } from "../../../../shared/ui/say";
import { StartChoice } from "../../intake/components/StartChoice";
import { movePreviewQuery, moveStartsQuery } from "../api/bookings";
import { useMove } from "../api/changes";
import { moveLabel, moveWords, shiftChoices, shifted, slotOf } from "../moving";
import type { Booking } from "../view";
import styles from "./CancelDialog.module.css";
import { StaleNotice } from "./StaleNotice";

/** Another date or slot, or the same slot a little earlier or later: fee and chefs are shown before anything happens. */
export function MoveDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const [date, setDate] = useState(booking.date);
  const [start, setStart] = useState(booking.slot);
  const [weather, setWeather] = useState(false);
  const starts = useQuery(moveStartsQuery(booking.id, date));
  const wish = date === "" ? null : { date, start, weather };
  const preview = useQuery(movePreviewQuery(booking.id, booking.version, wish));
  const move = useMove();
  const confirm = () =>
    wish === null
      ? undefined
      : move.mutate(
          { id: booking.id, version: booking.version, ...wish },
          {
            onSuccess: ({ row }) => {
              say.done(
                `${row.reference} is now on ${whenLabel(row.date, row.slot)}. The host is told by e-mail.`,
              );
              onClose();
            },
          },
        );
  return (
    <ConfirmDialog
      opened
      title={`Move ${booking.reference}`}
      confirm={moveLabel(preview.data)}
      onClose={onClose}
      onConfirm={confirm}
      busy={move.isPending}
      disabled={preview.data?.feasible !== true}
      error={StaleNotice.covers(move.error) ? null : move.error}
    >
      <StaleNotice error={move.error} />
      <TextInput
        type="date"
        label="Date"
        min={todayIn()}
        value={date}
        error={date === "" ? "Choose a date" : null}
        onChange={(event) => setDate(event.currentTarget.value)}
        data-autofocus
      />
      {date === "" ? null : (
        <QueryView query={starts} skeleton={<SkeletonRows rows={2} height={60} />}>
          {(found) => <Starts found={found} start={start} onChoose={setStart} />}
        </QueryView>
      )}
      <Checkbox
        label="Because of the weather"
        checked={weather}
        onChange={(event) => setWeather(event.currentTarget.checked)}
      />
      {wish === null ? null : (
        <QueryView query={preview} skeleton={<SkeletonLines lines={2} />}>
          {(found) => <Consequence preview={found} />}
        </QueryView>
      )}
    </ConfirmDialog>
  );
}

interface StartsProps {
  found: MoveStarts;
  start: string;
  onChoose: (start: string) => void;
}

function Starts({ found, start, onChoose }: StartsProps) {
  const most = found.shift_minutes;
  const { slot, minutes } = slotOf(
    start,
    found.slots.map((one) => one.slot),
    most,
  );
  return (
    <>
      <StartChoice slots={found.slots} chosen={slot} onChoose={onChoose} />
      <NativeSelect
        label="Shift within the slot"
        data={shiftChoices(slot, most)}
        value={String(minutes)}
        onChange={(event) => onChoose(shifted(slot, Number(event.currentTarget.value)))}
      />
    </>
  );
}

function Consequence({ preview }: { preview: MovePreview }) {
  const words = moveWords(preview);
  return (
    <>
      {preview.feasible && preview.short_notice && preview.kind !== "shift" ? (
        <Notice tone="amber">This is on shorter notice than a host could book online.</Notice>
      ) : null}
      <div className={styles.consequence} aria-live="polite">
        <b>{words.money}</b>
        <span>{words.reason}</span>
      </div>
    </>
  );
}
