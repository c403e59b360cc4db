import { EmptyState, SkeletonRows, Tag } from "@hibachi/ui";
import { Drawer } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { AuditEntry } from "../../../shared/api/types";
import { instantLabel } from "../../../shared/lib/dates";
import { DataTable, type Column } from "../../../shared/ui/DataTable";
import { LoadMore } from "../../../shared/ui/LoadMore";
import { QueryView } from "../../../shared/ui/QueryView";
import { callsQuery } from "../api/outside";
import { callOf } from "../outside";
import styles from "./Outside.module.css";

interface CallsDrawerProps {
  keyId: string | undefined;
  name: string | undefined;
  onClose: () => void;
}

/** What an outside assistant did with a key, newest first; the address names the key. */
export function CallsDrawer({ keyId, name, onClose }: CallsDrawerProps) {
  return (
    <Drawer
      opened={keyId !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={name ? `Calls of “${name}”` : "Calls"}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {keyId === undefined ? null : <Calls keyId={keyId} />}
    </Drawer>
  );
}

const TONES = { well: "leaf", refused: "amber", failed: "ember" } as const;

const COLUMNS: readonly Column<AuditEntry>[] = [
  { id: "tool", label: "Tool", title: true, cell: (entry) => <code>{callOf(entry).tool}</code> },
  { id: "at", label: "When", tight: true, cell: (entry) => instantLabel(entry.at) },
  { id: "outcome", label: "Outcome", cell: (entry) => <Outcome entry={entry} /> },
  {
    id: "took",
    label: "Took",
    number: true,
    cell: (entry) => {
      const { milliseconds } = callOf(entry);
      return milliseconds === null ? "" : `${milliseconds} ms`;
    },
  },
];

function Outcome({ entry }: { entry: AuditEntry }) {
  const call = callOf(entry);
  return (
    <>
      <Tag tone={TONES[call.went]}>{call.outcome}</Tag>
      {call.error ? ` ${call.error}` : null}
    </>
  );
}

function Calls({ keyId }: { keyId: string }) {
  const query = useInfiniteQuery(callsQuery(keyId));
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={6} height={44} />}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        if (rows.length === 0)
          return (
            <EmptyState title="No calls yet">They appear here once an assistant uses the key.</EmptyState>
          );
        return (
          <div className={styles.calls}>
            <DataTable caption="Calls" columns={COLUMNS} rows={rows} rowKey={(row) => row.id} />
            <LoadMore query={query} />
          </div>
        );
      }}
    </QueryView>
  );
}
