import { Button } from "@hibachi/ui";
import { TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { MemoryFact } from "../api/types";
import { asProblem } from "../api/client";
import { useCan } from "../auth/permissions";
import { ConfirmDialog } from "../ui/ConfirmDialog";
import { say } from "../ui/say";
import { useCorrectFact, useRemoveFact } from "./api";
import styles from "./Remembered.module.css";
import { saidWords, sureWords } from "./rules";

interface FactProps {
  customerId: string;
  fact: MemoryFact;
}

/** One fact with where it comes from; whoever may answer guests corrects it in place, or removes it. */
export function FactRow({ customerId, fact }: FactProps) {
  const may = useCan();
  const [doing, setDoing] = useState<"correct" | "remove" | null>(null);
  if (doing === "correct")
    return <Correct customerId={customerId} fact={fact} onClose={() => setDoing(null)} />;
  return (
    <div className={styles.fact}>
      <div className={styles.words}>
        <b>{fact.value}</b>
        <Said fact={fact} />
      </div>
      {may("inboxWrite") ? (
        <div className={styles.tools}>
          <button
            type="button"
            className={styles.tool}
            aria-label={`Correct “${fact.value}”`}
            onClick={() => setDoing("correct")}
          >
            Correct
          </button>
          <button
            type="button"
            className={styles.tool}
            aria-label={`Remove “${fact.value}”`}
            onClick={() => setDoing("remove")}
          >
            Remove
          </button>
        </div>
      ) : null}
      {doing === "remove" ? (
        <Remove customerId={customerId} fact={fact} onClose={() => setDoing(null)} />
      ) : null}
    </div>
  );
}

/** When and where it was said; leads to the message. */
export function Said({ fact }: { fact: MemoryFact }) {
  const sure = sureWords(fact);
  return (
    <span className={styles.source}>
      {fact.conversation_id && fact.message_id ? (
        <Link
          to="/inbox/$conversationId"
          params={{ conversationId: fact.conversation_id }}
          search={{ message: fact.message_id }}
        >
          {saidWords(fact)}
        </Link>
      ) : (
        saidWords(fact)
      )}
      {sure ? ` · ${sure}` : ""}
    </span>
  );
}

function Correct({ customerId, fact, onClose }: FactProps & { onClose: () => void }) {
  const correct = useCorrectFact(customerId);
  const [value, setValue] = useState(fact.value);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.select(), []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    correct.mutate(
      { id: fact.id, value: value.trim() },
      {
        onSuccess: () => {
          say.done("Corrected.");
          onClose();
        },
      },
    );
  };
  return (
    <form className={styles.edit} onSubmit={send}>
      <TextInput
        label="In better words"
        ref={box}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
        }}
        maxLength={120}
        value={value}
        error={correct.error ? asProblem(correct.error).message : undefined}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" small busy={correct.isPending} disabled={value.trim().length < 2}>
          Save
        </Button>
        <Button look="quiet" small onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  );
}

function Remove({ customerId, fact, onClose }: FactProps & { onClose: () => void }) {
  const remove = useRemoveFact(customerId);
  return (
    <ConfirmDialog
      opened
      title="Remove this?"
      confirm="Remove it"
      danger
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={() =>
        remove.mutate(fact.id, {
          onSuccess: () => {
            say.done("It is not remembered any more.");
            onClose();
          },
        })
      }
    >
      <p>
        “{fact.value}” is forgotten for good, and not learned again from the same message. The message itself
        stays.
      </p>
    </ConfirmDialog>
  );
}
