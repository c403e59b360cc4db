import { TextInput } from "@mantine/core";
import { useState } from "react";
import { fieldMessage } from "../../../../shared/api/client";
import type { DocumentRow } from "../../../../shared/api/types";
import { FormDialog } from "../../../../shared/ui/FormDialog";
import { useRename } from "../api/documents";

export function RenameDialog({ document, onClose }: { document: DocumentRow; onClose: () => void }) {
  const save = useRename(document.id);
  const [title, setTitle] = useState(document.title);
  const clean = title.trim();
  const short = clean.length < 2 ? "A title has at least 2 characters." : null;
  return (
    <FormDialog
      title="Rename the document"
      confirm="Save"
      save={save}
      wish={short ? null : clean}
      done="Renamed."
      onClose={onClose}
    >
      {(tried) => (
        <TextInput
          label="Title"
          maxLength={120}
          value={title}
          error={(tried && short) || fieldMessage(save.error, "title")}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
