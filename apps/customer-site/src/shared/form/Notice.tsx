import { classNames, type Tone } from "@hibachi/ui";
import type { ReactNode } from "react";
import styles from "./Notice.module.css";

interface NoticeProps {
  tone?: Exclude<Tone, "plain">;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Read out at once; for what went wrong after a press. */
  urgent?: boolean;
}

/** A calm strip that says what happened and what to do. */
export function Notice({ tone = "steel", title, children, action, urgent }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone])} role={urgent ? "alert" : "status"}>
      <div className={styles.words}>
        {title ? <strong>{title}</strong> : null}
        {children ? <div>{children}</div> : null}
      </div>
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
