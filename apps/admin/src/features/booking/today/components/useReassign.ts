import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { BookingRow } from "../../../../shared/api/types";
import { coming } from "../../../../shared/lib/chefs";
import { say } from "../../../../shared/ui/say";
import { candidatesQuery } from "../../bookings/api/bookings";
import { useAssign } from "../../bookings/api/changes";
import { reassigned, type BoardRow } from "../rules";

export interface Reassign {
  start: (event: BookingRow, from: string | null) => void;
  end: () => void;
  drop: (chefId: string) => void;
  /** How a row looks while something is dragged: open to it, closed to it, or neither. */
  lookOf: (chefId: string | null) => "open" | "closed" | "idle";
  reasonOf: (chefId: string | null) => string | null;
}

interface Drag {
  event: BookingRow;
  from: string | null;
}

/** Moves an event to another chef by dragging. The server says which chefs can; a move can be taken back. */
export function useReassign(rows: readonly BoardRow[]): Reassign {
  const [drag, setDrag] = useState<Drag | null>(null);
  const assign = useAssign();
  const candidates =
    useQuery({ ...candidatesQuery(drag?.event.id ?? ""), enabled: drag !== null }).data ?? [];
  const nameOf = (chefId: string) => rows.find((row) => row.chefId === chefId)?.name ?? "the chef";
  const find = (chefId: string | null) => candidates.find((one) => one.chef_id === chefId);

  const drop = (chefId: string) => {
    setDrag(null);
    if (drag === null || drag.from === chefId || !find(chefId)?.feasible) return;
    const { event, from } = drag;
    const before = event.chefs.map((chef) => chef.id);
    const change = { id: event.id, version: event.version, chef_ids: reassigned(event, from, chefId) };
    assign.mutate(change, {
      onError: say.failed,
      onSuccess: ({ row }) => {
        const onUndo = () =>
          assign.mutate(
            { id: event.id, version: row.version, chef_ids: before },
            { onError: say.failed, onSuccess: () => say.done(`${event.reference} is back where it was.`) },
          );
        // Who is away cannot be given the event back.
        const undo = coming(event.chefs).length === before.length ? { onUndo } : undefined;
        say.done(`${event.reference} is ${nameOf(chefId)}'s now.`, undo);
      },
    });
  };

  return {
    start: (event, from) => setDrag({ event, from }),
    end: () => setDrag(null),
    drop,
    lookOf: (chefId) => {
      if (drag === null || chefId === null || chefId === drag.from || candidates.length === 0) return "idle";
      return find(chefId)?.feasible ? "open" : "closed";
    },
    reasonOf: (chefId) => find(chefId)?.reason ?? null,
  };
}
