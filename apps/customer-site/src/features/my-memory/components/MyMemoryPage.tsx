import { ButtonLink, Card, DeniedState, ErrorState } from "@hibachi/ui";
import { useState } from "react";
import { asProblem, isDenied } from "../../../shared/data/problems";
import { Notice } from "../../../shared/form/Notice";
import { linkToken } from "../../../shared/link";
import { useMyMemory } from "../api/useMyMemory";
import { FactLine } from "./FactLine";
import { MemoryBones } from "./MemoryBones";
import styles from "./MyMemory.module.css";

/** What is remembered of oneself, opened by the link in our letter. */
export default function MyMemoryPage() {
  const [link] = useState(() => linkToken(window.location));
  return link ? <ByLink link={link} /> : <Denied />;
}

function ByLink({ link }: { link: string }) {
  const memory = useMyMemory(link);
  const [forgotten, setForgotten] = useState(false);
  if (memory.data) {
    const { items } = memory.data;
    return (
      <div className={styles.page}>
        <h1>What we remember</h1>
        <p className={styles.lead}>
          Small things you mentioned, so that you need not say them twice. Your booking, allergies and
          addresses are not among them: they stand with your booking.
        </p>
        {forgotten ? (
          <Notice tone="leaf">Forgotten. We do not learn it again from the same message.</Notice>
        ) : null}
        <Card as="section" aria-label="Remembered">
          {items.length === 0 ? (
            <p className={styles.lead}>We remember nothing of you.</p>
          ) : (
            <ul className={styles.facts}>
              {items.map((fact) => (
                <FactLine key={fact.id} link={link} fact={fact} onGone={() => setForgotten(true)} />
              ))}
            </ul>
          )}
        </Card>
        <p className={styles.lead}>
          Is something not quite right? Remove it; when you tell us how it is, we remember that instead.
        </p>
      </div>
    );
  }
  if (!memory.error) return <MemoryBones />;
  const problem = asProblem(memory.error);
  if (isDenied(problem)) return <Denied />;
  return (
    <ErrorState
      level={1}
      title="This did not load"
      reference={problem.reference}
      onRetry={() => void memory.refetch()}
    >
      {problem.message}
    </ErrorState>
  );
}

function Denied() {
  return (
    <DeniedState
      level={1}
      title="Open the link from your e-mail"
      action={<ButtonLink href="/my-booking/">Your booking</ButtonLink>}
    >
      This page opens with a link that works for two days. Ask for a new one on the page of your booking.
    </DeniedState>
  );
}
