import { formatSlot } from "@hibachi/ui";
import type { WeeklyHours } from "../../../shared/api/types";
import { dayLabel, dayStart, timeLabel, todayIn } from "../../../shared/lib/dates";

/** Monday is 0, as the server counts. */
export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

/** Hours sorted by day and start. */
export function sortHours(hours: readonly WeeklyHours[]): WeeklyHours[] {
  return [...hours].sort((a, b) => a.weekday - b.weekday || a.start.localeCompare(b.start));
}

function minutes(time: string): number {
  const [h = 0, m = 0] = time.split(":").map(Number);
  return h * 60 + m;
}

/** What is wrong with the hours, keyed by position in the list; empty when they can be saved. */
export function hoursProblems(hours: readonly WeeklyHours[]): Map<number, string> {
  const problems = new Map<number, string>();
  hours.forEach((range, index) => {
    if (!/^\d{2}:\d{2}$/.test(range.start) || !/^\d{2}:\d{2}$/.test(range.end)) {
      problems.set(index, "Give both times");
    } else if (minutes(range.end) <= minutes(range.start)) {
      problems.set(index, "Ends before it starts");
    } else if (
      hours.some(
        (other, at) =>
          at < index && other.weekday === range.weekday && other.start < range.end && range.start < other.end,
      )
    ) {
      problems.set(index, "Overlaps the range above");
    }
  });
  return problems;
}

export function weeklyTotal(hours: readonly WeeklyHours[]): number {
  return hours.reduce((sum, range) => sum + Math.max(0, minutes(range.end) - minutes(range.start)), 0) / 60;
}

/** The same ranges as one day on every other given day. */
export function copyDay(hours: readonly WeeklyHours[], from: number, to: readonly number[]): WeeklyHours[] {
  const source = hours.filter((range) => range.weekday === from);
  const kept = hours.filter((range) => range.weekday === from || !to.includes(range.weekday));
  const copies = to
    .filter((day) => day !== from)
    .flatMap((day) => source.map((range) => ({ ...range, weekday: day })));
  return sortHours([...kept, ...copies]);
}

/** "Mon–Fri 10 AM–11:30 PM · Sat 12 PM–11 PM"; days with the same hours are joined. */
export function hoursSummary(hours: readonly WeeklyHours[]): string {
  const perDay = WEEKDAYS.map((_, day) =>
    sortHours(hours.filter((range) => range.weekday === day))
      .map((range) => `${formatSlot(range.start)}–${formatSlot(range.end)}`)
      .join(", "),
  );
  const parts: string[] = [];
  for (let day = 0; day < 7;) {
    let last = day;
    while (last < 6 && perDay[last + 1] === perDay[day]) last += 1;
    const name = (at: number) => (WEEKDAYS[at] ?? "").slice(0, 3);
    const days = last === day ? name(day) : `${name(day)}–${name(last)}`;
    if (perDay[day]) parts.push(`${days} ${perDay[day]}`);
    day = last + 1;
  }
  return parts.length > 0 ? parts.join(" · ") : "No weekly hours yet";
}

/** "Sat, Jul 4 – Tue, Jul 7", one day as itself, part of a day with its hours. */
export function timeOffLabel(off: { starts_at: string; ends_at: string }, timeZone?: string): string {
  const first = todayIn(timeZone, new Date(off.starts_at));
  const last = todayIn(timeZone, new Date(new Date(off.ends_at).getTime() - 1));
  if (first !== last) return `${dayLabel(first)} – ${dayLabel(last)}`;
  const wholeDay =
    dayStart(first, timeZone) === new Date(off.starts_at).toISOString() &&
    dayStart(first, timeZone, 1) === new Date(off.ends_at).toISOString();
  return wholeDay
    ? dayLabel(first)
    : `${dayLabel(first)}, ${timeLabel(off.starts_at, timeZone)}–${timeLabel(off.ends_at, timeZone)}`;
}
