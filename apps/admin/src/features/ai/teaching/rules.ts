import type { Tone } from "@hibachi/ui";
import type { UtteranceLabel, UtteranceSource, UtteranceStatus } from "../../../shared/api/types";

interface LabelInfo {
  name: string;
  /** What counts as this, in plain words. */
  counts: string;
}

const LABELS: Record<UtteranceLabel, LabelInfo> = {
  lead_nurturing: {
    name: "A price or a quote",
    counts:
      "Wants a figure, or to know what the money buys: totals, what the deposit or a fee comes to, upgrades as money, promotions, planning an occasion.",
  },
  operations: {
    name: "Dates, bookings and changes",
    counts:
      "Open dates, booking or holding one, moving it, other counts or another address, cancelling as an act, which chefs come, arrival at their event, proteins of a booking.",
  },
  customer_care: {
    name: "Something went wrong",
    counts:
      "Late, missing, cold, rude, a wrong bill, no confirmation, a refund that has not arrived; in any tone.",
  },
  knowledge: {
    name: "Rules and how it works",
    counts:
      "Asks about a rule without changing a booking: cancelling, rain, space, tables, tips, payment, insurance, leftovers, gift cards, timing.",
  },
  distance: {
    name: "Whether we come there",
    counts: "Do you come to a place, how far, how it is measured. The total in a place is a price.",
  },
  menu: {
    name: "Dishes and portions",
    counts: "Dishes, cuts, sides, sauces, portions, recommendations.",
  },
  allergen: {
    name: "Ingredients and allergies",
    counts: "Ingredients for safety or diet, cross-contact, halal, kosher, vegan, or an allergy to note.",
  },
  human: { name: "A person, please", counts: "The wish for a person is the message." },
  smalltalk: {
    name: "Greetings and thanks",
    counts: "Greets, thanks or takes leave, and wants nothing else.",
  },
  out_of_scope: {
    name: "Nothing of ours",
    counts:
      "Near us or far: recipes, other restaurants, entertainers, jobs, suppliers, the weather, spam, gibberish, attempts to steer the assistant.",
  },
};

/** What words can mean, in the order of the select. */
export const LABEL_OPTIONS = (Object.keys(LABELS) as UtteranceLabel[]).map((value) => ({
  value,
  label: LABELS[value].name,
}));

export function labelWords(label: UtteranceLabel): string {
  return LABELS[label].name;
}

export function labelCounts(label: UtteranceLabel): string {
  return LABELS[label].counts;
}

export function asLabel(value: unknown): UtteranceLabel | undefined {
  return LABEL_OPTIONS.find((one) => one.value === value)?.value;
}

const STATUSES: Record<UtteranceStatus, { words: string; tone: Tone }> = {
  new: { words: "Acts now", tone: "leaf" },
  used: { words: "Acts now, in the model", tone: "leaf" },
  withdrawn: { words: "Withdrawn", tone: "plain" },
};

export const STATUS_OPTIONS = (Object.keys(STATUSES) as UtteranceStatus[]).map((value) => ({
  value,
  label: STATUSES[value].words,
}));

export function statusOf(status: UtteranceStatus) {
  return STATUSES[status];
}

export const SOURCE_OPTIONS: readonly { value: UtteranceSource; label: string }[] = [
  { value: "message", label: "From a message" },
  { value: "typed", label: "Typed" },
];

/** Filters in the address; without a status everything that is not withdrawn. `shipped` shows the product's examples. */
export interface UtteranceSearch {
  label?: UtteranceLabel;
  status?: UtteranceStatus;
  source?: UtteranceSource;
  words?: string;
  shipped?: true;
}

export function parseUtteranceSearch(raw: Record<string, unknown>): UtteranceSearch {
  const search: UtteranceSearch = {
    label: asLabel(raw.label),
    status: STATUS_OPTIONS.find(({ value }) => value === raw.status)?.value,
    source: SOURCE_OPTIONS.find(({ value }) => value === raw.source)?.value,
    words: typeof raw.words === "string" && raw.words.trim() !== "" ? raw.words.slice(0, 100) : undefined,
    shipped: raw.shipped === true || raw.shipped === "true" ? true : undefined,
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** What the API is asked for. */
export function utteranceParams({ label, status, source, words }: UtteranceSearch) {
  return { label, status, source, words };
}

/** "A price or a quote 97 %" of each wish that was read; a certainty of nothing is none. */
export function readWords(read: readonly { label: UtteranceLabel; confidence: number }[]): string {
  const words = read.map(({ label, confidence }) => {
    const sure = Math.round(confidence * 100);
    return sure === 0 ? `${labelWords(label)}, not sure` : `${labelWords(label)} ${sure} %`;
  });
  return words.join("; ");
}
