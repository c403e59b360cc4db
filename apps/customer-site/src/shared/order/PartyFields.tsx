import { formatPrice, Stepper } from "@hibachi/ui";
import { useId } from "react";
import type { Menu } from "../data/types";
import { FieldError } from "../form/Field";
import { type CountField, type PartyDraft, type PartyProblems } from "./draft";
import styles from "./Party.module.css";

interface PartyFieldsProps<Party> {
  party: Party;
  menu: Menu;
  maxParty: number;
  problems: PartyProblems;
  onChange: (party: Party) => void;
}

interface Row {
  field: CountField;
  label: string;
  hint: (menu: Menu) => string;
}

const ROWS: readonly Row[] = [
  {
    field: "adults",
    label: "Adults",
    hint: (menu) => `13 and over, ${formatPrice(menu.adult_cents)}`,
  },
  {
    field: "children",
    label: "Children",
    hint: (menu) => `6 to 12, ${formatPrice(menu.child_cents)}`,
  },
  { field: "toddlers", label: "Toddlers", hint: () => "5 and under, free" },
];

/** How many come, by age. A count that cannot be is taken as it was typed, and named: nobody is corrected in silence. */
export function PartyFields<Party extends Pick<PartyDraft, CountField>>(props: PartyFieldsProps<Party>) {
  const { party, menu, maxParty, problems, onChange } = props;
  return (
    <div className={styles.rows}>
      {ROWS.map(({ field, label, hint }) => (
        <CountRow
          key={field}
          label={label}
          hint={hint(menu)}
          value={party[field]}
          max={maxParty}
          error={problems[field]}
          asTyped
          onChange={(count) => onChange({ ...party, [field]: count })}
        />
      ))}
    </div>
  );
}

interface CountRowProps {
  label: string;
  hint: string;
  value: number;
  max: number;
  error?: string | undefined;
  asTyped?: boolean;
  onChange: (count: number) => void;
}

/** A name, what one costs, and a stepper. */
export function CountRow({ label, hint, value, max, error, asTyped = false, onChange }: CountRowProps) {
  const hintId = useId();
  const errorId = useId();
  return (
    <div className={styles.row}>
      <span className={styles.name}>
        <b>{label}</b>
        <small id={hintId}>{hint}</small>
      </span>
      <Stepper
        label={label}
        value={value}
        max={max}
        invalid={Boolean(error)}
        asTyped={asTyped}
        describedBy={error ? `${hintId} ${errorId}` : hintId}
        onChange={onChange}
      />
      {error ? (
        <div className={styles.rowError}>
          <FieldError id={errorId}>{error}</FieldError>
        </div>
      ) : null}
    </div>
  );
}
