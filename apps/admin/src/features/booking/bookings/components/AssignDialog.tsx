import { EmptyState, SkeletonRows } from "@hibachi/ui";
import { Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Candidate } from "../../../../shared/api/types";
import { count, joinNames } from "../../../../shared/lib/format";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { QueryView } from "../../../../shared/ui/QueryView";
import { say } from "../../../../shared/ui/say";
import { coming } from "../../../../shared/lib/chefs";
import { candidatesQuery } from "../api/bookings";
import { useAssign } from "../api/changes";
import { reasonWords, sortCandidates } from "../rules";
import styles from "./Booking.module.css";
import type { Booking } from "../view";

/** Every chef of the station, best first, with why the others cannot. */
export function AssignDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const query = useQuery(candidatesQuery(booking.id));
  const assign = useAssign();
  const [chosen, setChosen] = useState(coming(booking.chefs).map((chef) => chef.id));
  const needed = booking.chefs_needed;
  const toggle = (id: string) => {
    const others = chosen.filter((one) => one !== id);
    const next = others.length < chosen.length ? others : [...chosen, id];
    setChosen(needed === 1 ? next.slice(-1) : next);
  };
  const save = () =>
    assign.mutate(
      { id: booking.id, version: booking.version, chef_ids: chosen },
      {
        onSuccess: (fresh) => {
          say.done(
            `${joinNames(fresh.row.chefs.map((chef) => chef.name))} will cook for ${booking.reference}.`,
          );
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      opened
      title={needed > 1 ? `Choose ${count(needed, "chef")}` : "Choose a chef"}
      confirm="Assign"
      onClose={onClose}
      onConfirm={save}
      busy={assign.isPending}
      disabled={chosen.length !== needed}
      error={assign.error}
    >
      <QueryView query={query} skeleton={<SkeletonRows rows={4} height={60} />}>
        {(candidates) =>
          candidates.length === 0 ? (
            <EmptyState title="No chefs at this station">Add chefs and their weekly hours first.</EmptyState>
          ) : (
            <fieldset className={styles.candidates}>
              <legend className="visually-hidden">Chefs, best first</legend>
              {sortCandidates(candidates).map((one) => (
                <CandidateRow
                  key={one.chef_id}
                  candidate={one}
                  on={chosen.includes(one.chef_id)}
                  onToggle={() => toggle(one.chef_id)}
                />
              ))}
            </fieldset>
          )
        }
      </QueryView>
    </ConfirmDialog>
  );
}

function CandidateRow({
  candidate,
  on,
  onToggle,
}: {
  candidate: Candidate;
  on: boolean;
  onToggle: () => void;
}) {
  return (
    <div className={styles.candidate} data-on={on || undefined}>
      <Checkbox
        label={candidate.name}
        description={reasonWords(candidate)}
        checked={on}
        disabled={!candidate.feasible && !on}
        onChange={onToggle}
      />
      {candidate.feasible ? <span className={styles.score}>{Math.round(candidate.score)} of 100</span> : null}
    </div>
  );
}
