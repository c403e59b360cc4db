import { Button } from "@hibachi/ui";
import { useState } from "react";
import type { MyMemory } from "../../../shared/data/types";
import { useForget } from "../api/useMyMemory";
import { saidWords } from "../rules";
import styles from "./MyMemory.module.css";

interface FactLineProps {
  link: string;
  fact: MyMemory["items"][number];
  onGone: () => void;
}

/** One thing with where it comes from; a second press removes it. */
export function FactLine({ link, fact, onGone }: FactLineProps) {
  const forget = useForget(link, onGone);
  const [sure, setSure] = useState(false);
  return (
    <li>
      <p>
        {fact.kind_name}: <b>{fact.value}</b>
        <small>{saidWords(fact)}</small>
        {forget.problem ? <small role="alert">{forget.problem.message}</small> : null}
      </p>
      {sure ? (
        <span className={styles.sure}>
          <Button small busy={forget.busy} onClick={() => forget.run(fact.id)}>
            Yes, forget it
          </Button>
          <Button small look="quiet" onClick={() => setSure(false)}>
            Keep it
          </Button>
        </span>
      ) : (
        <Button small look="quiet" aria-label={`Remove “${fact.value}”`} onClick={() => setSure(true)}>
          Remove
        </Button>
      )}
    </li>
  );
}
