import { useState } from "react";
import type { Utterance } from "../../../../shared/api/types";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { say } from "../../../../shared/ui/say";
import { useChangeUtterance } from "../api/utterances";
import { isWhole, UtteranceFields, type UtteranceDraft } from "./UtteranceFields";

/** Better words or another meaning; what was there before comes back with Undo. */
export function EditDialog({ row, onClose }: { row: Utterance; onClose: () => void }) {
  const [draft, setDraft] = useState<UtteranceDraft>({ text: row.text, label: row.label });
  const change = useChangeUtterance();
  const send = () => {
    if (!isWhole(draft)) return;
    change.mutate(
      { id: row.id, text: draft.text, label: draft.label },
      {
        onSuccess: () => {
          const { id, text, label } = row;
          say.done("Corrected. It acts now.", {
            onUndo: () => change.mutate({ id, text, label }, { onError: say.failed }),
          });
          onClose();
        },
      },
    );
  };
  return (
    <ConfirmDialog
      opened
      title="Correct an utterance"
      confirm="Save"
      onClose={onClose}
      onConfirm={send}
      busy={change.isPending}
      disabled={!isWhole(draft)}
      error={change.error}
    >
      <UtteranceFields value={draft} onChange={setDraft} />
    </ConfirmDialog>
  );
}
