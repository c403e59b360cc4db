import { Skeleton } from "@hibachi/ui";
import styles from "./MyBooking.module.css";

/** The page's shape while the booking loads. */
export function BookingBones() {
  return (
    <div className={styles.page} role="status" aria-label="Loading">
      <h1 className="visually-hidden">Your booking</h1>
      <Skeleton height={46} width="70%" />
      <Skeleton height={20} width="40%" />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Skeleton height={150} radius={14} />
          <Skeleton height={320} radius={14} />
        </div>
        <div className={styles.column}>
          <Skeleton height={360} radius={14} />
        </div>
      </div>
    </div>
  );
}
