import { Button, Skeleton } from "@hibachi/ui";
import { useAllergens } from "../../../shared/data/queries";
import type { Allergens, GuestAllergy } from "../../../shared/data/types";
import { Check, FieldError, TextField } from "../../../shared/form/Field";
import { Notice } from "../../../shared/form/Notice";
import { codesOf, EMPTY_ALLERGY, isSevere, toggleCode } from "../allergies";
import styles from "./AllergyFields.module.css";
import type { DetailsPartProps } from "./ContactFields";

/** First whether anybody has an allergy, then one card per guest. */
export function AllergyFields({ draft, problemOf, onChange }: DetailsPartProps) {
  const allergens = useAllergens();
  const answer = (anyAllergy: boolean) =>
    onChange({
      anyAllergy,
      allergies: anyAllergy && draft.allergies.length === 0 ? [EMPTY_ALLERGY] : draft.allergies,
    });
  const set = (index: number, allergy: GuestAllergy | null) =>
    onChange({
      allergies: draft.allergies.flatMap((one, at) => (at === index ? (allergy ? [allergy] : []) : [one])),
    });
  const unanswered = problemOf("anyAllergy");
  const incomplete = problemOf("allergies");
  return (
    <div className={styles.allergies}>
      <fieldset className={styles.question} aria-describedby={unanswered ? "any-allergy-problem" : undefined}>
        <legend>Does anybody in the party have a food allergy?</legend>
        <Answer
          label="No, nobody"
          checked={draft.anyAllergy === false}
          invalid={Boolean(unanswered)}
          onChoose={() => answer(false)}
        />
        <Answer
          label="Yes"
          checked={draft.anyAllergy === true}
          invalid={false}
          onChoose={() => answer(true)}
        />
        {unanswered ? <FieldError id="any-allergy-problem">{unanswered}</FieldError> : null}
      </fieldset>
      {draft.anyAllergy ? (
        <>
          {draft.allergies.map((allergy, index) => (
            <GuestCard
              key={index}
              number={index + 1}
              allergy={allergy}
              allergens={allergens.data}
              onChange={(next) => set(index, next)}
              onRemove={() => set(index, null)}
            />
          ))}
          {incomplete ? <FieldError>{incomplete}</FieldError> : null}
          <Button
            small
            look="quiet"
            onClick={() => onChange({ allergies: [...draft.allergies, EMPTY_ALLERGY] })}
          >
            Add another guest
          </Button>
          <p className={styles.caveat}>{allergens.data?.caveat}</p>
        </>
      ) : null}
    </div>
  );
}

interface AnswerProps {
  label: string;
  checked: boolean;
  invalid: boolean;
  onChoose: () => void;
}

function Answer({ label, checked, invalid, onChoose }: AnswerProps) {
  return (
    <label className={styles.answer}>
      <input
        type="radio"
        name="any-allergy"
        checked={checked}
        data-invalid={invalid || undefined}
        onChange={onChoose}
      />
      {label}
    </label>
  );
}

interface GuestCardProps {
  number: number;
  allergy: GuestAllergy;
  allergens: Allergens | undefined;
  onChange: (allergy: GuestAllergy) => void;
  onRemove: () => void;
}

function GuestCard({ number, allergy, allergens, onChange, onRemove }: GuestCardProps) {
  const severe = isSevere(allergy);
  return (
    <div className={styles.guest} role="group" aria-label={`Allergy of guest ${number}`}>
      <div className={styles.guestHead}>
        <TextField
          label="Guest"
          placeholder="First name"
          autoComplete="off"
          value={allergy.guest}
          onChange={(event) => onChange({ ...allergy, guest: event.target.value })}
        />
        <Button small look="plain" onClick={onRemove}>
          Remove
        </Button>
      </div>
      <fieldset className={styles.codes}>
        <legend>Must avoid</legend>
        {allergens ? (
          codesOf(allergens).map(({ code, name }) => (
            <label key={code} className={styles.code}>
              <input
                type="checkbox"
                checked={allergy.codes.includes(code)}
                onChange={() => onChange({ ...allergy, codes: toggleCode(allergy.codes, code) })}
              />
              {name}
            </label>
          ))
        ) : (
          <Skeleton height={84} />
        )}
      </fieldset>
      <TextField
        label="In your own words (optional)"
        autoComplete="off"
        value={allergy.note ?? ""}
        onChange={(event) => onChange({ ...allergy, note: event.target.value })}
      />
      <Check
        tone="plum"
        checked={severe}
        hint="Anaphylaxis, EpiPen, a hospital visit, airborne, or coeliac disease."
        onChange={(checked) => onChange({ ...allergy, severe: checked })}
      >
        This is severe
      </Check>
      {severe ? (
        <Notice tone="plum" title="A person calls you about this">
          We go through every dish with you before the evening. The chef has it on the sheet.
        </Notice>
      ) : null}
    </div>
  );
}
