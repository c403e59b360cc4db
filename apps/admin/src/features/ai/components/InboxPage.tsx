import { Card, classNames, EmptyState, SkeletonRows } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { Guarded } from "../../../shared/auth/Guarded";
import { PageHead } from "../../../shared/ui/PageHead";
import { QueryView } from "../../../shared/ui/QueryView";
import { conversationsQuery } from "../api/conversations";
import { byUrgency, INBOX_STATES } from "../rules";
import { ConversationItem } from "./ConversationItem";
import styles from "./Inbox.module.css";
import { Thread } from "./Thread";

export function InboxPage() {
  return (
    <Guarded need="inboxRead">
      <Inbox />
    </Guarded>
  );
}

/** The list and the open thread side by side; on a phone one at a time. */
function Inbox() {
  const { state = "waiting_for_person" } = useSearch({ strict: false });
  const { conversationId } = useParams({ strict: false });
  const query = useQuery(conversationsQuery(state));
  const empty = INBOX_STATES.find((one) => one.state === state)?.empty;
  return (
    <>
      <PageHead title="Inbox" />
      <div className={classNames(styles.inbox, conversationId !== undefined && styles.reading)}>
        <Card as="section" padded={false} className={styles.list} aria-label="Conversations">
          <nav className={styles.tabs} aria-label="State">
            {INBOX_STATES.map((one) => (
              <Link
                key={one.state}
                to="/inbox"
                search={{ state: one.state }}
                className={styles.tab}
                data-on={one.state === state || undefined}
              >
                {one.label}
              </Link>
            ))}
          </nav>
          <QueryView query={query} skeleton={<SkeletonRows rows={6} height={74} />}>
            {(rows) =>
              rows.length === 0 ? (
                <EmptyState title="All quiet">{empty}</EmptyState>
              ) : (
                <ul className={styles.items}>
                  {byUrgency(rows).map((row) => (
                    <ConversationItem key={row.id} row={row} state={state} />
                  ))}
                </ul>
              )
            }
          </QueryView>
        </Card>
        <Card as="section" padded={false} className={styles.thread} aria-label="Conversation">
          {conversationId === undefined ? (
            <EmptyState title="Choose a conversation">
              Open one on the left. While you have it, the assistant stays silent.
            </EmptyState>
          ) : (
            <Thread key={conversationId} id={conversationId} />
          )}
        </Card>
      </div>
    </>
  );
}
