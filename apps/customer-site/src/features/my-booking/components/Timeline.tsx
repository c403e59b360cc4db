import { Card, formatInstant } from "@hibachi/ui";
import type { MyBooking } from "../../../shared/data/types";
import { useNow } from "../../../shared/form/useNow";
import styles from "./MyBooking.module.css";
import { timelineOf } from "../rules";

/** What has happened and until when things can be changed, on one line of time. */
export function Timeline({ booking }: { booking: MyBooking }) {
  const now = useNow();
  return (
    <Card as="section" className={styles.stack} aria-label="Timeline">
      <h2>Timeline</h2>
      <ol className={styles.timeline}>
        {timelineOf(booking, now).map((entry) => (
          <li key={`${entry.at}${entry.text}`} className={entry.past ? styles.past : undefined}>
            <small>
              {entry.until ? "Until " : ""}
              {formatInstant(entry.at, booking.time_zone)}
            </small>
            {entry.text}
          </li>
        ))}
      </ol>
    </Card>
  );
}
