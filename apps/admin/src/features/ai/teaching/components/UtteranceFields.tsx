import { NativeSelect, Textarea } from "@mantine/core";
import type { UtteranceLabel } from "../../../../shared/api/types";
import { asLabel, LABEL_OPTIONS, labelCounts, labelWords } from "../rules";
import styles from "./Teaching.module.css";

export interface UtteranceDraft {
  text: string;
  label: UtteranceLabel | undefined;
}

interface UtteranceFieldsProps {
  value: UtteranceDraft;
  onChange: (value: UtteranceDraft) => void;
}

/** Words and what they mean; one form for teaching and correcting. */
export function UtteranceFields({ value, onChange }: UtteranceFieldsProps) {
  const { text, label } = value;
  return (
    <>
      <Textarea
        label="What a customer may say"
        description="Names, phone numbers, e-mail and street addresses are masked before the words are kept. One wish at a time: of a message with two, keep one here and teach the other after it."
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={text}
        onChange={(event) => onChange({ text: event.currentTarget.value, label })}
      />
      <NativeSelect
        label="What they mean"
        description={label ? labelCounts(label) : "Choose what the assistant should have read"}
        data={[{ value: "", label: "Choose" }, ...LABEL_OPTIONS]}
        value={label ?? ""}
        onChange={(event) => onChange({ text, label: asLabel(event.currentTarget.value) })}
      />
      <details className={styles.all}>
        <summary>What counts as what</summary>
        <dl>
          {LABEL_OPTIONS.map((option) => (
            <div key={option.value}>
              <dt>{labelWords(option.value)}</dt>
              <dd>{labelCounts(option.value)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

export function isWhole(draft: UtteranceDraft): draft is UtteranceDraft & { label: UtteranceLabel } {
  return draft.text.trim() !== "" && draft.label !== undefined;
}
