import type { ReactNode } from "react";
import { Flame, Grill, Knives } from "../illustrations";
import { Button } from "./Button";
import { CopyId } from "./Text";
import styles from "./State.module.css";

interface StateProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing here yet; `children` says what to do about it. */
export function EmptyState({ title, children, action, picture }: StateProps & { picture?: ReactNode }) {
  return (
    <div className={styles.state}>
      <div className={styles.picture}>{picture ?? <Grill />}</div>
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action ? <div className={styles.actions}>{action}</div> : null}
    </div>
  );
}

interface ErrorStateProps extends StateProps {
  onRetry?: () => void;
  /** The request's id, for a person to quote. */
  reference?: string | null;
}

/** Something failed: what happened, a way to try again, and a reference to quote. */
export function ErrorState({ title, children, action, onRetry, reference }: ErrorStateProps) {
  return (
    <div className={styles.state} role="alert">
      <div className={styles.picture}>
        <Flame />
      </div>
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      <div className={styles.actions}>
        {onRetry ? <Button onClick={onRetry}>Try again</Button> : null}
        {action}
      </div>
      {reference ? (
        <p className={styles.reference}>
          Reference <CopyId value={reference} />
        </p>
      ) : null}
    </div>
  );
}

/** The person may not see this; `children` says whom to ask. */
export function DeniedState({ title = "This is not open to you", children, action }: Partial<StateProps>) {
  return (
    <div className={styles.state} role="alert">
      <div className={styles.picture}>
        <Knives />
      </div>
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action ? <div className={styles.actions}>{action}</div> : null}
    </div>
  );
}
