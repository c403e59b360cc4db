import { formatDate, formatSlot } from "@hibachi/ui";

/** Dates as people say them. `date` is YYYY-MM-DD and `slot` HH:MM in the station's own time; instants are ISO UTC. */

const DAY = 86_400_000;

/** Calendar days have no zone: read and print them in UTC so that no browser shifts them. */
function asUtc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Today at the given zone, as YYYY-MM-DD. */
export function todayIn(timeZone?: string, now: Date = new Date()): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return parts.format(now);
}

export function addDays(date: string, days: number): string {
  return new Date(asUtc(date).getTime() + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / DAY);
}

/** Monday of the week the date falls in. */
export function startOfWeek(date: string): string {
  return addDays(date, -((asUtc(date).getUTCDay() + 6) % 7));
}

/** "Sat, Jul 4", with the year when it is not this one. */
export function dayLabel(date: string, today: string = todayIn()): string {
  return formatDate(date, date.slice(0, 4) !== today.slice(0, 4));
}

/** "Saturday, July 4". */
export function longDayLabel(date: string): string {
  return new Intl.DateTimeFormat("en-US", {
    timeZone: "UTC",
    weekday: "long",
    month: "long",
    day: "numeric",
  }).format(asUtc(date));
}

/** "Today", "Tomorrow", "Yesterday", else "Sat, Jul 4". */
export function nearDayLabel(date: string, today: string = todayIn()): string {
  const away = daysBetween(today, date);
  if (away === 0) return "Today";
  if (away === 1) return "Tomorrow";
  if (away === -1) return "Yesterday";
  return dayLabel(date, today);
}

/** "Sat, Jul 4 · 6 PM". */
export function whenLabel(date: string, slot: string, today?: string): string {
  return `${dayLabel(date, today)} · ${formatSlot(slot)}`;
}

/** An instant in words: "Sat, Jul 4 · 6:12 PM" in the zone, or the browser's zone. */
export function instantLabel(iso: string, timeZone?: string, now: Date = new Date()): string {
  const at = new Date(iso);
  return `${dayLabel(todayIn(timeZone, at), todayIn(timeZone, now))} · ${timeLabel(iso, timeZone)}`;
}

/** The day an instant falls on: "Sat, Jul 4". */
export function instantDay(iso: string, timeZone?: string): string {
  return dayLabel(todayIn(timeZone, new Date(iso)), todayIn(timeZone));
}

/** The clock time of an instant: "6:12 PM", whole hours "6 PM". */
export function timeLabel(iso: string, timeZone?: string): string {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
  return formatSlot(clock.format(new Date(iso)));
}

/** "just now", "4 min ago", "in 20 min", "3 h ago", "in 2 days". */
export function relativeLabel(iso: string, now: Date = new Date()): string {
  const minutes = Math.round((new Date(iso).getTime() - now.getTime()) / 60_000);
  const size = Math.abs(minutes);
  if (size < 1) return "just now";
  const words =
    size < 60
      ? `${size} min`
      : size < 36 * 60
        ? `${Math.round(size / 60)} h`
        : `${Math.round(size / 1440)} ${Math.round(size / 1440) === 1 ? "day" : "days"}`;
  return minutes < 0 ? `${words} ago` : `in ${words}`;
}

/** How long something has lasted: "4 min", "3 h", "2 days". */
export function ageLabel(iso: string, now: Date = new Date()): string {
  return relativeLabel(iso, now).replace(/^in | ago$/g, "");
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function zoneOffset(at: Date, timeZone: string | undefined): number {
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(at);
  return new Date(`${clock.replace(" ", "T")}Z`).getTime() - Math.floor(at.getTime() / 1000) * 1000;
}

/** The instant a day begins at the station, `later` days on: daylight saving is that of the day itself. */
export function dayStart(date: string, timeZone: string | undefined, later = 0): string {
  const midnight = new Date(`${addDays(date, later)}T00:00:00Z`);
  const guess = new Date(midnight.getTime() - zoneOffset(midnight, timeZone));
  return new Date(midnight.getTime() - zoneOffset(guess, timeZone)).toISOString();
}
