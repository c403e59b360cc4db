import { EmptyState, SkeletonRows } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { LevelRow } from "../../../../shared/api/types";
import { count } from "../../../../shared/lib/format";
import { DataTable, type Column } from "../../../../shared/ui/DataTable";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { levelsQuery } from "../../traces/api/traces";
import { LEVELS, levelWords } from "../../traces/rules";
import styles from "./Costs.module.css";

const DAYS = 7;

/** How much the answers of the last week took: most should be kept answers and templates. */
export function LevelsPanel() {
  const query = useQuery(levelsQuery(DAYS));
  return (
    <Panel title="Levels" aside={`Answers of the last ${DAYS} days, the cheapest way first`} flush>
      <QueryView query={query} skeleton={<SkeletonRows rows={5} height={48} />}>
        {({ items, turns }) =>
          items.length === 0 ? (
            <EmptyState title="No answers in the last week">
              Each answer is found the cheapest way that does: kept from before, from a template, by a model,
              by several agents, or by a person.
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Answers by level"
                columns={COLUMNS}
                rows={items}
                rowKey={(row) => String(row.level)}
              />
              <p className={styles.total}>{count(turns, "answer")} in all</p>
            </>
          )
        }
      </QueryView>
    </Panel>
  );
}

const noteOf = (level: number) => LEVELS.find((one) => one.level === level)?.note;

const COLUMNS: readonly Column<LevelRow>[] = [
  {
    id: "level",
    label: "Level",
    title: true,
    cell: ({ level }) => (
      <>
        <Link to="/assistant/answers" search={{ level }}>
          {levelWords(level)}
        </Link>
        <p className={styles.note}>{noteOf(level)}</p>
      </>
    ),
  },
  { id: "turns", label: "Answers", number: true, cell: ({ turns }) => turns.toLocaleString("en-US") },
  { id: "share", label: "Share", number: true, cell: ({ share }) => `${Math.round(share * 100)} %` },
  { id: "ms", label: "Median time", number: true, cell: ({ median_ms }) => `${median_ms} ms` },
];
