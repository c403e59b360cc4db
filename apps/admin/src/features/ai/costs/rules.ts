import { formatCents, type Tone } from "@hibachi/ui";
import type { CostItem, ModelState } from "../../../shared/api/types";
import { addDays, dayLabel, todayIn } from "../../../shared/lib/dates";
import { humanise } from "../../../shared/lib/format";

export const GROUPINGS = [
  { value: "day", label: "Day" },
  { value: "model", label: "Model" },
  { value: "stage", label: "Stage" },
  { value: "agent", label: "Agent" },
] as const;
export type Grouping = (typeof GROUPINGS)[number]["value"];

/** In the address: the month, by default this one, and what is summed. */
export interface CostSearch {
  month: string;
  by: Grouping;
}

export function parseCostSearch(raw: Record<string, unknown>): Partial<CostSearch> {
  const month =
    typeof raw.month === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(raw.month) ? raw.month : undefined;
  const by = GROUPINGS.find(({ value }) => value === raw.by)?.value;
  return { ...(month ? { month } : {}), ...(by ? { by } : {}) };
}

export function wholeSearch(search: Partial<CostSearch>, today = todayIn()): CostSearch {
  return { month: search.month ?? today.slice(0, 7), by: search.by ?? "day" };
}

/** The first and the last day of a month. */
export function periodOf(month: string): { first: string; last: string } {
  const first = `${month}-01`;
  const next = addDays(first, 31).slice(0, 7);
  return { first, last: addDays(`${next}-01`, -1) };
}

export function besideMonth(month: string, away: 1 | -1): string {
  const { first, last } = periodOf(month);
  return addDays(away === 1 ? last : first, away).slice(0, 7);
}

export function monthLabel(month: string): string {
  return new Intl.DateTimeFormat("en-US", { timeZone: "UTC", month: "long", year: "numeric" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** Cents with fractions as people read them: what is there but below a cent is said so. */
export function costLabel(cents: string | number): string {
  const value = Number(cents);
  return value > 0 && value < 0.5 ? "under 1¢" : formatCents(Math.round(value));
}

const STAGES: Record<string, string> = { reword: "Rewording an answer", look_up: "Looking something up" };

export function keyLabel(key: string, by: Grouping): string {
  if (by === "day") return dayLabel(key);
  if (by === "model") return key;
  return STAGES[key] ?? (key === "" ? "No agent" : humanise(key));
}

export interface CostBar {
  key: string;
  label: string;
  cents: number;
}

/** Bars of the chart; days without a call stand as empty ones, so that the month keeps its shape. */
export function barsOf(items: readonly CostItem[], { month, by }: CostSearch): CostBar[] {
  const cents = new Map(items.map((item) => [item.key, Number(item.cents)]));
  const { first, last } = periodOf(month);
  const shown: string[] = by === "day" ? [] : items.map(({ key }) => key);
  if (by === "day") for (let day = first; day <= last; day = addDays(day, 1)) shown.push(day);
  return shown.map((key) => ({ key, label: keyLabel(key, by), cents: cents.get(key) ?? 0 }));
}

const STANDINGS: Record<ModelState["standing"], { tone: Tone; words: string; note: string }> = {
  answering: { tone: "leaf", words: "Answering", note: "" },
  failing: { tone: "amber", words: "Failed last", note: "When it fails the next in the chain is asked" },
  resting: { tone: "plum", words: "Resting", note: "Left alone for a while after several failures in a row" },
  unused: { tone: "steel", words: "Ready", note: "Not asked within the last week" },
  left_out: { tone: "plum", words: "Left out", note: "Its key is missing on the server" },
};

export function standingOf(model: Pick<ModelState, "standing">) {
  return STANDINGS[model.standing];
}

const OUTCOMES: Record<string, string> = {
  ok: "answered",
  cached: "answered from the cache",
  abandoned: "no longer needed",
  time_out: "took too long",
  rate_limited: "too many calls",
  refused: "refused",
  malformed: "an answer that could not be read",
};

export function outcomeLabel(outcome: string): string {
  return OUTCOMES[outcome] ?? "failed";
}
