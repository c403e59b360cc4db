import { Button, SkeletonRows } from "@hibachi/ui";
import { SegmentedControl, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Guarded } from "../../../../shared/auth/Guarded";
import { useCan } from "../../../../shared/auth/permissions";
import { Icon } from "../../../../shared/ui/Icon";
import { QueryView } from "../../../../shared/ui/QueryView";
import { examplesQuery } from "../api/ask";
import { ask, clearThread, lastTurn, useThread } from "../api/thread";
import type { Where } from "../rules";
import { AnswerCard } from "./AnswerCard";
import styles from "./Ask.module.css";
import { Examples } from "./Examples";

const REMINDER = "Remind me to call Mrs. Rivera tomorrow at 10";
const route = getRouteApi("/shell/assistant/ask");

export function AskPage() {
  return (
    <Guarded need="bookingsRead">
      <Asking />
    </Guarded>
  );
}

function Asking() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const thread = useThread();
  const [text, setText] = useState("");
  const where: Where = search.where ?? "all";
  const send = (question: string) => {
    const clean = question.trim();
    if (clean.length < 2) return;
    setText("");
    ask(clean, where);
    void navigate({ search: (old) => ({ ...old, q: clean }), replace: true });
  };
  // A question that came with the address (from the palette, or shared) is asked once.
  useEffect(() => {
    if (search.q && lastTurn()?.question !== search.q) ask(search.q, where);
  }, [search.q, where]);
  return (
    <div className={styles.page}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send(text);
        }}
      >
        <TextInput
          className={styles.field}
          label="Ask about the business"
          placeholder={
            where === "documents" ? "What do the documents say about …" : "How many parties on Saturday?"
          }
          maxLength={500}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" small aria-label="Ask" disabled={text.trim().length < 2}>
          <Icon name="send" size={16} /> Ask
        </Button>
      </form>
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label="Where to look"
          data={[
            { value: "all", label: "Everything" },
            { value: "documents", label: "Documents only" },
          ]}
          value={where}
          onChange={(to) =>
            void navigate({
              search: { ...(to === "documents" ? { where: "documents" } : {}) },
              replace: true,
            })
          }
        />
        {thread.length > 0 ? (
          <Button look="quiet" small onClick={clearThread}>
            Clear
          </Button>
        ) : null}
      </div>
      {thread.length === 0 ? <Start onAsk={send} /> : null}
      {thread.map((turn) => (
        <AnswerCard key={turn.id} turn={turn} onAsk={send} />
      ))}
    </div>
  );
}

function Start({ onAsk }: { onAsk: (question: string) => void }) {
  const may = useCan();
  const query = useQuery(examplesQuery);
  return (
    <section aria-label="What can be asked">
      <p className={styles.hint}>
        Answers come from the books, within what your role may see. Asking changes nothing; a reminder waits
        for your click.
      </p>
      <QueryView query={query} skeleton={<SkeletonRows rows={4} height={36} />}>
        {({ items }) => <Examples items={may("tasksWrite") ? [...items, REMINDER] : items} onAsk={onAsk} />}
      </QueryView>
    </section>
  );
}
