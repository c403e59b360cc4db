import { Card, classNames } from "@hibachi/ui";
import { useId, type ReactNode } from "react";
import styles from "./Panel.module.css";

interface PanelProps {
  title: string;
  aside?: ReactNode;
  /** The body reaches the edges: for tables and lists that bring their own space. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

/** A sheet with a heading: the building block of every page. */
export function Panel({ title, aside, flush, className, children }: PanelProps) {
  const id = useId();
  return (
    <Card as="section" padded={false} className={classNames(styles.panel, className)} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside ? <div className={styles.aside}>{aside}</div> : null}
      </div>
      <div className={flush ? undefined : styles.body}>{children}</div>
    </Card>
  );
}
