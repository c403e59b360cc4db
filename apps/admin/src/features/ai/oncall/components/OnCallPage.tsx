import { Button, EmptyState, SkeletonRows } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { OnCallPerson, OnCallRoster } from "../../../../shared/api/types";
import { Guarded } from "../../../../shared/auth/Guarded";
import { useCan } from "../../../../shared/auth/permissions";
import { Notice } from "../../../../shared/ui/Notice";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { rosterQuery } from "../api/oncall";
import styles from "./OnCall.module.css";
import { PersonDialog } from "./PersonDialog";
import { RemoveDialog } from "./RemoveDialog";
import { RosterList } from "./RosterList";
import { TermsPanel } from "./TermsPanel";

export function OnCallPage() {
  return (
    <Guarded need="staffRead">
      <OnCall />
    </Guarded>
  );
}

function OnCall() {
  const query = useQuery(rosterQuery);
  const may = useCan();
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<OnCallPerson | null>(null);
  const [removing, setRemoving] = useState<OnCallPerson | null>(null);
  const add = may("staffWrite") ? (
    <Button small onClick={() => setAdding(true)}>
      Add someone
    </Button>
  ) : null;
  const close = () => {
    setAdding(false);
    setEditing(null);
  };
  return (
    <div className={styles.page}>
      <Panel title="On call" aside={query.data?.people.length ? add : null} flush>
        <QueryView query={query} skeleton={<SkeletonRows rows={3} height={72} />}>
          {(roster) =>
            roster.people.length === 0 ? (
              <EmptyState title="Nobody is on call yet" action={add}>
                When a conversation waits for a person, colleagues and the office get an e-mail, and that is
                all. People you put here are texted at once, one after the other, until somebody answers.
              </EmptyState>
            ) : (
              <>
                <Obstacle roster={roster} />
                <RosterList roster={roster} onEdit={setEditing} onRemove={setRemoving} />
              </>
            )
          }
        </QueryView>
      </Panel>
      {query.data ? <TermsPanel terms={query.data.terms} /> : null}
      {query.data && (adding || editing) ? (
        <PersonDialog person={editing} usual={query.data.terms.wait_minutes} onClose={close} />
      ) : null}
      {removing ? (
        <RemoveDialog
          person={removing}
          last={query.data?.people.length === 1}
          onClose={() => setRemoving(null)}
        />
      ) : null}
    </div>
  );
}

/** Why nobody would be texted, whoever stands on the list. */
function Obstacle({ roster }: { roster: OnCallRoster }) {
  if (roster.line === null)
    return (
      <Notice tone="amber">
        The business has no number to text from, so nobody is told by text. It comes with the text messages of
        this installation.
      </Notice>
    );
  if (!roster.on)
    return (
      <Notice tone="amber" action={<Link to="/settings/features">Features</Link>}>
        The feature “People on call are told by text” is off: nobody is told until it is switched on.
      </Notice>
    );
  return null;
}
