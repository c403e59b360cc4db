import { Tag } from "@hibachi/ui";
import { Link } from "@tanstack/react-router";
import type { ConversationRow, ConversationState } from "../../../shared/api/types";
import { useNow } from "../../../shared/hooks/useNow";
import { relativeLabel } from "../../../shared/lib/dates";
import { reasonLabel, reasonTone } from "../../../shared/lib/reasons";
import { whoLabel, isLate } from "../rules";
import styles from "./Inbox.module.css";

export function ConversationItem({ row, state }: { row: ConversationRow; state: ConversationState }) {
  const now = useNow();
  const wish = row.hand_over;
  return (
    <li>
      <Link
        to="/inbox/$conversationId"
        params={{ conversationId: row.id }}
        search={{ state }}
        className={styles.item}
      >
        <b>{whoLabel(row)}</b>
        <span className={styles.time}>{relativeLabel(wish?.since ?? row.last_message_at, now)}</span>
        <span className={styles.preview}>{row.preview}</span>
        <span className={styles.marks}>
          {wish ? <Tag tone={reasonTone(wish.reason)}>{reasonLabel(wish.reason)}</Tag> : null}
          {wish && row.state === "waiting_for_person" ? (
            <span className={isLate(row, now) ? styles.late : undefined}>
              due {relativeLabel(wish.due_at, now)}
            </span>
          ) : null}
          {row.channel === "sms" && row.name ? <span>by text</span> : null}
          {row.taken_by_name ? <span>{row.taken_by_name}</span> : null}
        </span>
      </Link>
    </li>
  );
}
