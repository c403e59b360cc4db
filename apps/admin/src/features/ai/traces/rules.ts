import { formatCents, formatSlot } from "@hibachi/ui";
import type { Trace, TraceRow } from "../../../shared/api/types";
import { dayLabel } from "../../../shared/lib/dates";
import { humanise } from "../../../shared/lib/format";

/** The seven agents and what else may act, as the filter offers them. */
export const AGENTS = [
  "lead_nurturing",
  "operations",
  "customer_care",
  "knowledge",
  "distance",
  "menu",
  "allergen",
  "human",
  "smalltalk",
  "out_of_scope",
] as const;

const OUTCOMES = ["sent", "silent", "dropped"] as const;
type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_WORDS: Record<Outcome, string> = {
  sent: "Sent",
  silent: "Kept back: a person had the conversation",
  dropped: "Dropped: a person took over meanwhile",
};

/** How much an answer took, the cheapest first. */
export const LEVELS = [
  { level: 1, name: "Kept answer", note: "asked before, nothing it rests on has changed" },
  { level: 2, name: "Template", note: "one agent, words of the house" },
  { level: 3, name: "Language model", note: "a model worded it or looked things up" },
  { level: 4, name: "Several agents", note: "joined and read by the critic" },
  { level: 5, name: "Person", note: "handed over" },
] as const;

/** "2 · Template"; answers of before have no level. */
export function levelWords(level: number | null): string {
  const found = LEVELS.find((one) => one.level === level);
  return found ? `${found.level} · ${found.name}` : "not recorded";
}

const STAGES: Record<string, string> = {
  house: "House brain",
  cache: "of it looking for a kept answer",
  reword: "Rewording by a model",
  look_up: "Looking up by a model",
};

/** "House brain 14 ms" of each stage. */
export function stageWords(stages: Trace["stages"]): string[] {
  return Object.entries(stages).map(([stage, ms]) => `${STAGES[stage] ?? humanise(stage)} ${ms} ms`);
}

const REMARKS: Record<string, string> = {
  two_values: "Two parts gave different amounts",
  two_questions: "Two things were asked",
  price_without_party: "A price did not say for whom",
  said_twice: "The same was said twice",
};

/** What was left out or changed, and why, as one sentence. */
export function remarkWords({ found, repair, about }: Trace["remarks"][number]): string {
  if (found === "out_of_time")
    return `Answered without waiting longer for: ${humanise(about).toLowerCase()}.`;
  const what = REMARKS[found] ?? humanise(found);
  const named = /[a-z]/.test(about) ? ` (${humanise(about).toLowerCase()})` : "";
  return `${what}${named}: ${repair === "rebuilt" ? "it was added" : "the second was dropped"}.`;
}

/** Filters in the address; `trace` is the one that is open. */
export interface TraceSearch {
  agent?: string;
  outcome?: Outcome;
  level?: number;
  held_back?: true;
  from?: string;
  to?: string;
  conversation?: string;
  trace?: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^\d{2}:\d{2}(:\d{2})?$/;
const UUID = /^[0-9a-f-]{36}$/i;

const matching = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === "string" && pattern.test(value) ? value : undefined;

export function parseTraceSearch(raw: Record<string, unknown>): TraceSearch {
  const agent = AGENTS.find((one) => one === raw.agent);
  const outcome = OUTCOMES.find((one) => one === raw.outcome);
  const search: TraceSearch = {
    agent,
    outcome,
    level: LEVELS.find(({ level }) => level === Number(raw.level))?.level,
    held_back: raw.held_back === "true" || raw.held_back === true ? true : undefined,
    from: matching(raw.from, DATE),
    to: matching(raw.to, DATE),
    conversation: matching(raw.conversation, UUID),
    trace: matching(raw.trace, UUID),
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** What the API is asked for. */
export function traceParams({ agent, outcome, level, held_back, from, to, conversation }: TraceSearch) {
  return { agent, outcome, level, held_back, from, to, conversation_id: conversation };
}

/** "Quote 100 %" of each wish that was read. */
export function intentWords(trace: Pick<TraceRow, "intents">): string[] {
  return trace.intents.map(
    ({ intent, confidence }) => `${humanise(intent)} ${Math.round(confidence * 100)} %`,
  );
}

/** A fact as people read it: cents as money, counts with their unit. */
export function factWords(fact: Trace["facts"][number]): string {
  if (fact.kind === "money") return formatCents(Number(fact.value));
  if (fact.kind === "percent") return `${fact.value} %`;
  if (fact.kind === "date") return dayLabel(fact.value);
  if (fact.kind === "time") return formatSlot(fact.value.slice(0, 5));
  return fact.unit === "" ? fact.value : `${fact.value} ${fact.unit}${fact.value === "1" ? "" : "s"}`;
}

export interface FactGroup {
  source: string;
  values: string[];
}

/** Facts by the tool or article they came from, each value once. */
export function factGroups(facts: Trace["facts"]): FactGroup[] {
  const groups = new Map<string, Set<string>>();
  for (const fact of facts) {
    const source = fact.source === "" ? "other" : fact.source;
    const values = groups.get(source) ?? new Set();
    groups.set(source, values.add(factWords(fact)));
  }
  return [...groups].map(([source, values]) => ({ source, values: [...values] }));
}

/** The things read out of the message, in plain words; empty ones are left out. */
export function entityWords(entities: Trace["entities"]): { term: string; value: string }[] {
  return Object.entries(entities)
    .map(([name, value]) => ({ term: humanise(name), value: valueWords(value) }))
    .filter(({ value }) => value !== "");
}

function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === false) return "";
  if (Array.isArray(value)) return value.map(valueWords).join(", ");
  if (typeof value === "object") {
    const parts = Object.entries(value).map(([name, part]) => `${humanise(name)} ${valueWords(part)}`);
    return parts.join(", ");
  }
  if (typeof value !== "string") return String(value as number | true);
  if (DATE.test(value)) return dayLabel(value);
  return CLOCK.test(value) ? formatSlot(value.slice(0, 5)) : humanise(value);
}
