import { SkeletonRows } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { LabelCount } from "../../../../shared/api/types";
import { count } from "../../../../shared/lib/format";
import { DataTable, type Column } from "../../../../shared/ui/DataTable";
import { Notice } from "../../../../shared/ui/Notice";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { labelsQuery } from "../api/utterances";
import { labelCounts, labelWords } from "../rules";
import styles from "./Teaching.module.css";

const TO = "/assistant/utterances";

/** How many examples each meaning has: those of the product, and the team's own. */
export function LabelsPanel() {
  const query = useQuery(labelsQuery());
  return (
    <Panel title="Meanings" aside="What the assistant tells apart, and by how many examples" flush>
      <QueryView query={query} skeleton={<SkeletonRows rows={10} height={48} />}>
        {(labels) => {
          const waiting = labels.reduce((sum, one) => sum + one.new, 0);
          return (
            <>
              {waiting > 0 ? (
                <div className={styles.waiting}>
                  <Notice tone="steel">
                    What is taught acts now, for the same words and very like ones.{" "}
                    {count(waiting, "utterance")} not in the model yet: on the server,{" "}
                    <code>hibachi model fit</code> lets it learn from them for other words too, and keeps the
                    old model if the new one is worse.
                  </Notice>
                </div>
              ) : null}
              <DataTable caption="Meanings" columns={COLUMNS} rows={labels} rowKey={({ label }) => label} />
            </>
          );
        }}
      </QueryView>
    </Panel>
  );
}

const COLUMNS: readonly Column<LabelCount>[] = [
  {
    id: "label",
    label: "Meaning",
    title: true,
    cell: ({ label }) => (
      <>
        <b>{labelWords(label)}</b>
        <p className={styles.counts}>{labelCounts(label)}</p>
      </>
    ),
  },
  {
    id: "shipped",
    label: "Shipped",
    number: true,
    cell: ({ label, shipped }) => (
      <Link to={TO} search={{ label, shipped: true }} aria-label={`${shipped} shipped: ${labelWords(label)}`}>
        {shipped}
      </Link>
    ),
  },
  {
    id: "taught",
    label: "Taught",
    number: true,
    cell: ({ label, taught }) =>
      taught === 0 ? (
        0
      ) : (
        <Link to={TO} search={{ label }} aria-label={`${taught} taught: ${labelWords(label)}`}>
          {taught}
        </Link>
      ),
  },
];
