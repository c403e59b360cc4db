import { Money } from "@hibachi/ui";
import { TextInput } from "@mantine/core";
import type { PriceBookFields } from "../../../shared/api/types";
import { Panel } from "../../../shared/ui/Panel";
import { KINDS, priceProblems, RATES } from "../rules";
import { CountField, MoneyField } from "./MoneyField";
import styles from "./Prices.module.css";

interface PriceFieldsProps {
  fields: PriceBookFields;
  readOnly: boolean;
  onChange: (fields: PriceBookFields) => void;
}

/** All figures of a version: one layout for reading and for editing. */
export function PriceFields({ fields, readOnly, onChange }: PriceFieldsProps) {
  const problems = priceProblems(fields);
  const setItem = (code: string, price_cents: number) =>
    onChange({
      ...fields,
      items: fields.items.map((item) => (item.code === code ? { ...item, price_cents } : item)),
    });
  return (
    <div className={styles.side}>
      <Panel title="Rates">
        {RATES.map(({ key, label, unit, hint }) => (
          <div key={key} className={styles.row}>
            <div>
              {label}
              <small>{hint}</small>
            </div>
            {readOnly ? (
              unit === "money" ? (
                <Money cents={fields[key]} />
              ) : (
                <span>{fields[key]}</span>
              )
            ) : unit === "money" ? (
              <MoneyField
                label={label}
                cents={fields[key]}
                problem={problems.get(key)}
                onChange={(cents) => onChange({ ...fields, [key]: cents })}
              />
            ) : (
              <CountField
                label={label}
                value={fields[key]}
                onChange={(count) => onChange({ ...fields, [key]: count })}
              />
            )}
          </div>
        ))}
      </Panel>
      {KINDS.map(({ kind, label }) => {
        const items = fields.items.filter((item) => item.kind === kind);
        return items.length === 0 ? null : (
          <Panel key={kind} title={label}>
            {items.map((item) => (
              <div key={item.code} className={styles.row}>
                <div>{item.name}</div>
                {readOnly ? (
                  item.price_cents === 0 ? (
                    <span>included</span>
                  ) : (
                    <Money cents={item.price_cents} />
                  )
                ) : (
                  <MoneyField
                    label={item.name}
                    cents={item.price_cents}
                    problem={problems.get(item.code)}
                    onChange={(cents) => setItem(item.code, cents)}
                  />
                )}
              </div>
            ))}
          </Panel>
        );
      })}
      {readOnly ? null : (
        <Panel title="Note">
          <TextInput
            aria-label="Note"
            placeholder="Why the prices change"
            value={fields.note ?? ""}
            onChange={(event) => onChange({ ...fields, note: event.currentTarget.value })}
          />
        </Panel>
      )}
    </div>
  );
}
