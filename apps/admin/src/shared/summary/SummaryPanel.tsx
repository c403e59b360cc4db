import { Button } from "@hibachi/ui";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import type { Summary } from "../api/types";
import { useCan } from "../auth/permissions";
import { figureWords, sourcesOf } from "../lib/figures";
import { Panel } from "../ui/Panel";
import { say } from "../ui/say";
import { useKeepNote, useSummary, type Subject } from "./api";
import { LeadSuggestion } from "./LeadSuggestion";
import styles from "./Summary.module.css";

interface Draft {
  text: string;
  requestId: string;
  from?: Summary;
}

const draftOf = (from?: Summary): Draft => ({ text: from?.text ?? "", requestId: crypto.randomUUID(), from });

/** A summary made from the rows, to edit and to keep as a note by a click; or a note typed by hand. */
export function SummaryPanel({ subject }: { subject: Subject }) {
  const may = useCan();
  const write = useSummary();
  const keep = useKeepNote();
  const [draft, setDraft] = useState<Draft | null>(null);
  const about = draft?.from?.customer_id ?? ("customerId" in subject ? subject.customerId : null);
  const mayKeep = may("customersWrite") && about !== null;
  const save = () => {
    if (draft === null || about === null) return;
    const kept = {
      customerId: about,
      request_id: draft.requestId,
      text: draft.text.trim(),
      source: draft.from ? ("summary" as const) : ("typed" as const),
      conversation_id: "conversationId" in subject ? subject.conversationId : null,
    };
    keep.mutate(kept, {
      onError: say.failed,
      onSuccess: () => {
        setDraft(null);
        say.done("Kept on the timeline.");
      },
    });
  };
  return (
    <Panel title="Summary and notes">
      <div className={styles.buttons}>
        <Button
          look={draft ? "quiet" : "primary"}
          small
          busy={write.isPending}
          onClick={() =>
            write.mutate(subject, { onError: say.failed, onSuccess: (made) => setDraft(draftOf(made)) })
          }
        >
          {draft?.from ? "Write it anew" : "Write a summary"}
        </Button>
        {draft === null && may("customersWrite") && "customerId" in subject ? (
          <Button look="quiet" small onClick={() => setDraft(draftOf())}>
            Add a note
          </Button>
        ) : null}
      </div>
      {draft ? (
        <div className={styles.draft}>
          <Textarea
            label={draft.from ? "Summary" : "Note"}
            autosize
            minRows={3}
            maxRows={16}
            maxLength={4000}
            value={draft.text}
            onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
          />
          {draft.from ? <Behind summary={draft.from} /> : null}
          {mayKeep ? (
            <div className={styles.buttons}>
              <Button small busy={keep.isPending} disabled={draft.text.trim().length < 2} onClick={save}>
                Save as note
              </Button>
              <Button look="quiet" small onClick={() => setDraft(null)}>
                Discard
              </Button>
            </div>
          ) : (
            <p className={styles.hint}>
              {about === null
                ? "Nobody is known yet to keep this with: it can be copied."
                : "Your role cannot keep notes: the text can be copied."}
            </p>
          )}
          {draft.from?.suggestion ? <LeadSuggestion suggestion={draft.from.suggestion} /> : null}
        </div>
      ) : null}
    </Panel>
  );
}

function Behind({ summary }: { summary: Summary }) {
  const worded =
    summary.wording === "model" ? "Worded by a language model, checked against the figures." : "";
  return (
    <details className={styles.behind}>
      <summary>From {sourcesOf(summary.figures)}</summary>
      {worded ? <p>{worded}</p> : null}
      <dl>
        {summary.figures.map((figure, at) => (
          <div key={at}>
            <dt>{figure.label}</dt>
            <dd className="num">{figureWords(figure)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
