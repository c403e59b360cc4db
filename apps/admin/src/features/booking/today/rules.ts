import type { Tone } from "@hibachi/ui";
import type { BookingRow, Today } from "../../../shared/api/types";
import { isOver } from "../../../shared/lib/bookingStatus";
import { awayWords, coming } from "../../../shared/lib/chefs";
import { count, joinNames } from "../../../shared/lib/format";
import { isUrgent } from "../../../shared/lib/reasons";

const USUAL_SLOTS = ["12:00", "15:00", "18:00", "21:00"];

export interface BoardRow {
  chefId: string | null;
  name: string;
  cells: BookingRow[][];
  events: number;
  guests: number;
}

export interface Board {
  slots: string[];
  rows: BoardRow[];
}

function alive(event: BookingRow): boolean {
  return event.status !== "cancelled" && event.status !== "expired";
}

function rowOf(
  chefId: string | null,
  name: string,
  events: readonly BookingRow[],
  slots: readonly string[],
): BoardRow {
  return {
    chefId,
    name,
    cells: slots.map((slot) => events.filter((event) => event.slot === slot)),
    events: events.length,
    guests: events.reduce((sum, event) => sum + event.guests, 0),
  };
}

/**
 * Chefs down, slots across; those who cook come before those who are free. The row of events that lack a chef comes
 * first when there are any, because it is the work; who is assigned and away does not count.
 * A party shared by two chefs appears in both rows.
 */
export function boardOf(today: Today): Board {
  const events = today.events.filter(alive);
  const slots = [...new Set([...USUAL_SLOTS, ...events.map((event) => event.slot)])].sort();
  const chefs = today.chefs.map((chef) =>
    rowOf(
      chef.id,
      chef.name,
      events.filter((event) => coming(event.chefs).some((one) => one.id === chef.id)),
      slots,
    ),
  );
  const busyFirst = [...chefs].sort((a, b) => Number(b.events > 0) - Number(a.events > 0));
  const open = events.filter((event) => event.chefs_missing > 0 && !isOver(event.status));
  return {
    slots,
    rows: open.length > 0 ? [rowOf(null, "Chef missing", open, slots), ...busyFirst] : busyFirst,
  };
}

/** Colour by what needs attention first: no chef, then a severe allergy, then an unpaid deposit. */
export function eventTone(event: BookingRow): Tone {
  if (isOver(event.status)) return "plain";
  if (event.chefs_missing > 0) return "amber";
  if (event.severe_allergy || event.status === "cancellation_requested") return "plum";
  if (event.status === "in_progress") return "ember";
  if (event.status === "confirmed") return "leaf";
  return "steel";
}

/** The second line of an event on the board. */
export function eventNote(event: BookingRow, chefId: string | null): string {
  const others = coming(event.chefs)
    .filter((chef) => chef.id !== chefId)
    .map((chef) => chef.name);
  const parts = [event.city ?? event.zip ?? ""];
  if (chefId === null) parts.push(awayWords(event.chefs));
  if (others.length > 0) parts.push(`with ${joinNames(others)}`);
  if (event.severe_allergy) parts.push("severe allergy");
  else if (event.allergy_count > 0) parts.push(count(event.allergy_count, "allergy", "allergies"));
  return parts.filter(Boolean).join(" · ");
}

export interface Todo {
  id: string;
  text: string;
  slot: string;
  hint: string;
  tone: Tone;
  bookingId: string;
}

/** What a coordinator has to settle today, most pressing first. */
export function todosOf(today: Today): Todo[] {
  const events = today.events.filter((event) => !isOver(event.status));
  const about = (event: BookingRow) =>
    [event.reference, event.customer_name ?? "no name yet", awayWords(event.chefs)]
      .filter(Boolean)
      .join(" · ");
  const pick = (kind: string, tone: Tone, text: string, test: (event: BookingRow) => boolean): Todo[] =>
    events.filter(test).map((event) => ({
      id: `${kind}-${event.id}`,
      slot: event.slot,
      text,
      hint: about(event),
      tone,
      bookingId: event.id,
    }));
  return [
    ...pick("no chef", "amber", "Find a chef", (event) => event.chefs_missing > 0),
    ...pick(
      "wants to cancel",
      "plum",
      "Answer the wish to cancel",
      (event) => event.status === "cancellation_requested",
    ),
    ...pick("allergy", "plum", "Brief the chef on the severe allergy", (event) => event.severe_allergy),
    ...pick("deposit", "steel", "Ask for the deposit", (event) => event.status === "awaiting_deposit"),
  ];
}

/** Emergencies first, then whoever has waited longest. */
export function byUrgency(waiting: Today["waiting"]): Today["waiting"] {
  const rank = (one: Today["waiting"][number]) => (isUrgent(one.reason) ? 0 : 1);
  return [...waiting].sort((a, b) => rank(a) - rank(b) || a.since.localeCompare(b.since));
}

/** The one-line summary beside the date. */
export function dayWords(today: Today, firstSetUp: string | null): string {
  if (today.counts.events === 0) return "No events";
  const words = [count(today.counts.events, "event"), count(today.counts.guests, "guest")];
  if (firstSetUp !== null) words.push(`first set-up ${firstSetUp}`);
  return words.join(" · ");
}

/** The chefs a booking would have after one is swapped for another (or added when it had none). */
export function reassigned(event: BookingRow, from: string | null, to: string): string[] {
  const rest = coming(event.chefs)
    .map((chef) => chef.id)
    .filter((id) => id !== from && id !== to);
  return [...rest, to];
}

export interface TodaySearch {
  date?: string;
  station?: string;
}

export function parseTodaySearch(raw: Record<string, unknown>): TodaySearch {
  const search: TodaySearch = {};
  if (typeof raw.date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(raw.date)) search.date = raw.date;
  if (typeof raw.station === "string" && raw.station !== "") search.station = raw.station;
  return search;
}
