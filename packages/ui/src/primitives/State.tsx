import type { ReactNode } from "react";
import { Flame, Grill, Knives } from "../illustrations";
import { Button } from "./Button";
import { CopyId } from "./Text";
import styles from "./State.module.css";

interface StateProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** 1 where the state is all the page has to say, so that the page has a main heading. */
  level?: 1 | 2;
}

function Title({ level = 2, children }: Pick<StateProps, "level" | "children">) {
  return level === 1 ? <h1>{children}</h1> : <h2>{children}</h2>;
}

/** Nothing here yet; `children` says what to do about it. */
export function EmptyState({
  title,
  children,
  action,
  level,
  picture,
}: StateProps & { picture?: ReactNode }) {
  return (
    <div className={styles.state}>
      <div className={styles.picture}>{picture ?? <Grill />}</div>
      <Title level={level}>{title}</Title>
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
export function ErrorState({ title, children, action, level, onRetry, reference }: ErrorStateProps) {
  return (
    <div className={styles.state} role="alert">
      <div className={styles.picture}>
        <Flame />
      </div>
      <Title level={level}>{title}</Title>
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
export function DeniedState({
  title = "This is not open to you",
  children,
  action,
  level,
}: Partial<StateProps>) {
  return (
    <div className={styles.state} role="alert">
      <div className={styles.picture}>
        <Knives />
      </div>
      <Title level={level}>{title}</Title>
      {children ? <p>{children}</p> : null}
      {action ? <div className={styles.actions}>{action}</div> : null}
    </div>
  );
}
