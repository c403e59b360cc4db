import { formatCents, Tag } from "@hibachi/ui";
import type { PriceBookFields } from "../../../shared/api/types";
import { count, signedMoney } from "../../../shared/lib/format";
import { Panel } from "../../../shared/ui/Panel";
import { comparePrices, type PriceChange } from "../rules";
import styles from "./Prices.module.css";

interface ComparePanelProps {
  current: PriceBookFields;
  currentVersion: number;
  fields: PriceBookFields;
}

/** Line by line, what differs from the version in force. */
export function ComparePanel({ current, currentVersion, fields }: ComparePanelProps) {
  const changes = comparePrices(current, fields);
  return (
    <Panel
      title={`Against version ${currentVersion}, in force`}
      aside={changes.length > 0 ? count(changes.length, "change") : null}
    >
      {changes.length === 0 ? (
        <p className={styles.muted}>Nothing differs.</p>
      ) : (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={change.key} className={styles.row}>
              <span>{change.label}</span>
              <span className={styles.change}>
                <s>{valueOf(change, change.before)}</s> {valueOf(change, change.after)}{" "}
                <Difference change={change} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function valueOf(change: PriceChange, value: number | null): string {
  if (value === null) return "none";
  return change.unit === "money" ? formatCents(value) : String(value);
}

function Difference({ change }: { change: PriceChange }) {
  if (change.before === null) return <Tag tone="leaf">new</Tag>;
  if (change.after === null) return <Tag tone="plum">removed</Tag>;
  const difference = change.after - change.before;
  const words =
    change.unit === "money"
      ? signedMoney(difference)
      : `${difference > 0 ? "+" : "−"}${Math.abs(difference)}`;
  return <Tag tone={difference > 0 ? "amber" : "steel"}>{words}</Tag>;
}
