import { EmptyState, SkeletonRows } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { UtteranceLabel } from "../../../../shared/api/types";
import { count, humanise } from "../../../../shared/lib/format";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { SearchField } from "../../../../shared/ui/SearchField";
import { shippedQuery } from "../api/utterances";
import { labelWords } from "../rules";
import styles from "./Teaching.module.css";

interface ShippedPanelProps {
  label: UtteranceLabel;
  words: string | undefined;
  onSearch: (words: string | undefined) => void;
}

/** The examples that come with the product: to read, not to change. */
export function ShippedPanel({ label, words, onSearch }: ShippedPanelProps) {
  const query = useQuery(shippedQuery(label));
  return (
    <Panel
      title={`Shipped: ${labelWords(label)}`}
      aside={
        <Link to="/assistant/utterances" search={{}}>
          Back to what is taught
        </Link>
      }
      flush
    >
      <div className={styles.bar}>
        <SearchField label="Words" bare value={words} onChange={onSearch} />
      </div>
      <QueryView query={query} skeleton={<SkeletonRows rows={8} height={36} />}>
        {({ items }) => {
          const wanted = (words ?? "").toLowerCase().split(/\s+/);
          const found = items.filter(({ text }) => wanted.every((word) => text.toLowerCase().includes(word)));
          if (found.length === 0)
            return <EmptyState title="No such example">Other words may find one.</EmptyState>;
          return (
            <>
              <p className={styles.sum}>
                {count(found.length, "example")}; they come with the product and are read only.
              </p>
              <ul className={styles.shipped}>
                {found.map(({ text, style }) => (
                  <li key={text}>
                    {text} {style ? <small>{humanise(style)}</small> : null}
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </QueryView>
    </Panel>
  );
}
