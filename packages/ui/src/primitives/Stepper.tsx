import { useState } from "react";
import styles from "./Stepper.module.css";

interface StepperProps {
  /** What is counted, for example "Adults". */
  label: string;
  value: number;
  min?: number;
  max?: number;
  onChange: (value: number) => void;
  id?: string;
  describedBy?: string;
  invalid?: boolean;
  /** Pass on a typed number beyond the bounds, for a form that says what is wrong with it. */
  asTyped?: boolean;
}

/** A whole number between `min` and `max`: two buttons around a field that can also be typed in. */
export function Stepper({
  label,
  value,
  min = 0,
  max = 100,
  onChange,
  id,
  describedBy,
  invalid,
  asTyped = false,
}: StepperProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const clamp = (wanted: number) => Math.min(max, Math.max(min, wanted));
  const typed = (text: string) => {
    const digits = text.replace(/\D/g, "").slice(0, 3);
    setDraft(digits);
    const number = Number(digits);
    if (digits !== "" && (asTyped || number === clamp(number))) onChange(number);
  };
  const settle = () => {
    if (draft !== null && draft !== "") onChange(asTyped ? Number(draft) : clamp(Number(draft)));
    setDraft(null);
  };
  return (
    <span className={styles.stepper} role="group" aria-label={label}>
      <button
        type="button"
        className={styles.press}
        aria-label={`Fewer: ${label}`}
        disabled={value <= min}
        onClick={() => onChange(clamp(value - 1))}
      >
        <Sign d="M3 8h10" />
      </button>
      <input
        id={id}
        className={styles.value}
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        value={draft ?? String(value)}
        onChange={(event) => typed(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "ArrowUp") onChange(clamp(value + 1));
          if (event.key === "ArrowDown") onChange(clamp(value - 1));
        }}
      />
      <button
        type="button"
        className={styles.press}
        aria-label={`More: ${label}`}
        disabled={value >= max}
        onClick={() => onChange(clamp(value + 1))}
      >
        <Sign d="M3 8h10M8 3v10" />
      </button>
    </span>
  );
}

function Sign({ d }: { d: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
