import { Button, SkeletonRows, Tag } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OwnSession } from "../../../shared/api/types";
import { useNow } from "../../../shared/hooks/useNow";
import { relativeLabel } from "../../../shared/lib/dates";
import { count } from "../../../shared/lib/format";
import { ConfirmDialog } from "../../../shared/ui/ConfirmDialog";
import { Panel } from "../../../shared/ui/Panel";
import { QueryView } from "../../../shared/ui/QueryView";
import { say } from "../../../shared/ui/say";
import { ownSessionsQuery, useEndSessions } from "../api/account";
import styles from "./Profile.module.css";

/** Where the person is signed in, and signing devices out. */
export function SessionsPanel() {
  const query = useQuery(ownSessionsQuery());
  const [asking, setAsking] = useState(false);
  const end = useEndSessions();
  const others = (query.data ?? []).filter((one) => !one.this).length;
  const endOthers = () =>
    end.mutate("others", {
      onSuccess: () => {
        say.done("Only this device is signed in now.");
        setAsking(false);
      },
    });
  return (
    <Panel
      title="Where you are signed in"
      aside={
        others > 0 ? (
          <Button look="quiet" small onClick={() => setAsking(true)}>
            Sign out all others
          </Button>
        ) : null
      }
    >
      <QueryView query={query} skeleton={<SkeletonRows rows={2} height={44} />}>
        {(sessions) => (
          <ul className={styles.sessions}>
            {sessions.map((one) => (
              <SessionLine key={one.id} one={one} />
            ))}
          </ul>
        )}
      </QueryView>
      <ConfirmDialog
        opened={asking}
        title="Sign out all others"
        confirm="Sign them out"
        danger
        busy={end.isPending}
        error={end.error}
        onClose={() => setAsking(false)}
        onConfirm={endOthers}
      >
        <p>{count(others, "other device")} will have to sign in again. This one stays.</p>
      </ConfirmDialog>
    </Panel>
  );
}

function SessionLine({ one }: { one: OwnSession }) {
  const now = useNow();
  const end = useEndSessions();
  const signOut = () =>
    end.mutate(one.id, { onError: say.failed, onSuccess: () => say.done(`${one.device} is signed out.`) });
  return (
    <li>
      <div>
        <b>{one.device}</b> {one.this ? <Tag tone="leaf">This device</Tag> : null}
        <span>
          {one.address ? `${one.address} · ` : ""}last seen {relativeLabel(one.last_used_at, now)} · signed in{" "}
          {relativeLabel(one.opened_at, now)}
        </span>
      </div>
      {one.this ? null : (
        <Button
          look="plain"
          small
          busy={end.isPending}
          onClick={signOut}
          aria-label={`Sign out ${one.device}`}
        >
          Sign out
        </Button>
      )}
    </li>
  );
}
