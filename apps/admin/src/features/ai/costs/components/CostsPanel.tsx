import { Button, SkeletonRows } from "@hibachi/ui";
import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { CostItem, ModelCosts } from "../../../../shared/api/types";
import { todayIn } from "../../../../shared/lib/dates";
import { count } from "../../../../shared/lib/format";
import { Bars } from "../../../../shared/ui/Bars";
import { DataTable, type Column } from "../../../../shared/ui/DataTable";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { SaveButton } from "../../../../shared/ui/SaveButton";
import { costsQuery, exportCosts } from "../api/costs";
import {
  barsOf,
  besideMonth,
  costLabel,
  GROUPINGS,
  keyLabel,
  monthLabel,
  wholeSearch,
  type CostSearch,
  type Grouping,
} from "../rules";
import styles from "./Costs.module.css";

const route = getRouteApi("/shell/assistant/costs");

/** What a month cost, by day, model, stage or agent. */
export function CostsPanel() {
  const search = wholeSearch(route.useSearch());
  const navigate = route.useNavigate();
  const query = useQuery(costsQuery(search));
  const set = (change: Partial<CostSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <Panel
      title="Costs"
      aside={
        <SaveButton
          name={`model-costs-${search.month}-by-${search.by}.csv`}
          load={() => exportCosts(search)}
        />
      }
      flush
    >
      <div className={styles.bar}>
        <div className={styles.month}>
          <Button
            look="quiet"
            small
            aria-label="Month before"
            onClick={() => set({ month: besideMonth(search.month, -1) })}
          >
            ‹
          </Button>
          <b aria-live="polite">{monthLabel(search.month)}</b>
          <Button
            look="quiet"
            small
            aria-label="Month after"
            disabled={search.month >= todayIn().slice(0, 7)}
            onClick={() => set({ month: besideMonth(search.month, 1) })}
          >
            ›
          </Button>
        </div>
        <SegmentedControl
          size="xs"
          aria-label="Sum by"
          data={[...GROUPINGS]}
          value={search.by}
          onChange={(by) => set({ by: GROUPINGS.find(({ value }) => value === by)?.value })}
        />
      </div>
      <QueryView query={query} skeleton={<SkeletonRows rows={6} height={48} />}>
        {(costs) => <Sums costs={costs} search={search} />}
      </QueryView>
    </Panel>
  );
}

function Sums({ costs, search }: { costs: ModelCosts; search: CostSearch }) {
  const month = monthLabel(search.month);
  if (costs.items.length === 0) {
    return <p className={styles.nothing}>No language model was asked in {month}. Nothing was spent.</p>;
  }
  const by = GROUPINGS.find(({ value }) => value === search.by)?.label.toLowerCase() ?? "";
  const bars = barsOf(costs.items, search);
  return (
    <>
      {Number(costs.total_cents) > 0 ? (
        <Bars
          dated={search.by === "day"}
          summary={`Costs of ${month} by ${by}: ${costLabel(costs.total_cents)} in all`}
          bars={bars.map(({ key, label, cents }) => ({ key, label, value: cents, words: costLabel(cents) }))}
        />
      ) : null}
      <DataTable
        caption={`Costs of ${month} by ${by}`}
        columns={columnsOf(search.by)}
        rows={costs.items}
        rowKey={({ key }) => key}
      />
      <p className={styles.total}>
        {count(
          costs.items.reduce((sum, { calls }) => sum + calls, 0),
          "call",
        )}{" "}
        in {month}
        <b className="num">{costLabel(costs.total_cents)}</b>
      </p>
    </>
  );
}

function columnsOf(by: Grouping): readonly Column<CostItem>[] {
  return [
    { id: "key", label: "What", title: true, cell: ({ key }) => keyLabel(key, by) },
    { id: "calls", label: "Calls", number: true, cell: ({ calls }) => calls.toLocaleString("en-US") },
    { id: "failed", label: "Failed", number: true, cell: ({ failed }) => failed.toLocaleString("en-US") },
    {
      id: "tokens",
      label: "Tokens in / out",
      number: true,
      cell: (row) => `${row.tokens_in.toLocaleString("en-US")} / ${row.tokens_out.toLocaleString("en-US")}`,
    },
    { id: "ms", label: "Median time", number: true, cell: ({ median_ms }) => `${median_ms} ms` },
    { id: "cents", label: "Cost", number: true, cell: ({ cents }) => costLabel(cents) },
  ];
}
