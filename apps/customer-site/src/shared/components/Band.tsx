import type { ReactNode } from "react";
import styles from "./Band.module.css";

/** A dark panel for the one thing on a page that must not be missed. Dark in both themes. */
export function Band({ title, text, children }: { title: string; text: ReactNode; children?: ReactNode }) {
  return (
    <section className={styles.band}>
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <div>{children}</div>
    </section>
  );
}
