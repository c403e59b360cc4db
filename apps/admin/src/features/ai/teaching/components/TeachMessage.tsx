import { SkeletonLines } from "@hibachi/ui";
import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "../../../../shared/auth/permissions";
import { QueryView } from "../../../../shared/ui/QueryView";
import { draftQuery } from "../api/utterances";
import { labelWords, readWords } from "../rules";
import { TeachDialog } from "./TeachDialog";
import styles from "./Teaching.module.css";

const TITLE = "Teach from this message";

/** Below a customer's message: what it really meant. */
export function TeachMessage({ messageId }: { messageId: string }) {
  const may = useCan();
  const [opened, setOpened] = useState(false);
  if (!may("knowledgeWrite")) return null;
  return (
    <>
      <button type="button" className={styles.teach} onClick={() => setOpened(true)}>
        {TITLE}
      </button>
      {opened ? <Drafted messageId={messageId} onClose={() => setOpened(false)} /> : null}
    </>
  );
}

function Drafted({ messageId, onClose }: { messageId: string; onClose: () => void }) {
  const query = useQuery(draftQuery(messageId));
  const draft = query.data;
  if (draft === undefined) {
    return (
      <Modal opened onClose={onClose} title={TITLE} closeButtonProps={{ "aria-label": "Close" }}>
        <QueryView query={query} skeleton={<SkeletonLines lines={6} />} missing="message">
          {() => null}
        </QueryView>
      </Modal>
    );
  }
  const first = draft.read.length === 1 ? draft.read[0]?.label : undefined;
  return (
    <TeachDialog
      title={TITLE}
      start={{ text: draft.text, label: first }}
      messageId={messageId}
      onClose={onClose}
    >
      <p className={styles.read}>
        The assistant read:{" "}
        <b>{draft.read.length > 0 ? readWords(draft.read) : "nothing, a person had the conversation"}</b>
      </p>
      {draft.kept.map((one) => (
        <p key={one.id} className={styles.read}>
          Taught from it already: “{one.text}” as {labelWords(one.label)}
        </p>
      ))}
    </TeachDialog>
  );
}
