import { Button, EmptyState, formatPhone, SkeletonLines } from "@hibachi/ui";
import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { PhoneThread } from "../../../shared/api/types";
import { Guarded } from "../../../shared/auth/Guarded";
import { instantLabel } from "../../../shared/lib/dates";
import { MessageLog } from "../../../shared/ui/MessageLog";
import { Notice } from "../../../shared/ui/Notice";
import { Panel } from "../../../shared/ui/Panel";
import { QueryView } from "../../../shared/ui/QueryView";
import { testPhoneQuery } from "../api/testPhone";
import { FIRST_NUMBER, troubleWords } from "../rules";
import { LinkedText } from "./LinkedText";
import styles from "./TestPhone.module.css";
import { TextBox } from "./TextBox";

const route = getRouteApi("/shell/settings/test-phone");

export function TestPhonePage() {
  return (
    <Guarded need="operations">
      <TestPhone />
    </Guarded>
  );
}

/** A phone in the hand of a host: whatever number is typed here texts the business. */
function TestPhone() {
  const { number = FIRST_NUMBER } = route.useSearch();
  const query = useQuery(testPhoneQuery(number));
  return (
    <Panel title="Test phone" aside="Development only">
      <Notice tone="amber">
        No text leaves this machine. Everything typed here reaches the business as a text from the number you
        choose, and its answers land here.
      </Notice>
      <NumberField key={number} number={number} />
      <div className={styles.phone}>
        <QueryView query={query} skeleton={<SkeletonLines lines={6} />} missing="test phone">
          {(thread) => <Texts thread={thread} />}
        </QueryView>
        <TextBox number={number} />
      </div>
    </Panel>
  );
}

function NumberField({ number }: { number: string }) {
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(number);
  const change = () => {
    if (typed.trim() !== "" && typed !== number) void navigate({ search: { number: typed.trim() } });
  };
  return (
    <form
      className={styles.number}
      onSubmit={(event) => {
        event.preventDefault();
        change();
      }}
    >
      <TextInput
        label="Texting from"
        type="tel"
        value={typed}
        maxLength={40}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" look="quiet" small disabled={typed.trim() === "" || typed === number}>
        Use this number
      </Button>
    </form>
  );
}

function Texts({ thread }: { thread: PhoneThread }) {
  return (
    <>
      <p className={styles.ends}>
        {formatPhone(thread.number)} with{" "}
        {thread.line ? formatPhone(thread.line) : "a business without a number"}
      </p>
      {thread.items.length === 0 ? (
        <EmptyState title="No texts yet">Type what a host would text, such as “how much for 12?”.</EmptyState>
      ) : (
        <MessageLog label="Texts" className={styles.texts} last={thread.items.at(-1)?.id}>
          {thread.items.map((one) => (
            <li key={one.id} className={one.mine ? styles.mine : styles.theirs}>
              <span className={styles.bubble}>
                <LinkedText text={one.body} />
              </span>
              <span className={styles.at}>
                {[instantLabel(one.at), troubleWords(one)].filter(Boolean).join(" · ")}
              </span>
            </li>
          ))}
        </MessageLog>
      )}
    </>
  );
}
