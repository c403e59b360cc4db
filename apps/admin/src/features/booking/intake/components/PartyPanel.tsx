import { Stepper } from "@hibachi/ui";
import { TextInput } from "@mantine/core";
import { Panel } from "../../../../shared/ui/Panel";
import { isZip, type Draft } from "../rules";
import styles from "./Intake.module.css";
import type { Change } from "./NewBookingPage";

const COUNTS = [
  { field: "adults", label: "Adults", note: "13 and older", min: 1 },
  { field: "children", label: "Children", note: "6 to 12", min: 0 },
  { field: "toddlers", label: "Toddlers", note: "5 and under, free", min: 0 },
] as const;

export function PartyPanel({ draft, onChange }: { draft: Draft; onChange: Change }) {
  const halfTyped = draft.zip.length >= 5 && !isZip(draft.zip);
  return (
    <Panel title="Party and place">
      <div className={styles.party}>
        {COUNTS.map(({ field, label, note, min }) => (
          <div key={field} className={styles.count}>
            <span>
              <b>{label}</b>
              <small>{note}</small>
            </span>
            <Stepper
              label={label}
              value={draft[field]}
              min={min}
              onChange={(value) => onChange({ [field]: value, slot: null })}
            />
          </div>
        ))}
        <TextInput
          label="ZIP code of the party"
          inputMode="numeric"
          maxLength={5}
          value={draft.zip}
          error={halfTyped ? "Five digits" : null}
          onChange={(event) => onChange({ zip: event.currentTarget.value.trim(), slot: null })}
        />
      </div>
    </Panel>
  );
}
