import { classNames } from "@hibachi/ui";
import type { MyBooking } from "../../../shared/data/types";
import { canReturnTo, STEP_NAMES, stepIndex, STEPS, type Step } from "../rules";
import styles from "./StepRail.module.css";

interface StepRailProps {
  step: Step;
  booking: MyBooking | null;
  onStep?: ((step: Step) => void) | undefined;
}

const WALKED = STEPS.filter((step) => step !== "done");

/** The steps with the present one marked; a step one may go back to is a button. */
export function StepRail({ step, booking, onStep }: StepRailProps) {
  const here = stepIndex(step);
  return (
    <nav className={styles.rail} aria-label="Steps of the booking">
      <p className={styles.short} aria-hidden="true">
        {step === "done" ? "All done" : `Step ${here + 1} of ${WALKED.length}`}
        <b>{STEP_NAMES[step]}</b>
      </p>
      <ol>
        {WALKED.map((one, index) => (
          <li
            key={one}
            className={classNames(index < here && styles.past, index === here && styles.here)}
            aria-current={index === here ? "step" : undefined}
          >
            <RailMark
              step={one}
              past={index < here}
              onStep={canReturnTo(one, step, booking) ? onStep : undefined}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface RailMarkProps {
  step: Step;
  past: boolean;
  onStep: ((step: Step) => void) | undefined;
}

function RailMark({ step, past, onStep }: RailMarkProps) {
  const inside = (
    <>
      <span className={styles.dot} aria-hidden="true">
        {past ? <Tick /> : stepIndex(step) + 1}
      </span>
      <span className={styles.name}>{STEP_NAMES[step]}</span>
      {past ? <span className="visually-hidden">, done</span> : null}
    </>
  );
  if (!onStep) return <span className={styles.mark}>{inside}</span>;
  return (
    <button type="button" className={styles.mark} onClick={() => onStep(step)}>
      {inside}
    </button>
  );
}

function Tick() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" fill="none">
      <path
        d="m3 7.5 2.7 2.7L11 4.500"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
