import { classNames, formatSlot } from "@hibachi/ui";
import { Link } from "@tanstack/react-router";
import type { BookingRow, Today } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { isOver } from "../../../../shared/lib/bookingStatus";
import { count } from "../../../../shared/lib/format";
import { EventChip } from "../../../../shared/ui/EventChip";
import { boardOf, eventNote, eventTone, type BoardRow } from "../rules";
import styles from "./Board.module.css";
import { useReassign, type Reassign } from "./useReassign";

/** Chefs down, slots across. Events open by click and can be dragged to another chef; the booking's page does the same by keyboard. */
export function Board({ today }: { today: Today }) {
  const { slots, rows } = boardOf(today);
  const reassign = useReassign(rows);
  return (
    // A wide board scrolls inside its sheet, also by the arrow keys.

    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Board of the day">
      <table className={styles.board}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Chef</span>
            </th>
            {slots.map((slot) => (
              <th key={slot} scope="col">
                {formatSlot(slot)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.chefId ?? "open"} row={row} slots={slots} reassign={reassign} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, slots, reassign }: { row: BoardRow; slots: string[]; reassign: Reassign }) {
  const look = reassign.lookOf(row.chefId);
  return (
    <tr
      className={classNames(look === "open" && styles.feasible, look === "closed" && styles.infeasible)}
      onDragOver={(event) => {
        if (look === "open") event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        if (row.chefId !== null) reassign.drop(row.chefId);
      }}
    >
      <th scope="row" className={row.chefId === null ? styles.open : undefined}>
        {row.name}
        <small>{row.events === 0 ? "free" : `${count(row.events, "event")} · ${row.guests}`}</small>
        {look === "closed" && reassign.reasonOf(row.chefId) ? (
          <small>{reassign.reasonOf(row.chefId)}</small>
        ) : null}
      </th>
      {row.cells.map((events, at) => (
        <td key={slots[at]}>
          {events.map((event) => (
            <BoardEvent key={event.id} event={event} chefId={row.chefId} reassign={reassign} />
          ))}
        </td>
      ))}
    </tr>
  );
}

function BoardEvent({
  event,
  chefId,
  reassign,
}: {
  event: BookingRow;
  chefId: string | null;
  reassign: Reassign;
}) {
  const may = useCan();
  const movable = may("bookingsAssign") && !isOver(event.status);
  return (
    <Link
      to="/bookings/$bookingId"
      params={{ bookingId: event.id }}
      className={styles.event}
      draggable={movable}
      onDragStart={() => reassign.start(event, chefId)}
      onDragEnd={reassign.end}
    >
      <EventChip
        tone={eventTone(event)}
        head={`${event.reference} · ${event.guests}`}
        note={eventNote(event, chefId)}
      />
    </Link>
  );
}
