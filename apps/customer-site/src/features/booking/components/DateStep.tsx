import { Button, Card, ErrorState, formatDateSlot, formatInstant } from "@hibachi/ui";
import { useState } from "react";
import { MonthGrid } from "../../../shared/calendar/MonthGrid";
import { NextFree } from "../../../shared/calendar/NextFree";
import { dayOffer, offersOf } from "../../../shared/calendar/offers";
import { monthOf } from "../../../shared/calendar/rules";
import { SlotChoice } from "../../../shared/calendar/SlotChoice";
import { todayIn } from "../../../shared/calendar/today";
import { asProblem, failureOf } from "../../../shared/data/problems";
import { useMonth } from "../../../shared/data/queries";
import type { Site } from "../../../shared/data/types";
import { ProblemNotice } from "../../../shared/form/ProblemNotice";
import { seatsOf } from "../../../shared/order/draft";
import { useHold } from "../api/useHold";
import type { Choices } from "../choices";
import { withOffer, type TakenOffer } from "../offer";
import { WaitlistForm } from "./WaitlistForm";
import styles from "./Wizard.module.css";

interface DateStepProps {
  choices: Choices;
  site: Site;
  offer: TakenOffer | null;
  onChange: (choices: Choices) => void;
  onBack: () => void;
  onHeld: (link: string) => void;
}

export function DateStep({ choices, site, offer, onChange, onBack, onHeld }: DateStepProps) {
  const { draft, slot } = choices;
  const { date, zip } = draft;
  const today = todayIn(site.stations[0]?.time_zone);
  const [month, setMonth] = useState(monthOf(date ?? today));
  const availability = useMonth({ zip, month, guests: seatsOf(draft) });
  const hold = useHold((held) => onHeld(held.link_token));
  const answer = withOffer(availability.data, offer);
  const day = date && monthOf(date) === month ? answer?.days.find((one) => one.date === date) : undefined;
  const kept = offer?.open === true && offer.date === date && offer.slot === slot;
  const free = day?.slots.some((one) => one.slot === slot && one.state === "free") ?? false;

  const allFull = day !== undefined && dayOffer(day).kind === "full";
  const waitlist = day?.slots.some((one) => one.state === "full") ? (
    <WaitlistForm
      key={day.date}
      day={day}
      zip={zip}
      guests={seatsOf(draft)}
      hours={site.policy.waitlist_hours}
      open={allFull}
    />
  ) : null;

  const choose = (newDate: string, newSlot: string | null) => {
    hold.reset();
    onChange({ draft: { ...draft, date: newDate }, slot: newSlot });
  };
  const failure = failureOf(availability);
  if (failure)
    return (
      <ErrorState title="The calendar did not load" onRetry={() => void availability.refetch()}>
        {asProblem(failure).message}
      </ErrorState>
    );
  return (
    <div className={styles.stack}>
      <Card className={styles.stack}>
        <NextFree
          answer={answer}
          month={month}
          date={date}
          slot={slot}
          onChoose={(nextDate, nextSlot) => {
            setMonth(monthOf(nextDate));
            choose(nextDate, nextSlot);
          }}
        />
        <MonthGrid
          month={month}
          offers={answer ? offersOf(answer) : null}
          selected={date}
          earliest={today}
          latest={site.policy.last_date}
          onMonth={setMonth}
          onSelect={(picked) => choose(picked, picked === date ? slot : null)}
        />
        {day ? <SlotChoice day={day} slot={slot} onSlot={(picked) => choose(day.date, picked)} /> : null}
      </Card>
      {allFull ? waitlist : null}
      <ProblemNotice problem={hold.problem} />
      <div className={styles.actions}>
        <Button
          busy={hold.busy}
          disabled={!date || !slot || !free}
          onClick={() =>
            date && slot && hold.run({ draft, date, slot, offer: kept ? offer.token : undefined })
          }
        >
          {date && slot && free ? `Hold ${formatDateSlot(date, slot)}` : "Choose a free time"}
        </Button>
        <Button look="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
      <p className={styles.fine}>
        We keep the time{" "}
        {kept
          ? `until ${formatInstant(offer.until, offer.time_zone)}`
          : `for ${site.policy.hold_minutes} minutes`}{" "}
        while you add the details, sign and pay the deposit.
      </p>
      {allFull ? null : waitlist}
    </div>
  );
}
