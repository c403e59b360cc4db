import { Skeleton } from "@hibachi/ui";
import styles from "./Quote.module.css";

/** The page's shape while the prices load; also what is prerendered. */
export function QuoteBones() {
  return (
    <div className={styles.columns} role="status" aria-label="Loading">
      <Skeleton height={620} radius={14} />
      <Skeleton height={380} radius={14} />
    </div>
  );
}
