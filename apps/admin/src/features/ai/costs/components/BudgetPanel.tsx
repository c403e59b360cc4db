import { Button, Tag } from "@hibachi/ui";
import { useState } from "react";
import type { LanguageModels } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { Notice } from "../../../../shared/ui/Notice";
import { Panel } from "../../../../shared/ui/Panel";
import { costLabel } from "../rules";
import { BudgetDialog } from "./BudgetDialog";
import styles from "./Costs.module.css";

const STOPS = {
  switched_off: "Language models are switched off. The house brain answers alone.",
  day_spent: "Today's budget is spent. The house brain answers alone until midnight.",
  month_spent: "This month's budget is spent. The house brain answers alone until the month ends.",
} as const;

/** What may be spent, and how much of it is. */
export function BudgetPanel({ models }: { models: LanguageModels }) {
  const [editing, setEditing] = useState(false);
  const may = useCan();
  return (
    <Panel
      title="Budget"
      aside={
        may("budgetWrite") ? (
          <Button look="quiet" small onClick={() => setEditing(true)}>
            Change
          </Button>
        ) : (
          "Set by the owner"
        )
      }
    >
      <div className={styles.budget}>
        {models.stopped_by ? (
          <Notice tone="amber">{STOPS[models.stopped_by]}</Notice>
        ) : (
          <Tag tone="leaf">Models may be asked</Tag>
        )}
        <Meter label="Today" spent={models.spent_today_cents} limit={models.day_cents} />
        <Meter label="This month" spent={models.spent_this_month_cents} limit={models.month_cents} />
        <p className={styles.note}>
          When a limit is reached no model is asked any more: guests still get their answer at once, worded by
          the house brain. Calls that run at that moment are still paid, so a limit can be passed by one call
          each.
        </p>
      </div>
      {editing ? <BudgetDialog models={models} onClose={() => setEditing(false)} /> : null}
    </Panel>
  );
}

function Meter({ label, spent, limit }: { label: string; spent: string; limit: number }) {
  const words = `${costLabel(spent)} of ${costLabel(limit)}`;
  return (
    <div className={styles.meter}>
      <span>{label}</span>
      <meter
        aria-label={`${label}: ${words}`}
        min={0}
        max={Math.max(limit, 1)}
        high={Math.max(limit, 1) * 0.8}
        value={Math.min(Number(spent), Math.max(limit, 1))}
      />
      <span className="num">{words}</span>
    </div>
  );
}
