import { Button, EmptyState, SkeletonRows } from "@hibachi/ui";
import { Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { ApiKey } from "../../../shared/api/types";
import { Guarded } from "../../../shared/auth/Guarded";
import { instantLabel, relativeLabel } from "../../../shared/lib/dates";
import { ConfirmDialog } from "../../../shared/ui/ConfirmDialog";
import { DataTable, type Column } from "../../../shared/ui/DataTable";
import { Panel } from "../../../shared/ui/Panel";
import { QueryView } from "../../../shared/ui/QueryView";
import { say } from "../../../shared/ui/say";
import { apiKeysQuery, useRevokeKey } from "../api/staff";
import { reachesTools } from "../outside";
import { CallsDrawer } from "./CallsDrawer";
import { ConnectPanel } from "./ConnectPanel";
import { KeyRights } from "./KeyRights";
import { NewKeyDialog } from "./NewKeyDialog";

const route = getRouteApi("/shell/settings/api-keys");

export function ApiKeysPage() {
  return (
    <Guarded need="keysWrite">
      <ApiKeyList />
    </Guarded>
  );
}

function ApiKeyList() {
  const query = useQuery(apiKeysQuery);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const showCalls = (calls: string | undefined) => void navigate({ search: { calls } });
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const create = (
    <Button small onClick={() => setCreating(true)}>
      New key
    </Button>
  );
  const columns: readonly Column<ApiKey>[] = [
    { id: "name", label: "Name", title: true, cell: (key) => <b>{key.name}</b> },
    { id: "prefix", label: "Begins with", cell: (key) => <code>{key.prefix}…</code> },
    { id: "may", label: "May", cell: (key) => <KeyRights permissions={key.permissions} /> },
    { id: "created", label: "Made", tight: true, cell: (key) => instantLabel(key.created_at) },
    {
      id: "used",
      label: "Last used",
      cell: (key) => (key.last_used_at ? relativeLabel(key.last_used_at) : "never"),
    },
    {
      id: "acts",
      label: "Actions",
      unspoken: true,
      cell: (key) => (
        <Group gap={8} wrap="nowrap">
          {reachesTools(key.permissions) ? (
            <Button look="quiet" small aria-label={`Calls of ${key.name}`} onClick={() => showCalls(key.id)}>
              Calls
            </Button>
          ) : null}
          <Button look="danger" small aria-label={`Revoke ${key.name}`} onClick={() => setRevoking(key)}>
            Revoke
          </Button>
        </Group>
      ),
    },
  ];
  return (
    <Stack gap={20}>
      <Panel title="API keys" aside={create} flush>
        <QueryView query={query} skeleton={<SkeletonRows rows={3} height={54} />}>
          {(keys) =>
            keys.length === 0 ? (
              <EmptyState title="No keys yet" action={create}>
                A key lets another program act for the business, with only the rights you give it.
              </EmptyState>
            ) : (
              <DataTable caption="API keys" columns={columns} rows={keys} rowKey={(key) => key.id} />
            )
          }
        </QueryView>
        {creating ? <NewKeyDialog onClose={() => setCreating(false)} /> : null}
        {revoking ? <RevokeDialog apiKey={revoking} onClose={() => setRevoking(null)} /> : null}
      </Panel>
      <ConnectPanel />
      <CallsDrawer
        keyId={search.calls}
        name={query.data?.find(({ id }) => id === search.calls)?.name}
        onClose={() => showCalls(undefined)}
      />
    </Stack>
  );
}

function RevokeDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const revoke = useRevokeKey();
  const confirm = () =>
    revoke.mutate(apiKey.id, {
      onSuccess: () => {
        say.done(`“${apiKey.name}” no longer works.`);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      opened
      danger
      title={`Revoke “${apiKey.name}”?`}
      confirm="Revoke the key"
      onClose={onClose}
      onConfirm={confirm}
      busy={revoke.isPending}
      error={revoke.error}
    >
      <p>
        Programs that use it are refused from the next call on. This cannot be undone; a new key can be made.
      </p>
    </ConfirmDialog>
  );
}
