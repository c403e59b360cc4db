import { Button, SkeletonLines, Tag } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Conversation } from "../../../shared/api/types";
import { useCan, useMe } from "../../../shared/auth/permissions";
import { reasonLabel, reasonTone } from "../../../shared/lib/reasons";
import { MattersStrip } from "../../../shared/memory/MattersStrip";
import { RememberedFold } from "../../../shared/memory/RememberedFold";
import { Icon } from "../../../shared/ui/Icon";
import { QueryView } from "../../../shared/ui/QueryView";
import { say } from "../../../shared/ui/say";
import { ShortId } from "../../../shared/ui/ShortId";
import { conversationQuery, useRelease, useTake } from "../api/conversations";
import { whoLabel, partIn, type Part } from "../rules";
import { AnswerBox } from "./AnswerBox";
import styles from "./Inbox.module.css";
import { CodeMark } from "./CodeMark";
import { Messages } from "./Messages";
import { TextMarks } from "./TextMarks";
import { AlertStrip } from "../oncall/components/AlertStrip";
import { ThreadSummary } from "./ThreadSummary";

export function Thread({ id }: { id: string }) {
  const query = useQuery(conversationQuery(id));
  const skeleton = (
    <div className={styles.bones}>
      <SkeletonLines lines={8} />
    </div>
  );
  return (
    <QueryView query={query} skeleton={skeleton} missing="conversation">
      {(thread) => <OpenThread thread={thread} />}
    </QueryView>
  );
}

function OpenThread({ thread }: { thread: Conversation }) {
  const me = useMe();
  const may = useCan();
  const part = partIn(thread, me.id);
  const wish = thread.hand_over;
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
          <b>{whoLabel(thread)}</b>
          <div className={styles.marks}>
            {wish ? <Tag tone={reasonTone(wish.reason)}>{reasonLabel(wish.reason)}</Tag> : null}
            {thread.state === "person" ? (
              <span>with {part === "answer" ? "you" : thread.taken_by_name}</span>
            ) : null}
            <TextMarks thread={thread} />
            <CodeMark thread={thread} />
            <ShortId value={thread.id} label="conversation id" />
          </div>
          {wish && thread.state !== "assistant" ? (
            <span className={styles.promise}>{wish.promise}</span>
          ) : null}
        </div>
        <ThreadSummary id={thread.id} />
        {may("inboxWrite") ? <Hand thread={thread} part={part} /> : null}
      </header>
      {wish ? <AlertStrip id={thread.id} /> : null}
      {wish && thread.customer_id ? <MattersStrip conversationId={thread.id} /> : null}
      {thread.customer_id ? <RememberedFold key={thread.id} customerId={thread.customer_id} /> : null}
      <Messages messages={thread.messages} />
      {may("inboxWrite") && part === "answer" ? (
        <AnswerBox id={thread.id} />
      ) : (
        <Hint part={part} thread={thread} />
      )}
    </>
  );
}

/** Taking over and giving back. A colleague's conversation stays with the colleague. */
function Hand({ thread, part }: { thread: Conversation; part: Part }) {
  const take = useTake();
  const release = useRelease();
  if (part === "watch") return null;
  if (part === "take") {
    return (
      <Button small busy={take.isPending} onClick={() => take.mutate(thread.id, { onError: say.failed })}>
        Take over
      </Button>
    );
  }
  const giveBack = () =>
    release.mutate(thread.id, {
      onError: say.failed,
      onSuccess: () => say.done("The assistant has the conversation again."),
    });
  return (
    <Button look="quiet" small busy={release.isPending} onClick={giveBack}>
      Give back
    </Button>
  );
}

const HINTS = {
  assistant: "The assistant is answering. Take over to write yourself; it is silent from then on.",
  waiting_for_person: "Take over to answer. The customer sees that a person has come.",
  person: "A colleague is answering. You see every message as it comes.",
} as const;

function Hint({ part, thread }: { part: Part; thread: Conversation }) {
  if (thread.stopped && thread.state === "assistant") {
    return (
      <p className={styles.hint}>
        This number wants no texts, so the assistant is silent. What a person writes goes by e-mail when an
        address is known.
      </p>
    );
  }
  const colleague = part === "watch" && thread.taken_by_name;
  return (
    <p className={styles.hint}>
      {colleague ? `${colleague} is answering. You see every message as it comes.` : HINTS[thread.state]}
    </p>
  );
}
