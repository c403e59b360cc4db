/** Calendar arithmetic on plain ISO dates ("2026-07-04"); no time zone can shift a day. */

export type IsoDate = string;
export type IsoMonth = string;

const DAY_MS = 86_400_000;

const toUtc = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

export const isIsoDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toUtc(text)) && fromUtc(toUtc(text)) === text;

export const monthOf = (date: IsoDate): IsoMonth => date.slice(0, 7);

export const addDays = (date: IsoDate, days: number): IsoDate => fromUtc(toUtc(date) + days * DAY_MS);

export const addMonths = (month: IsoMonth, count: number): IsoMonth => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
};

/** 0 is Sunday. */
export const weekdayOf = (date: IsoDate): number => new Date(toUtc(date)).getUTCDay();

export const daysIn = (month: IsoMonth): number => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
};

/** Sunday-first rows of a month; `null` pads the first and the last row. */
export function monthWeeks(month: IsoMonth): (IsoDate | null)[][] {
  const first = `${month}-01`;
  const lead: null[] = Array.from({ length: weekdayOf(first) }, () => null);
  const cells = [...lead, ...Array.from({ length: daysIn(month) }, (_, index) => addDays(first, index))];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, row) => cells.slice(row * 7, row * 7 + 7));
}

/** The same day of another month, or its last day when it is shorter. */
function sameDayIn(month: IsoMonth, date: IsoDate): IsoDate {
  const day = Math.min(Number(date.slice(8)), daysIn(month));
  return `${month}-${String(day).padStart(2, "0")}`;
}

const MOVES: Record<string, (date: IsoDate) => IsoDate> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  Home: (date) => addDays(date, -weekdayOf(date)),
  End: (date) => addDays(date, 6 - weekdayOf(date)),
  PageUp: (date) => sameDayIn(addMonths(monthOf(date), -1), date),
  PageDown: (date) => sameDayIn(addMonths(monthOf(date), 1), date),
};

/** Where a key leads from `date` (WAI-ARIA grid pattern), kept inside the bounds; `null` for other keys. */
export function moveFocus(date: IsoDate, key: string, earliest: IsoDate, latest: IsoDate): IsoDate | null {
  const move = MOVES[key];
  if (!move) return null;
  const target = move(date);
  if (target < earliest) return earliest;
  return target > latest ? latest : target;
}
