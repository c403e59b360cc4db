import type { DayAvailability, MonthAvailability, SlotOffer } from "../data/types";
import type { IsoDate, IsoMonth } from "./rules";

export type DayKind = "free" | "full" | "closed";

/** What one day of the calendar says. */
export interface DayOffer {
  kind: DayKind;
  /** Free times. */
  free: number;
  /** "2 times free", for the label of the day. */
  words: string;
}

function wordsOf(kind: DayKind, free: number, states: readonly SlotOffer["state"][]): string {
  if (kind === "free") return free === 1 ? "1 time free" : `${free} times free`;
  if (kind === "full") return "full, waitlist open";
  return states.every((state) => state === "past") ? "past" : "too soon to book online";
}

/** A day is full when no time is free but at least one is taken: then a waitlist makes sense. */
export function dayOffer(day: DayAvailability): DayOffer {
  const states = day.slots.map((slot) => slot.state);
  const free = states.filter((state) => state === "free").length;
  const kind: DayKind = free > 0 ? "free" : states.includes("full") ? "full" : "closed";
  return { kind, free, words: wordsOf(kind, free, states) };
}

/** Whether any of the days has a free time; true while none is known, so that nothing is urged too early. */
export const hasRoom = (days: readonly DayAvailability[]): boolean =>
  days.length === 0 || days.some((day) => dayOffer(day).kind === "free");

export const offersOf = (month: MonthAvailability): ReadonlyMap<IsoDate, DayOffer> =>
  new Map(month.days.map((day) => [day.date, dayOffer(day)]));

const monthFormat = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" });

export const monthInWords = (month: IsoMonth): string =>
  monthFormat.format(new Date(`${month}-01T00:00:00Z`));
