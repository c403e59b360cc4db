import type { Matter, MemoryFact, MemoryKind } from "../api/types";
import { dayLabel, todayIn } from "../lib/dates";

/** Every kind there is, as the team chooses it. */
export const KINDS: readonly { value: MemoryKind; label: string }[] = [
  { value: "occasion", label: "What they celebrate" },
  { value: "setting", label: "Where they do it" },
  { value: "access", label: "Getting there" },
  { value: "pets", label: "Animals" },
  { value: "contact_way", label: "How to reach them" },
  { value: "reach_time", label: "When to reach them" },
  { value: "likes", label: "What they love" },
  { value: "dislikes", label: "What they leave out" },
  { value: "equipment", label: "What they have" },
  { value: "house_rules", label: "Rules of the house" },
  { value: "wishes", label: "How it should be" },
  { value: "heard_of_us", label: "How they found us" },
];

const CHANNELS: Record<string, string> = {
  web: "on the site",
  sms: "by text",
  email: "by e-mail",
  voice: "by phone",
};
const HEDGED = 0.7;
const OF_OTHERS = 0.5;

/** Facts of one kind under its name, kinds in the order they come. */
export function byKind(facts: readonly MemoryFact[]): { name: string; facts: MemoryFact[] }[] {
  const found = new Map<string, MemoryFact[]>();
  for (const fact of facts) found.set(fact.kind_name, [...(found.get(fact.kind_name) ?? []), fact]);
  return [...found].map(([name, ofKind]) => ({ name, facts: ofKind }));
}

const day = (iso: string) => dayLabel(todayIn(undefined, new Date(iso)));

/** When and where it was said, or who wrote it down. */
export function saidWords(fact: MemoryFact): string {
  if (fact.source === "staff") return `written by ${fact.by ?? "the team"} on ${day(fact.said_at)}`;
  const where = CHANNELS[fact.channel ?? ""] ?? "";
  return ["said on", `${day(fact.said_at)}${where ? `, ${where}` : ""}`].join(" ");
}

/** When and where a recalled line comes from. */
export function matterWords(matter: Matter): string {
  const where = CHANNELS[matter.channel ?? ""];
  return `${day(matter.said_at)}${where ? `, ${where}` : ""}`;
}

/** What else there is to know about a fact's wording: nothing, for what was said plainly. */
export function sureWords(fact: MemoryFact): string {
  if (fact.source === "guest" && fact.by) return `corrected by ${fact.by}`;
  if (fact.confidence < OF_OTHERS) return "told of somebody else";
  return fact.confidence < HEDGED ? "not sure yet" : "";
}

/** Until when something held. */
export function untilWords(fact: MemoryFact): string {
  return fact.until ? `until ${day(fact.until)}` : "";
}
