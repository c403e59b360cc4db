import { classNames, formatSlot } from "@hibachi/ui";
import type { Start } from "../../../../shared/api/types";
import { isTakeable, startWords } from "../rules";
import styles from "./Intake.module.css";

interface StartChoiceProps {
  slots: readonly Start[];
  chosen: string | null;
  onChoose: (slot: string) => void;
}

/** The slots of a date with what stands behind each; only those that can be served are open. */
export function StartChoice({ slots, chosen, onChoose }: StartChoiceProps) {
  return (
    <div className={styles.starts} role="radiogroup" aria-label="Start">
      {slots.map((start) => (
        <button
          key={start.slot}
          type="button"
          role="radio"
          aria-checked={chosen === start.slot}
          disabled={!isTakeable(start)}
          className={classNames(styles.start, start.state === "too_soon" && styles.soon)}
          onClick={() => onChoose(start.slot)}
        >
          <b>{formatSlot(start.slot)}</b>
          <span>{startWords(start)}</span>
        </button>
      ))}
    </div>
  );
}
