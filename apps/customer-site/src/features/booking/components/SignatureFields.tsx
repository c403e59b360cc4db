import { classNames } from "@hibachi/ui";
import { FieldError, TextField } from "../../../shared/form/Field";
import type { SignatureDraft } from "../signature";
import styles from "./Agreement.module.css";
import { SignaturePad } from "./SignaturePad";

interface SignatureFieldsProps {
  name: string;
  draft: SignatureDraft;
  nameProblem: string | undefined;
  signatureProblem: string | undefined;
  onName: (name: string) => void;
  onDraft: (draft: SignatureDraft) => void;
}

const METHODS = [
  ["typed", "Type it"],
  ["drawn", "Draw it"],
] as const;

/** The signer's name, then the signature: typed needs no pointer, drawn needs no keyboard. */
export function SignatureFields(props: SignatureFieldsProps) {
  const { name, draft, nameProblem, signatureProblem, onName, onDraft } = props;
  return (
    <>
      <TextField
        label="Full name"
        autoComplete="name"
        value={name}
        error={nameProblem}
        onChange={(event) => onName(event.target.value)}
      />
      <fieldset className={styles.method}>
        <legend>Sign by</legend>
        {METHODS.map(([method, label]) => (
          <label key={method} className={classNames(draft.method === method && styles.chosen)}>
            <input
              type="radio"
              name="signature-method"
              checked={draft.method === method}
              onChange={() => onDraft({ ...draft, method })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {draft.method === "typed" ? (
        <p className={styles.typed} aria-label="Your signature">
          {name.trim() || <span>Your name appears here</span>}
        </p>
      ) : (
        <SignaturePad
          strokes={draft.strokes}
          invalid={Boolean(signatureProblem)}
          onStrokes={(strokes) => onDraft({ ...draft, strokes })}
        />
      )}
      {draft.method === "drawn" && signatureProblem ? <FieldError>{signatureProblem}</FieldError> : null}
    </>
  );
}
