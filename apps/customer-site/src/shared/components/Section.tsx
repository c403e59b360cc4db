import type { ReactNode } from "react";
import styles from "./Section.module.css";

interface SectionProps {
  title: ReactNode;
  lead?: ReactNode;
  id?: string;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, lead, id, children }: SectionProps) {
  return (
    <section className={styles.section} id={id}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {lead ? <p>{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}

/** Centres sections on pages that are not framed by `Page`. */
export function Wrap({ children }: { children: ReactNode }) {
  return <div className={styles.wrap}>{children}</div>;
}
