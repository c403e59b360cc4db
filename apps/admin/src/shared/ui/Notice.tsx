import { classNames, type Tone } from "@hibachi/ui";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";
import styles from "./Notice.module.css";

interface NoticeProps {
  tone: Exclude<Tone, "plain">;
  icon?: IconName;
  /** Read out when it appears. */
  urgent?: boolean;
  action?: ReactNode;
  children: ReactNode;
}

/** A coloured line above the content it is about. */
export function Notice({ tone, icon = "alert", urgent, action, children }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone])} role={urgent ? "alert" : "status"}>
      <Icon name={icon} />
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}
