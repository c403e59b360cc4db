import { Button, CopyId } from "@hibachi/ui";
import { Checkbox, Group, Modal, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ApiKeyRequest } from "../../../shared/api/types";
import { useFocusBack } from "../../../shared/hooks/useFocusBack";
import { useMe } from "../../../shared/auth/permissions";
import { ConfirmDialog } from "../../../shared/ui/ConfirmDialog";
import { Notice } from "../../../shared/ui/Notice";
import { useCreateKey } from "../api/staff";
import { PRESETS, reachesTools } from "../outside";
import { ConnectWith } from "./ConnectWith";

/** Nobody gives a key more than they hold themselves. The key is shown once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  useFocusBack(true);
  const me = useMe();
  const [name, setName] = useState("");
  const [permissions, setPermissions] = useState<ApiKeyRequest["permissions"]>([]);
  const create = useCreateKey();
  if (create.data) {
    return (
      <Modal
        opened
        onClose={onClose}
        size="lg"
        title="Copy the key now"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <Notice tone="amber">It is shown only this once. We keep a fingerprint, not the key.</Notice>
        <p style={{ overflowWrap: "anywhere" }}>
          <CopyId value={create.data.key} label="key" />
        </p>
        {reachesTools(create.data.permissions) ? <ConnectWith apiKey={create.data.key} /> : null}
        <Button small onClick={onClose}>
          I have copied it
        </Button>
      </Modal>
    );
  }
  return (
    <ConfirmDialog
      opened
      title="New API key"
      confirm="Make the key"
      onClose={onClose}
      onConfirm={() => create.mutate({ name: name.trim(), permissions })}
      busy={create.isPending}
      disabled={name.trim() === "" || permissions.length === 0}
      error={create.error}
    >
      <TextInput
        label="Name"
        description="The program that will use it"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Presets onPick={(picked) => setPermissions(me.permissions.filter((one) => picked.includes(one)))} />
      <p role="status" style={{ margin: "0 0 12px" }}>
        {permissions.length > 0 ? `Chosen: ${permissions.join(", ")}` : "Nothing is chosen yet."}
      </p>
      <Checkbox.Group
        label="It may"
        value={permissions}
        onChange={(ticked) => setPermissions(me.permissions.filter((one) => ticked.includes(one)))}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={8} mt={6}>
          {[...me.permissions].sort().map((permission) => (
            <Checkbox key={permission} value={permission} label={permission} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </ConfirmDialog>
  );
}

function Presets({ onPick }: { onPick: (permissions: readonly string[]) => void }) {
  return (
    <div role="group" aria-label="For an outside assistant">
      <p style={{ margin: "12px 0 6px" }}>For an outside assistant that</p>
      <Group gap={8} mb={12}>
        {PRESETS.map(({ label, permissions }) => (
          <Button key={label} look="quiet" small onClick={() => onPick(permissions)}>
            {label}
          </Button>
        ))}
      </Group>
    </div>
  );
}
