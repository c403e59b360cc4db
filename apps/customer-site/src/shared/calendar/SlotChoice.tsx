import { classNames, formatDate, formatSlot } from "@hibachi/ui";
import { useId } from "react";
import type { DayAvailability, SlotOffer } from "../data/types";
import { driveWords } from "./offers";
import styles from "./SlotChoice.module.css";

interface SlotChoiceProps {
  day: DayAvailability;
  slot: string | null;
  onSlot: (slot: string) => void;
}

const WHY_NOT: Record<Exclude<SlotOffer["state"], "free">, string> = {
  full: "full",
  long_drive: "drive too long",
  too_soon: "too soon",
  too_far: "too far ahead",
  past: "past",
};

/** The start times of one day; only free ones can be chosen. */
export function SlotChoice({ day, slot, onSlot }: SlotChoiceProps) {
  const name = useId();
  const drive = driveWords(day.slots);
  return (
    <fieldset className={styles.slots}>
      <legend>Start on {formatDate(day.date)}</legend>
      <div>
        {day.slots.map((one) => (
          <label key={one.slot} className={classNames(styles.slot, one.state !== "free" && styles.taken)}>
            <input
              type="radio"
              name={name}
              value={one.slot}
              checked={one.slot === slot && one.state === "free"}
              disabled={one.state !== "free"}
              onChange={() => onSlot(one.slot)}
            />
            <span>{formatSlot(one.slot)}</span>
            {one.state === "free" ? null : <small>{WHY_NOT[one.state]}</small>}
          </label>
        ))}
      </div>
      {drive ? <p>{drive}</p> : null}
    </fieldset>
  );
}
