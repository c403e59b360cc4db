import { Tag } from "@hibachi/ui";
import { Link } from "@tanstack/react-router";
import type { Today } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { useNow } from "../../../../shared/hooks/useNow";
import { ageLabel, relativeLabel } from "../../../../shared/lib/dates";
import { reasonLabel, reasonTone } from "../../../../shared/lib/reasons";
import { Panel } from "../../../../shared/ui/Panel";
import { byUrgency } from "../rules";
import styles from "./Today.module.css";

export function WaitingList({ waiting }: { waiting: Today["waiting"] }) {
  const now = useNow();
  const may = useCan();
  if (!may("inboxRead")) return null;
  const sorted = byUrgency(waiting);
  const oldest = [...waiting].sort((a, b) => a.since.localeCompare(b.since))[0];
  return (
    <Panel
      title="Waiting for a person"
      aside={oldest ? <Tag tone="ember">oldest {ageLabel(oldest.since, now)}</Tag> : null}
      flush
    >
      {oldest === undefined ? (
        <p className={styles.quiet}>Nobody is waiting. The assistant answers everyone at the moment.</p>
      ) : (
        <ul className={styles.list}>
          {sorted.map((one) => (
            <li key={one.conversation_id}>
              <Link
                to="/inbox/$conversationId"
                params={{ conversationId: one.conversation_id }}
                className={styles.item}
              >
                <span>
                  <Tag tone={reasonTone(one.reason)}>{reasonLabel(one.reason)}</Tag>
                </span>
                <span className={styles.side13}>{relativeLabel(one.since, now)}</span>
                <span className={styles.preview}>“{one.preview}”</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
