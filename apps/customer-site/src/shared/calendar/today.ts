import type { IsoDate } from "./rules";

/** Today's date where the station is; the browser's own when that is unknown. */
export const todayIn = (timeZone: string | undefined, now: Date = new Date()): IsoDate =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    now,
  );
