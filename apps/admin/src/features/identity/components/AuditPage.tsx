import { Button, EmptyState, SkeletonRows } from "@hibachi/ui";
import { Group, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { AuditEntry } from "../../../shared/api/types";
import { Guarded } from "../../../shared/auth/Guarded";
import { instantLabel } from "../../../shared/lib/dates";
import { humanise } from "../../../shared/lib/format";
import { DataTable, type Column } from "../../../shared/ui/DataTable";
import { LoadMore } from "../../../shared/ui/LoadMore";
import { Panel } from "../../../shared/ui/Panel";
import { QueryView } from "../../../shared/ui/QueryView";
import { SearchField } from "../../../shared/ui/SearchField";
import { ShortId } from "../../../shared/ui/ShortId";
import { auditQuery } from "../api/audit";
import { changeWords, type AuditSearch } from "../rules";

const route = getRouteApi("/shell/settings/audit");

const COLUMNS: readonly Column<AuditEntry>[] = [
  { id: "at", label: "When", tight: true, cell: (entry) => instantLabel(entry.at) },
  { id: "actor", label: "Who", title: true, cell: (entry) => <b>{entry.actor}</b> },
  {
    id: "action",
    label: "What",
    cell: (entry) => <span title={entry.action}>{humanise(entry.action)}</span>,
  },
  {
    id: "subject",
    label: "On",
    cell: (entry) => (
      <>
        {entry.subject ? `${humanise(entry.subject)} ` : ""}
        {entry.subject_id ? <ShortId value={entry.subject_id} /> : null}
      </>
    ),
  },
  {
    id: "detail",
    label: "Detail",
    cell: (entry) => changeWords(entry).map((line) => <div key={line}>{line}</div>),
  },
  { id: "ip", label: "From", cell: (entry) => entry.ip ?? "" },
];

export function AuditPage() {
  return (
    <Guarded need="auditRead">
      <AuditLog />
    </Guarded>
  );
}

function AuditLog() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(auditQuery(search));
  const set = (change: AuditSearch) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const narrowed = Object.values(search).some(Boolean);
  return (
    <Panel title="Audit log" aside="Entries cannot be changed or removed" flush>
      <Group p={16} gap={10} align="end">
        <SearchField label="Who" value={search.actor} onChange={(actor) => set({ actor })} />
        <SearchField label="What" value={search.action} onChange={(action) => set({ action })} />
        <TextInput
          type="date"
          label="From"
          value={search.from ?? ""}
          onChange={(event) => set({ from: event.currentTarget.value || undefined })}
        />
        <TextInput
          type="date"
          label="Until"
          value={search.to ?? ""}
          onChange={(event) => set({ to: event.currentTarget.value || undefined })}
        />
        {narrowed ? (
          <Button look="plain" small onClick={() => void navigate({ search: {} })}>
            Clear
          </Button>
        ) : null}
      </Group>
      <QueryView query={query} skeleton={<SkeletonRows rows={8} height={48} />}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.items);
          return entries.length === 0 ? (
            <EmptyState title="Nothing was found">
              {narrowed ? "Widen the dates or clear a filter." : "What people do here will be listed."}
            </EmptyState>
          ) : (
            <>
              <DataTable caption="Audit log" columns={COLUMNS} rows={entries} rowKey={(entry) => entry.id} />
              <LoadMore query={query} />
            </>
          );
        }}
      </QueryView>
    </Panel>
  );
}
