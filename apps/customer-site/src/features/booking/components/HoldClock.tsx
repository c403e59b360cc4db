import { classNames, formatDateSlot } from "@hibachi/ui";
import type { MyBooking } from "../../../shared/data/types";
import { useNow } from "../../../shared/form/useNow";
import { holdView } from "../hold";
import styles from "./HoldClock.module.css";

/** How long the date is still kept; screen readers hear it only near the end, and once a minute. */
export function HoldClock({ booking }: { booking: MyBooking }) {
  const now = useNow(true);
  const view = holdView(booking.hold_expires_at, now);
  if (view.phase === "none" || view.phase === "over") return null;
  return (
    <div className={classNames(styles.hold, view.phase === "ending" && styles.ending)}>
      <p>
        <b>{formatDateSlot(booking.date, booking.slot)}</b> is held for you
      </p>
      <span className={styles.clock} role="timer" aria-label={`Held for ${view.spoken}`}>
        {view.clock}
      </span>
      <span className="visually-hidden" aria-live="polite">
        {view.phase === "ending" ? `Your date is held for ${view.spoken} more.` : ""}
      </span>
    </div>
  );
}
