import { formatCents, Money } from "@hibachi/ui";
import type { PriceView } from "./rules";
import styles from "./InstantPrice.module.css";

/** The lines and the total; keeps its height whatever it has to say. */
export function Receipt({ view }: { view: PriceView }) {
  if (view.kind === "person") {
    return (
      <div className={styles.receipt} role="status">
        <p className={styles.message}>{view.message}</p>
      </div>
    );
  }
  const waiting = view.kind === "exact" && view.waiting;
  return (
    <div className={styles.receipt} aria-busy={waiting}>
      <div className={styles.lines}>
        {view.lines.map((line) => (
          <div className={styles.row} key={line.label}>
            <span>
              {line.label} {line.note ? <small>{line.note}</small> : null}
            </span>
            <Money cents={line.cents} />
          </div>
        ))}
        {view.kind === "partial" ? <p className={styles.message}>{view.message}</p> : null}
      </div>
      <div className={styles.total}>
        <span>
          {view.kind === "exact" ? "Total" : "Seats"} <small>tax included</small>
        </span>
        <output
          className={styles.sum}
          aria-label={`${view.kind === "exact" ? "Total" : "Seats"} ${formatCents(view.totalCents)}`}
        >
          {formatCents(view.totalCents)}
        </output>
      </div>
    </div>
  );
}
