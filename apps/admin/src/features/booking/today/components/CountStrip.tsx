import { Card, classNames, formatCents } from "@hibachi/ui";
import type { Today } from "../../../../shared/api/types";
import styles from "./Today.module.css";

/** The five figures a coordinator looks at first; a figure that asks for work is coloured. */
export function CountStrip({ today }: { today: Today }) {
  const { counts } = today;
  const boxes = [
    { label: counts.events === 1 ? "event" : "events", value: String(counts.events), urgent: false },
    {
      label: counts.without_chef === 1 ? "event without a chef" : "events without a chef",
      value: String(counts.without_chef),
      urgent: counts.without_chef > 0,
    },
    {
      label: counts.deposits_due === 1 ? "deposit due" : "deposits due",
      value: String(counts.deposits_due),
      urgent: false,
    },
    {
      label: "waiting for a person",
      value: String(counts.waiting_for_person),
      urgent: counts.waiting_for_person > 0,
    },
    { label: "balance to collect", value: formatCents(today.balance_to_collect_cents), urgent: false },
  ];
  return (
    <dl className={styles.strip}>
      {boxes.map(({ label, value, urgent }) => (
        <Card key={label} padded={false} className={classNames(styles.box, urgent && styles.urgent)}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Card>
      ))}
    </dl>
  );
}
