import { classNames } from "@hibachi/ui";
import { useState } from "react";
import { asProblem } from "../../../../shared/api/client";
import { count } from "../../../../shared/lib/format";
import { Notice } from "../../../../shared/ui/Notice";
import { say } from "../../../../shared/ui/say";
import { useGive } from "../api/documents";
import { refusal } from "../rules";
import styles from "./Documents.module.css";
import { FileButton } from "./FileButton";
import { useDrop } from "./useDrop";

interface Refused {
  name: string;
  why: string;
}

/** Where files are dropped, or chosen by the button; they go one after the other. */
export function DropArea() {
  const give = useGive();
  const [sending, setSending] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);

  const sendAll = async (files: readonly File[]) => {
    if (sending !== null || files.length === 0) return;
    const wrong: Refused[] = [];
    for (const file of files) {
      setSending(file.name);
      const why = refusal(file) ?? (await failure(file));
      if (why !== null) wrong.push({ name: file.name, why });
    }
    setSending(null);
    setRefused(wrong);
    if (wrong.length < files.length) say.done(`${count(files.length - wrong.length, "file")} given.`);
  };
  const failure = (file: File): Promise<string | null> =>
    give.mutateAsync(file).then(
      () => null,
      (error: unknown) => asProblem(error).message,
    );
  const over = useDrop((files) => void sendAll(files));
  return (
    <div className={styles.giving}>
      <div className={classNames(styles.drop, over && styles.over)} role="group" aria-label="Give documents">
        <p role="status">
          {sending === null ? (
            <>
              <b className={styles.wide}>Drop files here. </b>
              Markdown, HTML, PDF or Word, at most 10 MB each.
            </>
          ) : (
            `Sending ${sending}…`
          )}
        </p>
        <FileButton label="Files" several busy={sending !== null} onFiles={(files) => void sendAll(files)}>
          Choose files
        </FileButton>
      </div>
      {refused.map(({ name, why }, at) => (
        <Notice key={at} tone="plum" urgent>
          <b>{name}</b>: {why}
        </Notice>
      ))}
    </div>
  );
}
