import { formatSlot } from "@hibachi/ui";
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
  if (states.every((state) => state === "past")) return "past";
  return states.every((state) => state === "past" || state === "long_drive")
    ? "too long a drive"
    : "too soon to book online";
}

/** Which starts the drive to the address leaves, where it rules one out; null where it does not. */
export function driveWords(slots: readonly SlotOffer[]): string | null {
  const near = slots.filter((one) => one.state !== "long_drive").map((one) => one.slot);
  const [first, last] = [near[0], near.at(-1)];
  if (near.length === slots.length) return null;
  if (first === undefined || last === undefined)
    return "The drive to your address does not fit into our chefs' hours, whatever the start.";
  if (first === last) return `Because of the drive, ${formatSlot(first)} is the only start at your address.`;
  if (first === slots[0]?.slot)
    return `The last start at your address is ${formatSlot(last)} because of the drive.`;
  if (last === slots.at(-1)?.slot)
    return `The first start at your address is ${formatSlot(first)} because of the drive.`;
  return `Because of the drive, starts at your address are from ${formatSlot(first)} to ${formatSlot(last)}.`;
}

/** A day is full when no time is free but at least one is taken: then a waitlist makes sense. */
export function dayOffer(day: DayAvailability): DayOffer {
  const states = day.slots.map((slot) => slot.state);
  const free = states.filter((state) => state === "free").length;
  const kind: DayKind = free > 0 ? "free" : states.includes("full") ? "full" : "closed";
  return { kind, free, words: wordsOf(kind, free, states) };
}

export const offersOf = (month: MonthAvailability): ReadonlyMap<IsoDate, DayOffer> =>
  new Map(month.days.map((day) => [day.date, dayOffer(day)]));

const monthFormat = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" });

export const monthInWords = (month: IsoMonth): string =>
  monthFormat.format(new Date(`${month}-01T00:00:00Z`));
