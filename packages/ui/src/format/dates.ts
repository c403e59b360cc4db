function parts(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

const dayFormat = new Intl.DateTimeFormat("en-US", {
  weekday: "short",
  month: "short",
  day: "numeric",
  timeZone: "UTC",
});
const dayYearFormat = new Intl.DateTimeFormat("en-US", {
  weekday: "short",
  month: "short",
  day: "numeric",
  year: "numeric",
  timeZone: "UTC",
});

/** A calendar date (`2026-07-04`) as `Sat, Jul 4`; with the year on request. */
export function formatDate(date: string, withYear = false): string {
  return (withYear ? dayYearFormat : dayFormat).format(parts(date));
}

/** A station-time slot (`18:00`, `18:30`) as `6 PM`, `6:30 PM`. */
export function formatSlot(slot: string): string {
  const [hours = 0, minutes = 0] = slot.split(":").map(Number);
  const half = hours < 12 ? "AM" : "PM";
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  return minutes === 0 ? `${hour} ${half}` : `${hour}:${String(minutes).padStart(2, "0")} ${half}`;
}

/** Date and slot in one breath: `Sat, Jul 4 · 6 PM`; another year than the present one is said. */
export function formatDateSlot(date: string, slot: string, now = new Date()): string {
  return `${formatDate(date, Number(date.slice(0, 4)) !== now.getFullYear())} · ${formatSlot(slot)}`;
}

/** An instant (ISO, UTC) on the clock of a place: `Sat, Jul 4 · 6:30 PM`; another year than the present one is said. */
export function formatInstant(instant: string, timeZone: string, now = new Date()): string {
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat("en-US", {
    weekday: "short",
    month: "short",
    day: "numeric",
    year: at.getFullYear() === now.getFullYear() ? undefined : "numeric",
    timeZone,
  }).format(at);
  const clock = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(at);
  return `${day} · ${formatSlot(clock)}`;
}
