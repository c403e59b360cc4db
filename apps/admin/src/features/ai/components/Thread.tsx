import { Button, SkeletonLines, Tag } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Conversation } from "../../../shared/api/types";
import { useCan, useMe } from "../../../shared/auth/permissions";
import { Icon } from "../../../shared/ui/Icon";
import { QueryView } from "../../../shared/ui/QueryView";
import { say } from "../../../shared/ui/say";
import { conversationQuery, useRelease, useTake } from "../api/conversations";
import { reasonLabel, reasonTone } from "../../../shared/lib/reasons";
import { partIn } from "../rules";
import { AnswerBox } from "./AnswerBox";
import styles from "./Inbox.module.css";
import { Messages } from "./Messages";

export function Thread({ id }: { id: string }) {
  const query = useQuery(conversationQuery(id));
  return (
    <QueryView
      query={query}
      skeleton={
        <div className={styles.bones}>
          <SkeletonLines lines={8} />
        </div>
      }
      missing="conversation"
    >
      {(thread) => <OpenThread thread={thread} />}
    </QueryView>
  );
}

function OpenThread({ thread }: { thread: Conversation }) {
  const me = useMe();
  const may = useCan();
  const part = partIn(thread, me.id);
  return (
    <>
      <header className={styles.head}>
        <Link
          to="/inbox"
          search={{ state: thread.state }}
          className={styles.back}
          aria-label="Back to the list"
        >
          <Icon name="left" />
        </Link>
        <div className={styles.who}>
          <Who thread={thread} />
          <div className={styles.marks}>
            {thread.reason ? <Tag tone={reasonTone(thread.reason)}>{reasonLabel(thread.reason)}</Tag> : null}
            {thread.taken_by ? <span>with {part === "answer" ? "you" : thread.taken_by}</span> : null}
          </div>
        </div>
        {may("inboxWrite") ? <Hand thread={thread} part={part} /> : null}
      </header>
      <Messages messages={thread.messages} />
      {may("inboxWrite") && part === "answer" ? (
        <AnswerBox id={thread.id} />
      ) : (
        <Hint part={part} thread={thread} />
      )}
    </>
  );
}

function Who({ thread }: { thread: Conversation }) {
  const may = useCan();
  const name = thread.customer_name ?? "Someone on the site";
  if (!thread.customer_id || !may("customersRead")) return <b>{name}</b>;
  return (
    <Link to="/customers/$customerId" params={{ customerId: thread.customer_id }}>
      <b>{name}</b>
    </Link>
  );
}

/** Taking over and giving back. */
function Hand({ thread, part }: { thread: Conversation; part: ReturnType<typeof partIn> }) {
  const take = useTake();
  const release = useRelease();
  if (part === "answer") {
    return (
      <Button
        look="quiet"
        small
        busy={release.isPending}
        onClick={() =>
          release.mutate(thread.id, {
            onError: say.failed,
            onSuccess: () => say.done("The assistant has the conversation again."),
          })
        }
      >
        Give back
      </Button>
    );
  }
  return (
    <Button
      small
      look={part === "take" ? "primary" : "quiet"}
      busy={take.isPending}
      onClick={() => take.mutate(thread.id, { onError: say.failed })}
    >
      {part === "take" ? "Take over" : `Take over from ${thread.taken_by ?? "them"}`}
    </Button>
  );
}

function Hint({ part, thread }: { part: ReturnType<typeof partIn>; thread: Conversation }) {
  const words =
    part === "watch"
      ? `${thread.taken_by ?? "A colleague"} is answering. You see every message as it comes.`
      : thread.state === "assistant"
        ? "The assistant is answering. Take over to write yourself; it is silent from then on."
        : "Take over to answer. The customer sees that a person has come.";
  return <p className={styles.hint}>{words}</p>;
}
