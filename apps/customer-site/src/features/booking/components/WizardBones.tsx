import { Skeleton } from "@hibachi/ui";
import styles from "./Wizard.module.css";

/** The wizard's shape while it loads; also what is prerendered. */
export function WizardBones() {
  return (
    <div className={styles.wizard} role="status" aria-label="Loading">
      <h1 className="visually-hidden">Book your evening</h1>
      <Skeleton height={44} radius={22} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Skeleton height={40} width="60%" />
          <Skeleton height={440} radius={14} />
        </div>
        <div className={styles.aside}>
          <Skeleton height={320} radius={14} />
        </div>
      </div>
    </div>
  );
}
