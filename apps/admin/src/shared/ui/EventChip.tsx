import { classNames, type Tone } from "@hibachi/ui";
import type { HTMLAttributes, ReactNode } from "react";
import styles from "./EventChip.module.css";

interface EventChipProps extends HTMLAttributes<HTMLElement> {
  tone: Tone;
  head: ReactNode;
  note?: ReactNode;
}

/** An event on a board: what it is in bold, where and what matters below. Wrap it in a link. */
export function EventChip({ tone, head, note, className, ...rest }: EventChipProps) {
  return (
    <span {...rest} className={classNames(styles.chip, styles[tone], className)}>
      <b>{head}</b>
      {note ? <span>{note}</span> : null}
    </span>
  );
}
