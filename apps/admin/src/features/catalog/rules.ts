import type { PriceBook, PriceBookFields, PriceItem } from "../../shared/api/types";

export type Unit = "money" | "count";

export interface PriceChange {
  key: string;
  label: string;
  unit: Unit;
  /** Null when the line exists only on the other side. */
  before: number | null;
  after: number | null;
}

type RateKey =
  | "adult_cents"
  | "child_cents"
  | "minimum_cents"
  | "deposit_cents"
  | "proteins_included"
  | "extra_protein_cents"
  | "extra_hour_cents";

export const RATES: readonly { key: RateKey; label: string; unit: Unit; hint: string }[] = [
  { key: "adult_cents", label: "Adult", unit: "money", hint: "13 and over" },
  { key: "child_cents", label: "Child", unit: "money", hint: "6 to 12; younger children eat free" },
  { key: "minimum_cents", label: "Party minimum", unit: "money", hint: "The least the guest charge can be" },
  { key: "deposit_cents", label: "Deposit", unit: "money", hint: "Locks the date; part of the total" },
  { key: "proteins_included", label: "Proteins included", unit: "count", hint: "Per guest" },
  {
    key: "extra_protein_cents",
    label: "Extra protein",
    unit: "money",
    hint: "Each one after those included",
  },
  { key: "extra_hour_cents", label: "Extra chef hour", unit: "money", hint: "Staff only, not taxed" },
];

export const KINDS: readonly { kind: PriceItem["kind"]; label: string }[] = [
  { kind: "protein", label: "Included proteins" },
  { kind: "upgrade", label: "Upgrades, per serving" },
  { kind: "addon", label: "Add-ons, per order" },
];

/** What a draft changes against the current version, rates first, then lines by code. */
export function comparePrices(current: PriceBookFields, draft: PriceBookFields): PriceChange[] {
  const rates = RATES.filter(({ key }) => current[key] !== draft[key]).map(({ key, label, unit }) => ({
    key,
    label,
    unit,
    before: current[key],
    after: draft[key],
  }));
  const before = new Map(current.items.map((item) => [item.code, item]));
  const after = new Map(draft.items.map((item) => [item.code, item]));
  const items = [...new Set([...before.keys(), ...after.keys()])].flatMap((code): PriceChange[] => {
    const old = before.get(code);
    const now = after.get(code);
    if (old?.price_cents === now?.price_cents) return [];
    const label = now?.name ?? old?.name ?? code;
    return [
      { key: code, label, unit: "money", before: old?.price_cents ?? null, after: now?.price_cents ?? null },
    ];
  });
  return [...rates, ...items];
}

/** Problems by field key; an empty map may be saved. */
export function priceProblems(draft: PriceBookFields): Map<string, string> {
  const problems = new Map<string, string>();
  for (const { key } of RATES) {
    if (draft[key] < 0) problems.set(key, "Cannot be negative");
  }
  if (draft.adult_cents === 0) problems.set("adult_cents", "An adult needs a price");
  if (draft.child_cents > draft.adult_cents) problems.set("child_cents", "More than an adult");
  if (draft.deposit_cents > draft.minimum_cents) {
    problems.set("deposit_cents", "More than the party minimum: the deposit is part of the total");
  }
  for (const item of draft.items) {
    if (item.price_cents < 0) problems.set(item.code, "Cannot be negative");
  }
  return problems;
}

/** Parties whose guest charge shows what a change of rates means. */
export const EXAMPLES = [
  { label: "6 adults", adults: 6, children: 0 },
  { label: "12 adults, 3 children", adults: 12, children: 3 },
  { label: "20 adults", adults: 20, children: 0 },
] as const;

/** The guest charge of the quote formula, for the examples only; the server prices every real quote. */
export function guestCharge(rates: PriceBookFields, party: { adults: number; children: number }): number {
  return Math.max(party.adults * rates.adult_cents + party.children * rates.child_cents, rates.minimum_cents);
}

export type PublishState = "editable" | "waiting_for_other" | "can_approve" | "approved" | "fixed";

/** What this person can do with a version: nobody approves a change they asked for themselves. */
export function publishState(book: Pick<PriceBook, "status" | "approval">, myId: string): PublishState {
  if (book.status !== "draft") return "fixed";
  const approval = book.approval ?? null;
  if (approval === null || approval.state === "none") return "editable";
  if (approval.state === "approved") return "approved";
  return approval.asked_by_id === myId ? "waiting_for_other" : "can_approve";
}

/** Only the fields a draft may carry back to the server. */
export function fieldsOf(book: PriceBook): PriceBookFields {
  return {
    note: book.note,
    adult_cents: book.adult_cents,
    child_cents: book.child_cents,
    minimum_cents: book.minimum_cents,
    deposit_cents: book.deposit_cents,
    proteins_included: book.proteins_included,
    extra_protein_cents: book.extra_protein_cents,
    extra_hour_cents: book.extra_hour_cents,
    items: book.items,
  };
}
