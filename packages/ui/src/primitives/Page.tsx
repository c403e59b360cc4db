import type { ReactNode } from "react";
import { classNames } from "./classNames";
import styles from "./Page.module.css";

interface PageProps {
  title: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** The frame of a page: one heading, an optional lead, the content. */
export function Page({ title, eyebrow, lead, narrow, children }: PageProps) {
  return (
    <div className={classNames(styles.page, narrow && styles.narrow)}>
      <div className={styles.head}>
        {eyebrow ? <div>{eyebrow}</div> : null}
        <h1>{title}</h1>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
      </div>
      {children}
    </div>
  );
}
