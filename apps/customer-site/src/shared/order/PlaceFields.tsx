import { Button, formatDate } from "@hibachi/ui";
import type { Policy } from "../data/types";
import { TextField } from "../form/Field";
import type { PartyDraft, PartyProblems } from "./draft";
import styles from "./PlaceFields.module.css";

interface ZipFieldProps {
  zip: string;
  error: string | undefined;
  hint?: string;
  onChange: (zip: string) => void;
}

/** Five digits; anything else typed or pasted is left out. */
export function ZipField({ zip, error, hint, onChange }: ZipFieldProps) {
  return (
    <TextField
      label="ZIP of the place"
      value={zip}
      error={error}
      hint={hint}
      inputMode="numeric"
      autoComplete="postal-code"
      maxLength={5}
      placeholder="94539"
      onChange={(event) => onChange(event.target.value.replace(/\D/g, "").slice(0, 5))}
    />
  );
}

interface PlaceFieldsProps {
  draft: PartyDraft;
  policy: Policy;
  problems: PartyProblems;
  onChange: (draft: PartyDraft) => void;
}

/** The place, and a date for those who already know it. */
export function PlaceFields({ draft, policy, problems, onChange }: PlaceFieldsProps) {
  return (
    <div className={styles.place}>
      <ZipField zip={draft.zip} error={problems.zip} onChange={(zip) => onChange({ ...draft, zip })} />
      <TextField
        label="Date, if you know it"
        type="date"
        value={draft.date ?? ""}
        max={policy.last_date}
        error={problems.date}
        hint={draft.date ? formatDate(draft.date, true) : "You can pick it later."}
        onChange={(event) => onChange({ ...draft, date: event.target.value || null })}
      />
      {draft.date ? (
        <Button
          small
          look="plain"
          className={styles.clear}
          onClick={() => onChange({ ...draft, date: null })}
        >
          Leave the date open
        </Button>
      ) : null}
    </div>
  );
}
