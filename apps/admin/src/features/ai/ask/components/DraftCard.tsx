import { Button } from "@hibachi/ui";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { AskAnswer } from "../../../../shared/api/types";
import { fieldMessage } from "../../../../shared/api/client";
import { instantLabel } from "../../../../shared/lib/dates";
import { taskLabel } from "../../../../shared/lib/tasks";
import { say } from "../../../../shared/ui/say";
import { useKeepTask } from "../api/ask";
import { fieldOf, instantOf } from "../rules";
import styles from "./Ask.module.css";
import { PanelLink } from "./PanelLink";

type Draft = NonNullable<AskAnswer["task"]>;

/** A task as it was understood: to correct, and to put on the list by a click. */
export function DraftCard({ draft }: { draft: Draft }) {
  const keep = useKeepTask();
  const [note, setNote] = useState(draft.note);
  const [due, setDue] = useState(fieldOf(draft.due_at));
  const [person, setPerson] = useState(draft.customer_id ?? "");
  if (keep.data) {
    return (
      <p className={styles.kept} role="status">
        On your list, due {instantLabel(keep.data.due_at)}.{" "}
        <PanelLink href="/tasks?mine=true">Open the list</PanelLink>
      </p>
    );
  }
  const send = () =>
    keep.mutate(
      {
        request_id: draft.request_id,
        kind: draft.kind,
        note: note.trim(),
        due_at: instantOf(due),
        booking_id: draft.booking_id,
        customer_id: person || null,
      },
      { onError: (error) => (fieldMessage(error, "due_at") ? undefined : say.failed(error)) },
    );
  return (
    <form
      className={styles.draft}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextInput
        label="What"
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <TextInput
        label="Due"
        type="datetime-local"
        value={due}
        error={fieldMessage(keep.error, "due_at")}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      {draft.people.length > 0 ? (
        <NativeSelect
          label="About"
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
          data={[
            { value: "", label: draft.people.length > 1 ? "Choose a person, or nobody" : "Nobody" },
            ...draft.people.map(({ id, name, hint }) => ({
              value: id,
              label: hint ? `${name}, ${hint}` : name,
            })),
          ]}
        />
      ) : null}
      <p className={styles.kind}>
        {taskLabel(draft.kind)}
        {draft.booking_reference && draft.booking_id ? (
          <>
            {" · "}
            <PanelLink href={`/bookings/${draft.booking_id}`}>{draft.booking_reference}</PanelLink>
          </>
        ) : null}
      </p>
      <Button type="submit" busy={keep.isPending} disabled={note.trim().length < 2 || due === ""}>
        Put on my list
      </Button>
    </form>
  );
}
