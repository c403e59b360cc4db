import { Skeleton } from "@hibachi/ui";
import styles from "./MyMemory.module.css";

/** The page's shape while it loads. */
export function MemoryBones() {
  return (
    <div className={styles.page} role="status" aria-label="Loading">
      <h1 className="visually-hidden">What we remember</h1>
      <Skeleton height={46} width="60%" />
      <Skeleton height={240} radius={14} />
    </div>
  );
}
