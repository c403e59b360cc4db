import { SkeletonLines } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import type { MemoryFact } from "../api/types";
import { QueryView } from "../ui/QueryView";
import { memoryQuery } from "./api";
import { FactRow, Said } from "./FactRow";
import styles from "./Remembered.module.css";
import { byKind, untilWords } from "./rules";

/** Facts by kind, and what held before folded away. */
export function RememberedList({ customerId }: { customerId: string }) {
  const query = useQuery(memoryQuery(customerId));
  return (
    <QueryView query={query} skeleton={<SkeletonLines lines={4} />} missing="customer">
      {({ current, history }) => (
        <>
          {current.length === 0 ? (
            <p className={styles.muted}>
              Nothing yet. What they mention in passing, such as dogs, a steep driveway or how they like to be
              reached, will stand here with the message it came from.
            </p>
          ) : (
            <dl className={styles.kinds}>
              {byKind(current).map(({ name, facts }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  {facts.map((fact) => (
                    <dd key={fact.id}>
                      <FactRow customerId={customerId} fact={fact} />
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          )}
          <History facts={history} />
        </>
      )}
    </QueryView>
  );
}

function History({ facts }: { facts: readonly MemoryFact[] }) {
  if (facts.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>What held before ({facts.length})</summary>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            <Fragment>
              {fact.kind_name}: {fact.value}, {untilWords(fact)}
            </Fragment>
            <Said fact={fact} />
          </li>
        ))}
      </ul>
    </details>
  );
}
