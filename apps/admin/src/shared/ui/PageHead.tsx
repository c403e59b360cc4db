import { useEffect, type ReactNode } from "react";
import styles from "./PageHead.module.css";

interface PageHeadProps {
  title: string;
  /** Beside the title: a status, a tag. */
  mark?: ReactNode;
  /** One line under the title. */
  note?: ReactNode;
  /** Before the title: the way back. */
  back?: ReactNode;
  children?: ReactNode;
}

/** The head of a page and the name of the browser tab; children are its actions. */
export function PageHead({ title, mark, note, back, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Hibachi`;
  }, [title]);
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        {back}
        <div className={styles.line}>
          <h1 className={styles.title}>{title}</h1>
          {mark}
        </div>
        {note ? <p className={styles.note}>{note}</p> : null}
      </div>
      {children ? <div className={styles.actions}>{children}</div> : null}
    </header>
  );
}
