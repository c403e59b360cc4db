import { Button, EmptyState, SkeletonRows, Tag } from "@hibachi/ui";
import { Checkbox, Group, Select, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { TraceRow } from "../../../../shared/api/types";
import { Guarded } from "../../../../shared/auth/Guarded";
import { instantLabel } from "../../../../shared/lib/dates";
import { humanise } from "../../../../shared/lib/format";
import { DataTable, type Column } from "../../../../shared/ui/DataTable";
import { LoadMore } from "../../../../shared/ui/LoadMore";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { tracesQuery } from "../api/traces";
import { AGENTS, LEVELS, levelWords, type TraceSearch } from "../rules";
import { TraceDrawer } from "./TraceDrawer";
import styles from "./Traces.module.css";

const route = getRouteApi("/shell/assistant/answers");

export function TracesPage() {
  return (
    <Guarded need="inboxRead">
      <Traces />
    </Guarded>
  );
}

function Traces() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { trace, ...filters } = search;
  const query = useInfiniteQuery(tracesQuery(filters));
  const set = (change: TraceSearch) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const openTrace = (id: string | undefined) => void navigate({ search: (old) => ({ ...old, trace: id }) });
  const narrowed = Object.values(filters).some(Boolean);
  return (
    <Panel title="Answers" aside="How every message was answered" flush>
      <Filters
        search={search}
        onChange={set}
        onClear={narrowed ? () => void navigate({ search: {} }) : null}
      />
      <QueryView query={query} skeleton={<SkeletonRows rows={8} height={56} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return rows.length === 0 ? (
            <EmptyState title="No answers">
              {narrowed
                ? "Widen the dates or clear a filter."
                : "When the assistant answers a customer, you see here what it read and which figures it used."}
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Answers of the assistant"
                columns={columns(openTrace)}
                rows={rows}
                rowKey={(row) => row.id}
                onOpen={(row) => openTrace(row.id)}
              />
              <LoadMore query={query} />
            </>
          );
        }}
      </QueryView>
      <TraceDrawer traceId={trace} onClose={() => openTrace(undefined)} />
    </Panel>
  );
}

function columns(openTrace: (id: string) => void): readonly Column<TraceRow>[] {
  return [
    { id: "at", label: "When", tight: true, cell: (row) => instantLabel(row.at) },
    {
      id: "said",
      label: "Message",
      title: true,
      cell: (row) => (
        <button type="button" className={styles.said} onClick={() => openTrace(row.id)}>
          {row.said}
        </button>
      ),
    },
    { id: "level", label: "Level", cell: (row) => (row.level === null ? null : levelWords(row.level)) },
    { id: "agents", label: "Agents", cell: (row) => row.agents.map(humanise).join(", ") },
    {
      id: "marks",
      label: "Notes",
      cell: (row) =>
        row.outcome === "sent" && row.figures_removed === 0 ? null : (
          <span className={styles.marks}>
            {row.outcome === "sent" ? null : <Tag tone="amber">{humanise(row.outcome)}</Tag>}
            {row.figures_removed > 0 ? <Tag tone="plum">Figure held back</Tag> : null}
          </span>
        ),
    },
    { id: "latency", label: "Time", number: true, tight: true, cell: (row) => `${row.latency_ms} ms` },
  ];
}

interface FiltersProps {
  search: TraceSearch;
  onChange: (change: TraceSearch) => void;
  onClear: (() => void) | null;
}

function Filters({ search, onChange, onClear }: FiltersProps) {
  return (
    <Group p={16} gap={10} align="end">
      <Select
        label="Agent"
        placeholder="Any agent"
        clearable
        data={AGENTS.map((value) => ({ value, label: humanise(value) }))}
        value={search.agent ?? null}
        onChange={(agent) => onChange({ agent: agent ?? undefined })}
      />
      <Select
        label="Level"
        placeholder="Any level"
        clearable
        data={LEVELS.map(({ level }) => ({ value: String(level), label: levelWords(level) }))}
        value={search.level === undefined ? null : String(search.level)}
        onChange={(level) => onChange({ level: level === null ? undefined : Number(level) })}
      />
      <TextInput
        type="date"
        label="From"
        value={search.from ?? ""}
        onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label="Until"
        value={search.to ?? ""}
        onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
      />
      <Checkbox
        mb={10}
        label="Figures held back"
        checked={search.held_back ?? false}
        onChange={(event) => onChange({ held_back: event.currentTarget.checked || undefined })}
      />
      {onClear ? (
        <Button look="plain" small onClick={onClear}>
          Clear
        </Button>
      ) : null}
    </Group>
  );
}
