import { useEffect, useState } from "react";
import { formatCents, formatDate, formatDateSlot, formatPhone } from "../format";
import styles from "./Text.module.css";

/** Integer cents with tabular figures; right-align its cell. */
export function Money({ cents }: { cents: number }) {
  return <span className={styles.number}>{formatCents(cents)}</span>;
}

/** A station-time date, with its slot when there is one: `Sat, Jul 4 · 6 PM`. */
export function DateText({ date, slot }: { date: string; slot?: string | null }) {
  return (
    <time className={styles.number} dateTime={slot ? `${date}T${slot}` : date}>
      {slot ? formatDateSlot(date, slot) : formatDate(date)}
    </time>
  );
}

/** A phone number that can be called. */
export function Phone({ number }: { number: string }) {
  return (
    <a className={styles.number} href={`tel:${number.replace(/[^+\d]/g, "")}`}>
      {formatPhone(number)}
    </a>
  );
}

/** An id or reference that copies itself when pressed. */
export function CopyId({ value, label = "reference" }: { value: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 1800);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <button type="button" className={styles.copy} onClick={copy} title={`Copy ${label}`}>
      {value}
      <svg width="14" height="14" viewBox="0 0 16 16" fill="none" aria-hidden="true">
        <path
          d={copied ? "M3 8.5 6.5 12 13 4.5" : "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z"}
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
      <span className="visually-hidden" aria-live="polite">
        {copied ? "Copied" : `Copy ${label}`}
      </span>
    </button>
  );
}
