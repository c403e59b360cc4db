import type { Tone } from "@hibachi/ui";
import type { Calendar, CalendarEvent } from "../../../shared/api/types";
import { isOver, statusTone } from "../../../shared/lib/bookingStatus";
import { coming } from "../../../shared/lib/chefs";
import { addDays, startOfWeek, todayIn } from "../../../shared/lib/dates";

export type CalendarView = "month" | "week" | "chefs";

export interface CalendarSearch {
  view?: CalendarView;
  date?: string;
  station?: string;
}

const VIEWS: readonly CalendarView[] = ["month", "week", "chefs"];

export function parseCalendarSearch(raw: Record<string, unknown>): CalendarSearch {
  const search: CalendarSearch = {};
  const view = VIEWS.find((one) => one === raw.view);
  if (view !== undefined) search.view = view;
  if (typeof raw.date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(raw.date)) search.date = raw.date;
  if (typeof raw.station === "string" && raw.station !== "") search.station = raw.station;
  return search;
}

/** The days a view shows, `to` exclusive. A month is shown in whole weeks from Sunday, as US calendars are. */
export function rangeOf(view: CalendarView, date: string): { from: string; to: string } {
  if (view === "month") {
    const first = `${date.slice(0, 7)}-01`;
    const weekday = new Date(`${first}T00:00:00Z`).getUTCDay();
    const from = addDays(first, -weekday);
    return { from, to: addDays(from, 42) };
  }
  if (view === "week") {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    const from = addDays(date, -weekday);
    return { from, to: addDays(from, 7) };
  }
  const from = startOfWeek(date);
  return { from, to: addDays(from, 7) };
}

/** The date the arrows lead to: a month or a week away. */
export function stepDate(view: CalendarView, date: string, direction: 1 | -1): string {
  if (view !== "month") return addDays(date, 7 * direction);
  const [year = 2000, month = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + direction, 1)).toISOString().slice(0, 10);
}

export function rangeTitle(view: CalendarView, date: string): string {
  const print = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-US", { timeZone: "UTC", ...options }).format(new Date(`${day}T00:00:00Z`));
  if (view === "month") return print(date, { month: "long", year: "numeric" });
  const { from, to } = rangeOf(view, date);
  const last = addDays(to, -1);
  const sameMonth = from.slice(0, 7) === last.slice(0, 7);
  const head = print(from, { month: "long", day: "numeric" });
  const tail = sameMonth ? print(last, { day: "numeric" }) : print(last, { month: "long", day: "numeric" });
  return `${head} – ${tail}, ${last.slice(0, 4)}`;
}

export interface ChefWeekRow {
  chefId: string | null;
  name: string;
  days: { date: string; events: CalendarEvent[]; off: string | null }[];
}

/** One row per chef, one cell per day; events that lack a chef come first. Days are the station's. */
export function chefWeek(
  calendar: Calendar,
  chefs: readonly { id: string; name: string }[],
  from: string,
  timeZone?: string,
): ChefWeekRow[] {
  const days = Array.from({ length: 7 }, (_, at) => addDays(from, at));
  const dayOf = (event: CalendarEvent) => todayIn(timeZone, new Date(event.start));
  const away = (chefId: string, date: string) => {
    const found = calendar.time_off.find(
      (off) =>
        off.chef_id === chefId &&
        todayIn(timeZone, new Date(off.starts_at)) <= date &&
        todayIn(timeZone, new Date(new Date(off.ends_at).getTime() - 1)) >= date,
    );
    return found ? (found.reason ?? "Time off") : null;
  };
  const row = (
    chefId: string | null,
    name: string,
    mine: (event: CalendarEvent) => boolean,
  ): ChefWeekRow => ({
    chefId,
    name,
    days: days.map((date) => ({
      date,
      events: calendar.events.filter((event) => mine(event) && dayOf(event) === date),
      off: chefId === null ? null : away(chefId, date),
    })),
  });
  const open = row(null, "Chef missing", (event) => event.chefs_missing > 0 && !isOver(event.status));
  const rows = chefs.map((chef) =>
    row(chef.id, chef.name, (event) => coming(event.chefs).some((one) => one.id === chef.id)),
  );
  return open.days.some((day) => day.events.length > 0) ? [open, ...rows] : rows;
}

/** An instant as the station's clock shows it, without an offset: "2026-07-04T18:00:00". */
export function stationClock(iso: string, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return parts.format(new Date(iso)).replace(" ", "T");
}

/** Amber asks for a chef; otherwise the colour of the status. */
export function toneOf(event: CalendarEvent): Tone {
  return event.chefs_missing > 0 && !isOver(event.status) ? "amber" : statusTone(event.status);
}
