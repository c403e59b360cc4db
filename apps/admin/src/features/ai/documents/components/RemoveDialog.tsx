import { useNavigate } from "@tanstack/react-router";
import type { DocumentRow } from "../../../../shared/api/types";
import { count } from "../../../../shared/lib/format";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { say } from "../../../../shared/ui/say";
import { useRemove } from "../api/documents";

export function RemoveDialog({ document, onClose }: { document: DocumentRow; onClose: () => void }) {
  const navigate = useNavigate();
  const remove = useRemove(document.id);
  const send = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        say.done("The document is removed.");
        void navigate({ to: "/assistant/documents" });
      },
    });
  return (
    <ConfirmDialog
      opened
      danger
      title="Remove the document?"
      confirm="Remove"
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={send}
    >
      <p>
        <b>{document.title}</b> goes with {count(document.versions.length, "version")}. Nobody can download or
        ask it any more, and it cannot be brought back.
      </p>
    </ConfirmDialog>
  );
}
