import { Tag } from "@hibachi/ui";
import { Link } from "@tanstack/react-router";
import type { ConversationRow, ConversationState } from "../../../shared/api/types";
import { useNow } from "../../../shared/hooks/useNow";
import { relativeLabel } from "../../../shared/lib/dates";
import { humanise } from "../../../shared/lib/format";
import { reasonLabel, reasonTone } from "../../../shared/lib/reasons";
import { isLate } from "../rules";
import styles from "./Inbox.module.css";

export function ConversationItem({ row, state }: { row: ConversationRow; state: ConversationState }) {
  const now = useNow();
  const late = isLate(row, now);
  return (
    <li>
      <Link
        to="/inbox/$conversationId"
        params={{ conversationId: row.id }}
        search={{ state }}
        className={styles.item}
      >
        <b>{row.customer_name ?? "Someone on the site"}</b>
        <span className={styles.time}>{relativeLabel(row.since, now)}</span>
        <span className={styles.preview}>{row.preview}</span>
        <span className={styles.marks}>
          {row.reason ? <Tag tone={reasonTone(row.reason)}>{reasonLabel(row.reason)}</Tag> : null}
          <span>{humanise(row.channel)}</span>
          {row.due_at ? (
            <span className={late ? styles.late : undefined}>due {relativeLabel(row.due_at, now)}</span>
          ) : null}
          {row.taken_by ? <span>{row.taken_by}</span> : null}
        </span>
      </Link>
    </li>
  );
}
