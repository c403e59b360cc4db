import { EmptyState, SkeletonRows } from "@hibachi/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { QueryView } from "../../../shared/ui/QueryView";
import styles from "./Money.module.css";

interface WaitingProps<Item> {
  query: UseQueryResult<Item[]>;
  empty: { title: string; text: string };
  children: (item: Item) => ReactNode;
}

/** A list of what waits, with its states. */
export function Waiting<Item>({ query, empty, children }: WaitingProps<Item>) {
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={4} height={72} />}>
      {(items) =>
        items.length === 0 ? (
          <EmptyState title={empty.title}>{empty.text}</EmptyState>
        ) : (
          <ul className={styles.list}>{items.map(children)}</ul>
        )
      }
    </QueryView>
  );
}
