import { useQuery } from "@tanstack/react-query";
import { alertsQuery } from "../api/oncall";
import { alertLines } from "../rules";
import styles from "./OnCall.module.css";

/** Who on call was told of this conversation by text, and what became of it. Nothing while nobody was. */
export function AlertStrip({ id }: { id: string }) {
  const alert = useQuery(alertsQuery(id)).data?.at(-1);
  if (alert === undefined) return null;
  return (
    <ul className={styles.strip} aria-label="People on call">
      {alertLines(alert).map(({ words, good }) => (
        <li key={words} className={good ? undefined : styles.amiss}>
          {words}
        </li>
      ))}
    </ul>
  );
}
