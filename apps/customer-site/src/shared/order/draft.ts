import type { Menu, Quote, QuoteLine, QuoteRequest } from "../data/types";
import { isIsoDate } from "../calendar/rules";
import { isZip } from "../party";

/** A quote request being filled in: every field present, the ZIP possibly unfinished. */
export type PartyDraft = Required<QuoteRequest>;
export type Counts = Readonly<Record<string, number>>;
export type ExtraKind = "upgrades" | "addons" | "extra_proteins";
export type CountField = "adults" | "children" | "toddlers";
export type PartyProblems = Partial<Record<CountField | ExtraKind | "zip" | "date", string>>;

export const EXTRA_KINDS: readonly ExtraKind[] = ["upgrades", "addons", "extra_proteins"];
const COUNT_FIELDS: readonly CountField[] = ["adults", "children", "toddlers"];

export const EMPTY_DRAFT: PartyDraft = {
  adults: 12,
  children: 0,
  toddlers: 0,
  zip: "",
  date: null,
  upgrades: {},
  addons: {},
  extra_proteins: {},
};

export const guestsOf = (party: Pick<PartyDraft, CountField>): number =>
  party.adults + party.children + party.toddlers;

/** Guests who are cooked for at full size; chefs and slots are counted by them. */
export const seatsOf = (party: Pick<PartyDraft, "adults" | "children">): number =>
  party.adults + party.children;

export const sumOf = (counts: Counts): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** `counts` with one code set; a zero disappears so that equal orders compare equal. */
export function withCount(counts: Counts, code: string, count: number): Counts {
  const others = Object.entries(counts).filter(([other]) => other !== code);
  return Object.fromEntries(count > 0 ? [...others, [code, count] as const] : others);
}

/** Two protein servings each, plus the third ones ordered: no more can be upgraded. */
export const upgradeLimit = (draft: PartyDraft, proteinsIncluded: number): number =>
  proteinsIncluded * seatsOf(draft) + sumOf(draft.extra_proteins);

interface PartyLimits {
  maxParty: number;
  proteinsIncluded: number;
}

/** What the host can mend before asking the server; the server's word still counts. */
export function partyProblems(draft: PartyDraft, limits: PartyLimits): PartyProblems {
  const problems: PartyProblems = {};
  if (draft.adults < 1) problems.adults = "At least one adult is needed.";
  else if (guestsOf(draft) > limits.maxParty)
    problems.adults = `Online we can plan up to ${limits.maxParty} guests. Message us for a larger party.`;
  const limit = upgradeLimit(draft, limits.proteinsIncluded);
  if (sumOf(draft.upgrades) > limit)
    problems.upgrades = `Your party has ${limit} protein servings, so at most ${limit} upgrades.`;
  if (draft.zip.length >= 5 && !isZip(draft.zip)) problems.zip = "A ZIP has five digits.";
  return problems;
}

export const isAskable = (draft: PartyDraft, limits: PartyLimits): boolean =>
  isZip(draft.zip) && Object.keys(partyProblems(draft, limits)).length === 0;

const packCounts = (counts: Counts): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([code, count]) => `${code}.${count}`)
    .join("~");

function unpackCounts(text: string): Counts {
  const pairs = text.split("~").map((pair) => pair.match(/^([a-z_]+)\.(\d{1,3})$/));
  return Object.fromEntries(pairs.flatMap((match) => (match?.[1] ? [[match[1], Number(match[2])]] : [])));
}

const readCount = (text: string | null, fallback: number): number =>
  text !== null && /^\d{1,3}$/.test(text) ? Number(text) : fallback;

/** The draft in an address: `?adults=12&children=3&zip=95814&upgrades=salmon.2~lobster_tail.1`. */
export function draftToParams(draft: PartyDraft): URLSearchParams {
  const params = new URLSearchParams();
  params.set("adults", String(draft.adults));
  if (draft.children) params.set("children", String(draft.children));
  if (draft.toddlers) params.set("toddlers", String(draft.toddlers));
  if (draft.zip) params.set("zip", draft.zip);
  if (draft.date) params.set("date", draft.date);
  for (const kind of EXTRA_KINDS) if (sumOf(draft[kind]) > 0) params.set(kind, packCounts(draft[kind]));
  return params;
}

/** Reads an address leniently: what is missing or broken falls back to `base`. */
export function draftFromParams(params: URLSearchParams, base: PartyDraft = EMPTY_DRAFT): PartyDraft {
  const zip = params.get("zip") ?? base.zip;
  const date = params.get("date");
  const extras = EXTRA_KINDS.map((kind) => [
    kind,
    params.has(kind) ? unpackCounts(params.get(kind) ?? "") : base[kind],
  ]);
  const counts = COUNT_FIELDS.map((field) => [field, readCount(params.get(field), base[field])]);
  return {
    ...base,
    ...Object.fromEntries(counts),
    ...Object.fromEntries(extras),
    zip: zip.replace(/\D/g, "").slice(0, 5),
    date: date && isIsoDate(date) ? date : base.date,
  };
}

const EXTRA_LINE = /^extra_(.+)$/;

/** The request behind a priced quote; what was ordered is read back from its lines. */
export function draftOfQuote(quote: Quote, menu: Menu, date: string | null): PartyDraft {
  const kinds = new Map(menu.items.map((item) => [item.code, item.kind]));
  const draft = { ...EMPTY_DRAFT, adults: quote.adults, children: quote.children, toddlers: quote.toddlers };
  return quote.lines.reduce((sum, line) => withLine(sum, line, kinds), { ...draft, zip: quote.zip, date });
}

function withLine(draft: PartyDraft, line: QuoteLine, kinds: ReadonlyMap<string, string>): PartyDraft {
  const third = EXTRA_LINE.exec(line.code)?.[1];
  if (third && kinds.has(third))
    return { ...draft, extra_proteins: withCount(draft.extra_proteins, third, line.quantity) };
  const kind = kinds.get(line.code);
  if (kind === "upgrade") return { ...draft, upgrades: withCount(draft.upgrades, line.code, line.quantity) };
  if (kind === "addon") return { ...draft, addons: withCount(draft.addons, line.code, line.quantity) };
  return draft;
}

export const partyInWords = (party: Pick<PartyDraft, CountField>): string =>
  [
    plural(party.adults, "adult", "adults"),
    party.children ? plural(party.children, "child", "children") : "",
    party.toddlers ? plural(party.toddlers, "toddler", "toddlers") : "",
  ]
    .filter(Boolean)
    .join(", ");

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
