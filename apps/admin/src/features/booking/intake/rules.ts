import type { MenuItem, NewBooking, QuoteRequest, Start, Starts } from "../../../shared/api/types";
import { count } from "../../../shared/lib/format";

export type ExtraKind = "upgrades" | "addons" | "extra_proteins";

/** What the coordinator has filled in so far. */
export interface Draft {
  adults: number;
  children: number;
  toddlers: number;
  zip: string;
  date: string;
  slot: string | null;
  upgrades: Record<string, number>;
  addons: Record<string, number>;
  extra_proteins: Record<string, number>;
  name: string;
  phone: string;
  email: string;
  street: string;
  notes: string;
}

export interface IntakeSearch {
  date?: string;
  zip?: string;
}

export function parseIntakeSearch(raw: Record<string, unknown>): IntakeSearch {
  const search: IntakeSearch = {};
  const zip = typeof raw.zip === "number" ? String(raw.zip).padStart(5, "0") : raw.zip;
  if (typeof raw.date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(raw.date)) search.date = raw.date;
  if (typeof zip === "string" && isZip(zip)) search.zip = zip;
  return search;
}

export const isZip = (text: string): boolean => /^\d{5}$/.test(text);

export function emptyDraft(search: IntakeSearch): Draft {
  return {
    adults: 10,
    children: 0,
    toddlers: 0,
    zip: search.zip ?? "",
    date: search.date ?? "",
    slot: null,
    upgrades: {},
    addons: {},
    extra_proteins: {},
    name: "",
    phone: "",
    email: "",
    street: "",
    notes: "",
  };
}

const chosen = (servings: Record<string, number>) =>
  Object.fromEntries(Object.entries(servings).filter(([, many]) => many > 0));

/** What the price is asked for; null until party and place are known. */
export function quoteRequest(draft: Draft): QuoteRequest | null {
  if (draft.adults < 1 || !isZip(draft.zip)) return null;
  return {
    adults: draft.adults,
    children: draft.children,
    toddlers: draft.toddlers,
    zip: draft.zip,
    date: draft.date === "" ? null : draft.date,
    upgrades: chosen(draft.upgrades),
    addons: chosen(draft.addons),
    extra_proteins: chosen(draft.extra_proteins),
  };
}

/** Which choice lists a dish stands in: base proteins and upgrades can both be an extra protein. */
export function extrasOf(items: readonly MenuItem[]): Record<ExtraKind, MenuItem[]> {
  const of = (...kinds: MenuItem["kind"][]) => items.filter((item) => kinds.includes(item.kind));
  return { upgrades: of("upgrade"), addons: of("addon"), extra_proteins: of("protein", "upgrade") };
}

const REASONS: Partial<Record<Start["state"], string>> = {
  past: "Past",
  long_drive: "Drive beyond chefs' hours",
  too_far: "Too far ahead",
};

/** The second line under a start. */
export function startWords(start: Start): string {
  const fixed = REASONS[start.state];
  if (fixed !== undefined) return fixed;
  if (start.state === "full")
    return start.chefs_free === 0 ? "No chef free" : `${start.chefs_free} of ${start.chefs_needed} chefs`;
  const free = `${count(start.chefs_free, "chef")} free`;
  return start.state === "too_soon" ? `Short notice · ${free}` : free;
}

export const isTakeable = (start: Start): boolean => start.state === "free" || start.state === "too_soon";

/** What a person has to allow for this booking, in words and as the server wants it. */
export function exceptionsOf(
  starts: Starts | undefined,
  slot: string | null,
): { code: "too_soon" | "beyond_max_distance"; words: string }[] {
  const start = starts?.slots.find((one) => one.slot === slot);
  const found: { code: "too_soon" | "beyond_max_distance"; words: string }[] = [];
  if (start?.state === "too_soon")
    found.push({ code: "too_soon", words: "The event is on shorter notice than can be booked online." });
  if (starts?.beyond_reach)
    found.push({
      code: "beyond_max_distance",
      words: `${starts.miles} miles is farther than can be booked online.`,
    });
  return found;
}

const EMAIL = /^\S+@\S+\.\S+$/;

/** What is still missing, in the order of the page. */
export function missing(draft: Draft): string[] {
  const checks: [boolean, string][] = [
    [draft.adults > 0, "an adult"],
    [isZip(draft.zip), "the ZIP code"],
    [draft.date !== "", "the date"],
    [draft.slot !== null, "a start"],
    [draft.name.trim().length > 1, "the name"],
    [draft.phone.replace(/\D/g, "").length > 6, "the phone"],
    [EMAIL.test(draft.email.trim()), "the e-mail"],
  ];
  return checks.filter(([done]) => !done).map(([, words]) => words);
}

/** The order as the server takes it; the street may come later from the host. */
export function orderOf(
  draft: Draft,
  place: Pick<Starts, "city" | "state">,
  requestId: string,
  exceptions: NewBooking["exceptions"],
): NewBooking {
  const request = quoteRequest(draft);
  if (request === null || draft.slot === null) throw new Error("The order is not complete");
  const street = draft.street.trim();
  return {
    request_id: requestId,
    quote: request,
    slot: draft.slot,
    contact: { name: draft.name.trim(), email: draft.email.trim(), phone: draft.phone.trim() },
    address: street === "" ? null : { line1: street, city: place.city, state: place.state, zip: draft.zip },
    notes: draft.notes.trim() === "" ? null : draft.notes.trim(),
    exceptions,
  };
}
