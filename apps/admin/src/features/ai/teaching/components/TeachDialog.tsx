import { useState, type ReactNode } from "react";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { say } from "../../../../shared/ui/say";
import { useChangeUtterance, useTeach } from "../api/utterances";
import { labelWords } from "../rules";
import { isWhole, UtteranceFields, type UtteranceDraft } from "./UtteranceFields";

interface TeachDialogProps {
  title?: string;
  start?: UtteranceDraft;
  messageId?: string;
  onClose: () => void;
  /** Before the fields: what the assistant read. */
  children?: ReactNode;
}

/** New words for the assistant, typed or from a message. */
export function TeachDialog({ title, start, messageId, onClose, children }: TeachDialogProps) {
  const [draft, setDraft] = useState<UtteranceDraft>(start ?? { text: "", label: undefined });
  const teach = useTeach();
  const change = useChangeUtterance();
  const send = () => {
    if (!isWhole(draft)) return;
    const body = { text: draft.text, label: draft.label, ...(messageId ? { message_id: messageId } : {}) };
    teach.mutate(body, {
      onSuccess: (kept) => {
        say.done(`Acts now as “${labelWords(kept.label)}”: ${kept.text}`, {
          onUndo: () => change.mutate({ id: kept.id, status: "withdrawn" }, { onError: say.failed }),
        });
        onClose();
      },
    });
  };
  return (
    <ConfirmDialog
      opened
      title={title ?? "Teach the assistant"}
      confirm="Keep"
      onClose={onClose}
      onConfirm={send}
      busy={teach.isPending}
      disabled={!isWhole(draft)}
      error={teach.error}
    >
      {children}
      <UtteranceFields value={draft} onChange={setDraft} />
    </ConfirmDialog>
  );
}
