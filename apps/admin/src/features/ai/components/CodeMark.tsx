import { classNames } from "@hibachi/ui";
import type { Conversation } from "../../../shared/api/types";
import { instantLabel } from "../../../shared/lib/dates";
import { codeWords } from "../rules";
import styles from "./Inbox.module.css";

/** What became of the last code the customer asked for; the code itself is shown to nobody. */
export function CodeMark({ thread }: { thread: Conversation }) {
  const last = thread.codes.at(-1);
  if (last === undefined) return null;
  const { words, good } = codeWords(last);
  return (
    <span className={classNames(!good && styles.late)} title={instantLabel(last.at)}>
      {words}
    </span>
  );
}
