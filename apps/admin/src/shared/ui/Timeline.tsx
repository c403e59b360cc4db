import { classNames, type Tone } from "@hibachi/ui";
import type { ReactNode } from "react";
import { instantLabel, relativeLabel } from "../lib/dates";
import styles from "./Timeline.module.css";

export interface TimelineItem {
  id: string;
  at: string;
  title: ReactNode;
  by?: string | null;
  text?: ReactNode;
  tone?: Tone;
}

/** What happened, newest first as given, each with its moment in the given zone. */
export function Timeline({ items, timeZone }: { items: readonly TimelineItem[]; timeZone?: string }) {
  return (
    <ol className={styles.timeline}>
      {items.map((item) => (
        <li key={item.id} className={styles.item}>
          <span className={classNames(styles.dot, styles[item.tone ?? "plain"])} />
          <div className={styles.head}>
            <b>{item.title}</b>
            <time dateTime={item.at} title={relativeLabel(item.at)}>
              {instantLabel(item.at, timeZone)}
            </time>
          </div>
          {item.by ? <span className={styles.by}>{item.by}</span> : null}
          {item.text ? <p className={styles.text}>{item.text}</p> : null}
        </li>
      ))}
    </ol>
  );
}
