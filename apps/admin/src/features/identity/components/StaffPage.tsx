import { Button, EmptyState, SkeletonRows, Tag } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { StaffMember } from "../../../shared/api/types";
import { Guarded } from "../../../shared/auth/Guarded";
import { useCan, useMe } from "../../../shared/auth/permissions";
import { relativeLabel } from "../../../shared/lib/dates";
import { ConfirmDialog } from "../../../shared/ui/ConfirmDialog";
import { DataTable, type Column } from "../../../shared/ui/DataTable";
import { Panel } from "../../../shared/ui/Panel";
import { QueryView } from "../../../shared/ui/QueryView";
import { say } from "../../../shared/ui/say";
import { staffQuery, useWithdraw } from "../api/staff";
import { roleLabel, rolesToGive } from "../rules";
import { InviteDialog } from "./InviteDialog";
import { StaffDialog } from "./StaffDialog";

const COLUMNS: readonly Column<StaffMember>[] = [
  { id: "name", label: "Name", title: true, cell: (one) => <b>{one.name ?? one.email}</b> },
  { id: "role", label: "Role", cell: (one) => roleLabel(one.role) },
  {
    id: "stations",
    label: "Stations",
    cell: (one) => (one.stations.length === 0 ? "All" : one.stations.map(({ name }) => name).join(", ")),
  },
  { id: "state", label: "State", cell: (one) => <StaffState member={one} /> },
  {
    id: "seen",
    label: "Last seen",
    cell: (one) => (one.last_seen_at ? relativeLabel(one.last_seen_at) : "—"),
  },
];

function StaffState({ member }: { member: StaffMember }) {
  if (member.pending) return <Tag tone="amber">Invited</Tag>;
  if (!member.active) return <Tag>Switched off</Tag>;
  return <Tag tone="leaf">{member.totp_enabled ? "Active, second factor" : "Active"}</Tag>;
}

export function StaffPage() {
  return (
    <Guarded need="staffRead">
      <StaffList />
    </Guarded>
  );
}

function StaffList() {
  const query = useQuery(staffQuery);
  const me = useMe();
  const may = useCan();
  const [inviting, setInviting] = useState(false);
  const [open, setOpen] = useState<StaffMember | null>(null);
  const [withdrawing, setWithdrawing] = useState<StaffMember | null>(null);
  const mayChange = may("staffWrite");
  const invite = mayChange ? (
    <Button small onClick={() => setInviting(true)}>
      Invite someone
    </Button>
  ) : null;
  const change: Column<StaffMember> = {
    id: "change",
    label: "",
    cell: (one) =>
      one.id === me.id || !rolesToGive(me.role).includes(one.role) ? null : (
        <Button look="quiet" small onClick={() => (one.pending ? setWithdrawing(one) : setOpen(one))}>
          {one.pending ? "Withdraw" : "Change"}
        </Button>
      ),
  };
  return (
    <Panel title="Staff" aside={invite} flush>
      <QueryView query={query} skeleton={<SkeletonRows rows={5} height={54} />}>
        {(staff) =>
          staff.length === 0 ? (
            <EmptyState title="Only you so far">Invite the people who run the days with you.</EmptyState>
          ) : (
            <DataTable
              caption="Staff"
              columns={mayChange ? [...COLUMNS, change] : COLUMNS}
              rows={staff}
              rowKey={(one) => one.id}
            />
          )
        }
      </QueryView>
      {inviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
      {withdrawing ? <WithdrawDialog member={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
      {open ? <StaffDialog member={open} onClose={() => setOpen(null)} /> : null}
    </Panel>
  );
}

function WithdrawDialog({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const withdraw = useWithdraw();
  const confirm = () =>
    withdraw.mutate(member.id, {
      onSuccess: () => {
        say.done(`The invitation to ${member.email} no longer works.`);
        onClose();
      },
    });
  return (
    <ConfirmDialog
      opened
      danger
      title={`Withdraw the invitation to ${member.email}?`}
      confirm="Withdraw it"
      onClose={onClose}
      onConfirm={confirm}
      busy={withdraw.isPending}
      error={withdraw.error}
    >
      <p>The link in the e-mail stops working. You can invite the person again.</p>
    </ConfirmDialog>
  );
}
