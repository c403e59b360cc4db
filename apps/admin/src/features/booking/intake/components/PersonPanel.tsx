import { formatPhone } from "@hibachi/ui";
import { Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CustomerRow } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { Panel } from "../../../../shared/ui/Panel";
import { SearchField } from "../../../../shared/ui/SearchField";
import { peopleQuery } from "../api/intake";
import type { Draft } from "../rules";
import styles from "./Intake.module.css";
import type { Change } from "./NewBookingPage";

interface PersonPanelProps {
  draft: Draft;
  city: string | undefined;
  onChange: Change;
}

/** Who is calling: somebody we know, found by name, phone or e-mail, or somebody new. */
export function PersonPanel({ draft, city, onChange }: PersonPanelProps) {
  const may = useCan();
  return (
    <Panel title="Who is calling">
      <div className={styles.stack}>
        {may("customersRead") ? (
          <KnownPeople onPick={({ name, phone, email }) => onChange({ name, phone, email })} />
        ) : null}
        <div className={styles.fields}>
          <TextInput
            label="Name"
            value={draft.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
          <TextInput
            label="Phone"
            type="tel"
            value={draft.phone}
            onChange={(event) => onChange({ phone: event.currentTarget.value })}
          />
          <TextInput
            label="E-mail"
            description="The link to sign and pay goes here"
            inputWrapperOrder={["label", "input", "description", "error"]}
            type="email"
            value={draft.email}
            onChange={(event) => onChange({ email: event.currentTarget.value })}
          />
          <TextInput
            label="Street and number"
            description={
              city ? `In ${city}; empty when the host fills it in` : "Empty when the host fills it in"
            }
            inputWrapperOrder={["label", "input", "description", "error"]}
            value={draft.street}
            onChange={(event) => onChange({ street: event.currentTarget.value })}
          />
        </div>
        {draft.street.trim() !== "" ? (
          <Textarea
            label="Notes for the chef"
            autosize
            minRows={2}
            value={draft.notes}
            onChange={(event) => onChange({ notes: event.currentTarget.value })}
          />
        ) : null}
      </div>
    </Panel>
  );
}

function KnownPeople({ onPick }: { onPick: (person: CustomerRow) => void }) {
  const [text, setText] = useState<string | undefined>(undefined);
  const query = useQuery(peopleQuery(text ?? ""));
  const found = text !== undefined && text.length > 2 ? query.data : undefined;
  return (
    <div className={styles.known}>
      <SearchField label="Find by phone, e-mail or name" bare value={text} onChange={setText} />
      {found?.length === 0 ? <p className={styles.muted}>Nobody yet. Fill in the fields below.</p> : null}
      {found && found.length > 0 ? (
        <ul className={styles.people} aria-label="People found">
          {found.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                onClick={() => {
                  onPick(person);
                  setText(undefined);
                }}
              >
                <b>{person.name}</b>
                <span>
                  {person.phone ? formatPhone(person.phone) : "no phone"} · {person.email || "no e-mail"}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
