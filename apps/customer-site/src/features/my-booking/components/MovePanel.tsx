import { Button, Card, ErrorState, formatCents, formatDateSlot } from "@hibachi/ui";
import { useState } from "react";
import { MonthGrid } from "../../../shared/calendar/MonthGrid";
import { NextFree } from "../../../shared/calendar/NextFree";
import { offersOf } from "../../../shared/calendar/offers";
import { monthOf } from "../../../shared/calendar/rules";
import { SlotChoice } from "../../../shared/calendar/SlotChoice";
import { todayIn } from "../../../shared/calendar/today";
import { asProblem, failureOf } from "../../../shared/data/problems";
import { useMonth } from "../../../shared/data/queries";
import type { MyBooking, ReschedulePreview, Site } from "../../../shared/data/types";
import { Notice } from "../../../shared/form/Notice";
import { ProblemNotice } from "../../../shared/form/ProblemNotice";
import { seatsOf } from "../../../shared/order/draft";
import { useReschedule, useReschedulePreview } from "../api/useMyActions";
import { reasonInWords } from "../rules";
import styles from "./MyBooking.module.css";
import { PanelTitle } from "./PanelTitle";
import { StaleOr } from "./StaleOr";

interface MovePanelProps {
  link: string;
  booking: MyBooking;
  site: Site;
  onClose: () => void;
  onDone: () => void;
}

/** Another date, with its fee in words before anything moves. */
export function MovePanel({ link, booking, site, onClose, onDone }: MovePanelProps) {
  const [date, setDate] = useState<string | null>(null);
  const [slot, setSlot] = useState<string | null>(null);
  const [month, setMonth] = useState(monthOf(booking.date));
  const availability = useMonth({ zip: booking.zip, month, guests: seatsOf(booking) });
  const failure = failureOf(availability);
  const when = date && slot ? { date, slot } : null;
  const preview = useReschedulePreview(link, when);
  const move = useReschedule(link, onDone);
  const day = availability.data?.days.find((one) => one.date === date);
  const pick = (newDate: string, newSlot: string | null) => {
    setDate(newDate);
    setSlot(newSlot);
  };
  return (
    <Card as="section" className={styles.stack} aria-label="Change the date">
      <PanelTitle>Another evening</PanelTitle>
      <p className={styles.fine}>
        Now: {formatDateSlot(booking.date, booking.slot)}. It stays yours until you confirm a new one.
      </p>
      {failure ? (
        <ErrorState title="The calendar did not load" onRetry={() => void availability.refetch()}>
          {asProblem(failure).message}
        </ErrorState>
      ) : (
        <>
          <NextFree
            answer={availability.data}
            month={month}
            date={date}
            slot={slot}
            onChoose={(nextDate, nextSlot) => {
              setMonth(monthOf(nextDate));
              pick(nextDate, nextSlot);
            }}
          />
          <MonthGrid
            month={month}
            offers={availability.data ? offersOf(availability.data) : null}
            selected={date}
            earliest={todayIn(booking.time_zone)}
            latest={site.policy.last_date}
            headingLevel={3}
            onMonth={setMonth}
            onSelect={(picked) => pick(picked, picked === date ? slot : null)}
          />
        </>
      )}
      {day ? <SlotChoice day={day} slot={slot} onSlot={setSlot} /> : null}
      {preview.data ? <Fee preview={preview.data} hours={site.policy.free_reschedule_hours} /> : null}
      {preview.error ? (
        <ProblemNotice problem={asProblem(preview.error)} onRetry={() => void preview.refetch()} />
      ) : null}
      <StaleOr link={link} problem={move.problem} onReloaded={move.reset} />
      <div className={styles.actions}>
        <Button
          busy={move.busy}
          disabled={!when || !preview.data?.feasible}
          onClick={() => when && move.run({ version: booking.version, ...when })}
        >
          {when ? `Move to ${formatDateSlot(when.date, when.slot)}` : "Choose a free time"}
        </Button>
        <Button look="quiet" disabled={move.busy} onClick={onClose}>
          Keep my date
        </Button>
      </div>
    </Card>
  );
}

function Fee({ preview, hours }: { preview: ReschedulePreview; hours: number }) {
  if (!preview.feasible)
    return (
      <Notice urgent tone="amber" title="This time does not fit">
        {reasonInWords(preview.reason)}
      </Notice>
    );
  if (preview.fee_cents === 0)
    return (
      <Notice tone="leaf" title="Moving is free this time">
        The first move is free when it comes at least {hours} hours before.
      </Notice>
    );
  return (
    <Notice tone="amber" title={`Moving costs ${formatCents(preview.fee_cents)}`}>
      It is added to the balance on the day. The first move is free when it comes at least {hours} hours
      before.
    </Notice>
  );
}
