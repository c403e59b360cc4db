import { Button, EmptyState, SkeletonRows } from "@hibachi/ui";
import { Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ApprovalItem } from "../../../shared/api/types";
import { Guarded } from "../../../shared/auth/Guarded";
import { relativeLabel } from "../../../shared/lib/dates";
import { ConfirmDialog } from "../../../shared/ui/ConfirmDialog";
import { Panel } from "../../../shared/ui/Panel";
import { QueryView } from "../../../shared/ui/QueryView";
import { say } from "../../../shared/ui/say";
import { approvalsQuery, useDecide } from "../api/approvals";
import styles from "./Approvals.module.css";

export function ApprovalsPage() {
  return (
    <Guarded need="approvals">
      <Approvals />
    </Guarded>
  );
}

/** What colleagues have asked for and a second person decides. Nobody decides on their own wish. */
function Approvals() {
  const query = useQuery(approvalsQuery);
  const [rejecting, setRejecting] = useState<ApprovalItem | null>(null);
  return (
    <Panel title="Approvals" aside="Nobody approves what they asked for themselves">
      <QueryView query={query} skeleton={<SkeletonRows rows={3} height={64} />}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title="Nothing waits for a decision">
              New prices, and refunds or cancellations that support asks for, appear here.
            </EmptyState>
          ) : (
            items.map((item) => <Item key={item.id} item={item} onReject={() => setRejecting(item)} />)
          )
        }
      </QueryView>
      {rejecting ? <RejectDialog item={rejecting} onClose={() => setRejecting(null)} /> : null}
    </Panel>
  );
}

function Item({ item, onReject }: { item: ApprovalItem; onReject: () => void }) {
  const decide = useDecide();
  const approve = () =>
    decide.mutate(
      { id: item.id, approve: true, note: null },
      { onError: say.failed, onSuccess: () => say.done(`Approved: ${item.summary}.`) },
    );
  return (
    <div className={styles.item}>
      <div>
        <b>{item.summary}</b>
        <span>
          {item.requested_by} asked {relativeLabel(item.requested_at)}
        </span>
      </div>
      {item.may_decide ? (
        <div className={styles.actions}>
          <Button look="quiet" small onClick={onReject}>
            Reject
          </Button>
          <Button small busy={decide.isPending} onClick={approve}>
            Approve
          </Button>
        </div>
      ) : (
        <span>someone else decides</span>
      )}
    </div>
  );
}

function RejectDialog({ item, onClose }: { item: ApprovalItem; onClose: () => void }) {
  const decide = useDecide();
  const [note, setNote] = useState("");
  const confirm = () =>
    decide.mutate(
      { id: item.id, approve: false, note: note.trim() || null },
      {
        onSuccess: () => {
          say.done(`Rejected: ${item.summary}.`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      opened
      danger
      title="Reject this?"
      confirm="Reject"
      onClose={onClose}
      onConfirm={confirm}
      busy={decide.isPending}
      error={decide.error}
    >
      <p>
        {item.summary}. Nothing changes, and {item.requested_by} may ask again.
      </p>
      <Textarea
        label="Why"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
    </ConfirmDialog>
  );
}
