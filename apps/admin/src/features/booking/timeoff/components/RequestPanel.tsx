import { Button, Tag } from "@hibachi/ui";
import { Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { asProblem } from "../../../../shared/api/client";
import type { TimeOffRequest } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { instantLabel } from "../../../../shared/lib/dates";
import { count } from "../../../../shared/lib/format";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { Notice } from "../../../../shared/ui/Notice";
import { Panel } from "../../../../shared/ui/Panel";
import { say } from "../../../../shared/ui/say";
import { timeOffLabel } from "../../chefs/rules";
import { requestsQuery, useDecideTimeOff } from "../api/timeOff";
import { consequence } from "../rules";
import styles from "./TimeOff.module.css";

/** Chefs who asked for time off and wait for an answer; nothing while nobody does. */
export function RequestPanel({ station }: { station: string | undefined }) {
  const may = useCan();
  const query = useQuery({ ...requestsQuery, enabled: may("chefsRead") });
  const [deciding, setDeciding] = useState<{ request: TimeOffRequest; approve: boolean } | null>(null);
  if (query.isError)
    return (
      <Notice
        tone="amber"
        action={
          <Button look="quiet" small onClick={() => void query.refetch()}>
            Try again
          </Button>
        }
      >
        Requests for time off could not be loaded. {asProblem(query.error).message}
      </Notice>
    );
  const shown = (query.data ?? []).filter((one) => station === undefined || one.station_id === station);
  if (shown.length === 0 && deciding === null) return null;
  return (
    <Panel title="Asked for time off" aside={String(shown.length)} className={styles.panel} flush>
      <ul className={styles.list}>
        {shown.map((request) => (
          <li key={request.id} className={styles.line}>
            <Wish request={request} />
            {may("chefsWrite") ? (
              <div className={styles.decide}>
                <Button small onClick={() => setDeciding({ request, approve: true })}>
                  Approve
                </Button>
                <Button small look="quiet" onClick={() => setDeciding({ request, approve: false })}>
                  Decline
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {deciding ? <DecideDialog {...deciding} onClose={() => setDeciding(null)} /> : null}
    </Panel>
  );
}

function Wish({ request }: { request: TimeOffRequest }) {
  return (
    <div>
      <Link to="/chefs/$chefId" params={{ chefId: request.chef_id }}>
        <b>{request.chef_name}</b>
      </Link>{" "}
      {timeOffLabel(request, request.time_zone)}{" "}
      {request.events.length > 0 ? (
        <Tag tone="ember">{count(request.events.length, "event")} in it</Tag>
      ) : (
        <Tag tone="leaf">no events in it</Tag>
      )}
      {request.reason ? <p>{request.reason}</p> : null}
      {request.events.map((event) => (
        <p key={event.booking_id}>
          <Link to="/bookings/$bookingId" params={{ bookingId: event.booking_id }}>
            {event.reference}
          </Link>{" "}
          {instantLabel(event.starts_at, request.time_zone)} · {event.city} · {count(event.guests, "guest")}
        </p>
      ))}
    </div>
  );
}

interface DecideDialogProps {
  request: TimeOffRequest;
  approve: boolean;
  onClose: () => void;
}

function DecideDialog({ request, approve, onClose }: DecideDialogProps) {
  const [note, setNote] = useState("");
  const decide = useDecideTimeOff();
  const confirm = () =>
    decide.mutate(
      { id: request.id, approve, note: note.trim() },
      {
        onSuccess: () => {
          say.done(approve ? `${request.chef_name} is off then.` : `${request.chef_name} gets your answer.`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      opened
      title={`${approve ? "Approve" : "Decline"} ${timeOffLabel(request, request.time_zone)} for ${request.chef_name}?`}
      confirm={approve ? "Approve" : "Decline"}
      onClose={onClose}
      onConfirm={confirm}
      busy={decide.isPending}
      disabled={!approve && note.trim().length < 2}
      error={decide.error}
    >
      <p>{approve ? consequence(request) : "The request is closed and the days stay working days."}</p>
      <Textarea
        label={approve ? "A word to the chef (optional)" : "Reason"}
        description="The chef reads it in the answer"
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        data-autofocus
      />
    </ConfirmDialog>
  );
}
