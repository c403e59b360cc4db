import { Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import type { LanguageModels } from "../../../../shared/api/types";
import { parseMoney } from "../../../../shared/lib/format";
import { FormDialog } from "../../../../shared/ui/FormDialog";
import { useSaveBudget } from "../api/costs";
import { costLabel } from "../rules";

/** The limits, with what they mean before they are saved. */
export function BudgetDialog({ models, onClose }: { models: LanguageModels; onClose: () => void }) {
  const [enabled, setEnabled] = useState(models.enabled);
  const [day, setDay] = useState((models.day_cents / 100).toFixed(2));
  const [month, setMonth] = useState((models.month_cents / 100).toFixed(2));
  const save = useSaveBudget();
  const dayCents = parseMoney(day);
  const monthCents = parseMoney(month);
  const below = dayCents !== null && monthCents !== null && monthCents < dayCents;
  const wish =
    dayCents === null || monthCents === null || below
      ? null
      : { enabled, day_cents: dayCents, month_cents: monthCents };
  return (
    <FormDialog
      title="Budget of language models"
      confirm="Set the budget"
      save={save}
      wish={wish}
      done="The budget holds from the next call on."
      onClose={onClose}
    >
      {() => (
        <>
          <Switch
            label="Language models may be asked"
            checked={enabled}
            onChange={(event) => setEnabled(event.currentTarget.checked)}
          />
          <TextInput
            label="At most a day"
            data-autofocus
            inputMode="decimal"
            leftSection="$"
            value={day}
            error={dayCents === null ? "An amount such as 5 or 5.50" : null}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <TextInput
            label="At most a month"
            inputMode="decimal"
            leftSection="$"
            value={month}
            error={
              monthCents === null
                ? "An amount such as 50 or 50.50"
                : below
                  ? "A month cannot have less than a day"
                  : null
            }
            onChange={(event) => setMonth(event.currentTarget.value)}
          />
          <p style={{ margin: 0 }}>{consequence(enabled, dayCents, monthCents, models)}</p>
        </>
      )}
    </FormDialog>
  );
}

function consequence(
  enabled: boolean,
  day: number | null,
  month: number | null,
  models: LanguageModels,
): string {
  if (!enabled) return "No model is asked; the house brain answers alone, at no cost.";
  if (day === null || month === null) return "";
  const spent = Number(models.spent_this_month_cents);
  if (day === 0 || month === 0 || spent >= month)
    return `${costLabel(spent)} of this month is spent already: the house brain answers alone at once.`;
  return `Models cost at most ${costLabel(day)} a day and ${costLabel(month)} a month; ${costLabel(spent)} of this month is spent.`;
}
