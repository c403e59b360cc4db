import { Button, Card, EmptyState, SkeletonRows, Tag } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemError } from "../../../../shared/api/client";
import type { OwnTimeOff, OwnTimeOffList } from "../../../../shared/api/types";
import { Guarded } from "../../../../shared/auth/Guarded";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { PageHead } from "../../../../shared/ui/PageHead";
import { QueryView } from "../../../../shared/ui/QueryView";
import { say } from "../../../../shared/ui/say";
import { timeOffLabel } from "../../chefs/rules";
import { ownTimeOffQuery, useAskTimeOff, useTakeBackTimeOff } from "../api/timeOff";
import { stateOf } from "../rules";
import styles from "./TimeOff.module.css";
import { TimeOffDialog } from "./TimeOffDialog";

/** A chef's own days away: ask, see what was decided, take it back. */
export function MyTimeOffPage() {
  return (
    <Guarded need="ownScheduleWrite">
      <Own />
    </Guarded>
  );
}

function Own() {
  const query = useQuery(ownTimeOffQuery);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <PageHead title="My time off" note="Days you have asked for. They count once they are approved.">
        {query.data ? (
          <Button small onClick={() => setAsking(true)}>
            Ask for time off
          </Button>
        ) : null}
      </PageHead>
      <Card padded={false}>
        {asksForNobody(query.error) ? (
          <EmptyState title="You are not a chef here">
            Time off is asked for by chefs, and no chef is linked to your account.
          </EmptyState>
        ) : (
          <QueryView query={query} skeleton={<SkeletonRows rows={3} height={72} />}>
            {(own) => <List own={own} />}
          </QueryView>
        )}
      </Card>
      {asking ? <AskDialog zone={query.data?.time_zone} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function asksForNobody(error: unknown): boolean {
  return error instanceof ProblemError && error.code === "no_own_chef";
}

function List({ own }: { own: OwnTimeOffList }) {
  const [leaving, setLeaving] = useState<OwnTimeOff | null>(null);
  if (own.items.length === 0)
    return (
      <EmptyState title="No time off planned">
        Ask early: whoever plans the week answers by e-mail.
      </EmptyState>
    );
  return (
    <>
      <ul className={styles.list}>
        {own.items.map((off) => (
          <li key={off.id} className={styles.line}>
            <div>
              <b>{timeOffLabel(off, own.time_zone)}</b>{" "}
              <Tag tone={stateOf(off).tone}>{stateOf(off).label}</Tag>
              {off.reason ? <p>{off.reason}</p> : null}
              {off.note ? <p>Answer: {off.note}</p> : null}
            </div>
            {off.state !== "refused" ? (
              <Button look="quiet" small onClick={() => setLeaving(off)}>
                Take back
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {leaving ? (
        <TakeBackDialog off={leaving} zone={own.time_zone} onClose={() => setLeaving(null)} />
      ) : null}
    </>
  );
}

function TakeBackDialog({ off, zone, onClose }: { off: OwnTimeOff; zone: string; onClose: () => void }) {
  const take = useTakeBackTimeOff();
  const confirm = () =>
    take.mutate(off.id, {
      onSuccess: () => {
        say.done("Taken back. You can be given events on these days.");
        onClose();
      },
    });
  return (
    <ConfirmDialog
      opened
      title={`Take back ${timeOffLabel(off, zone)}?`}
      confirm="Take back"
      onClose={onClose}
      onConfirm={confirm}
      busy={take.isPending}
      error={take.error}
    >
      <p>You can be given events on these days again.</p>
    </ConfirmDialog>
  );
}

function AskDialog({ zone, onClose }: { zone: string | undefined; onClose: () => void }) {
  return (
    <TimeOffDialog
      title="Ask for time off"
      confirm="Ask"
      zone={zone}
      save={useAskTimeOff()}
      done="Asked. You get an e-mail with the answer."
      onClose={onClose}
    />
  );
}
