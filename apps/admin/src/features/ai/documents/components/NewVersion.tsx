import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { asProblem } from "../../../../shared/api/client";
import { Notice } from "../../../../shared/ui/Notice";
import { useGive } from "../api/documents";
import { refusal } from "../rules";
import styles from "./Documents.module.css";
import { FileButton } from "./FileButton";

/** A newer file of the document, chosen by a button. */
export function NewVersion({ id }: { id: string }) {
  const give = useGive(id);
  const navigate = useNavigate();
  const [why, setWhy] = useState<string | null>(null);
  const send = (file: File | undefined) => {
    if (file === undefined) return;
    const wrong = refusal(file);
    setWhy(wrong);
    if (wrong !== null) return;
    give.mutate(file, {
      onError: (error) => setWhy(asProblem(error).message),
      // What the address named belongs to an earlier version.
      onSuccess: () => void navigate({ to: "/assistant/documents/$documentId", params: { documentId: id } }),
    });
  };
  return (
    <>
      <FileButton label="New version" busy={give.isPending} onFiles={([file]) => send(file)}>
        New version
      </FileButton>
      {why === null ? null : (
        <div className={styles.why}>
          <Notice tone="plum" urgent>
            {why}
          </Notice>
        </div>
      )}
    </>
  );
}
