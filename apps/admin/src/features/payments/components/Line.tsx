import { Money } from "@hibachi/ui";
import type { ReactNode } from "react";
import styles from "./Money.module.css";

interface LineProps {
  title: ReactNode;
  /** Facts below the title, one line each. */
  facts: readonly ReactNode[];
  cents?: number;
  children?: ReactNode;
}

/** One thing that waits: what it is, how much, and what can be done. */
export function Line({ title, facts, cents, children }: LineProps) {
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <div>{title}</div>
        {facts.map((fact, index) => (fact ? <small key={index}>{fact}</small> : null))}
      </div>
      <div className={styles.sum}>{cents === undefined ? null : <Money cents={cents} />}</div>
      <div className={styles.acts}>{children}</div>
    </li>
  );
}
