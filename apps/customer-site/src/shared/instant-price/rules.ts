import type { Menu, ProblemError, Quote } from "@hibachi/api-client";
import type { Party } from "../party";

export type SeatPrices = Pick<Menu, "adult_cents" | "child_cents" | "minimum_cents">;

/** One line of the receipt; `note` explains it in a few words. */
export interface ReceiptLine {
  label: string;
  note?: string;
  cents: number;
}

/** What the card shows at the moment. `partial` is the guest charge alone, when travel is not known. */
export type PriceView =
  | { kind: "exact"; lines: ReceiptLine[]; totalCents: number; waiting: boolean }
  | { kind: "partial"; lines: ReceiptLine[]; totalCents: number; message: string }
  | { kind: "person"; message: string };

const personReasons: Record<string, string> = {
  beyond_max_distance:
    "This address is further than we usually drive. Ask us: a person decides, usually the same day.",
  custom_pricing: "A party of this size gets a price from a person. Ask us and we answer the same day.",
  large_party: "A party of this size gets a price from a person. Ask us and we answer the same day.",
};

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "10 adults, 2 children". */
export function partyWords({ adults, children }: Pick<Party, "adults" | "children">): string {
  const grown = plural(adults, "adult", "adults");
  return children > 0 ? `${grown}, ${plural(children, "child", "children")}` : grown;
}

/** The seats of a party, at least the party minimum; travel and extras not counted. */
export function guestCharge(prices: SeatPrices, { adults, children }: Pick<Party, "adults" | "children">) {
  const seats = adults * prices.adult_cents + children * prices.child_cents;
  return { cents: Math.max(seats, prices.minimum_cents), minimumApplied: seats < prices.minimum_cents };
}

function travelLine(quote: Quote, freeMiles: number): ReceiptLine {
  const distance = quote.miles === null ? "Travel" : `Travel, ${quote.miles} mi`;
  const note = quote.travel_cents === 0 ? `inside the free ${freeMiles}` : `first ${freeMiles} free`;
  return { label: distance, note, cents: quote.travel_cents };
}

/** The receipt of an answer from the price service. */
export function quoteView(quote: Quote, freeMiles: number, waiting: boolean): PriceView {
  if (quote.needs_person !== null && quote.needs_person !== undefined && quote.miles === null) {
    return { kind: "person", message: personMessage(quote.needs_person) };
  }
  if (quote.needs_person === "beyond_max_distance") {
    return { kind: "person", message: personMessage(quote.needs_person) };
  }
  const seats: ReceiptLine = { label: partyWords(quote), cents: quote.guest_charge_cents };
  if (quote.minimum_applied) seats.note = "party minimum";
  return {
    kind: "exact",
    lines: [seats, travelLine(quote, freeMiles)],
    totalCents: quote.total_cents,
    waiting,
  };
}

export function personMessage(reason: string): string {
  return personReasons[reason] ?? "A person prices this evening. Ask us and we answer the same day.";
}

/** What can still be said without an answer: the seats, and why travel is missing. */
export function partialView(prices: SeatPrices, party: Party, failure: ProblemError | null): PriceView {
  const { cents, minimumApplied } = guestCharge(prices, party);
  const seats: ReceiptLine = { label: partyWords(party), cents };
  if (minimumApplied) seats.note = "party minimum";
  const refused = failure !== null && !failure.passing && failure.status < 500;
  return {
    kind: "partial",
    lines: [seats],
    totalCents: cents,
    message: refused
      ? (failure.fieldMessage("zip") ?? failure.message)
      : "Travel is missing: the price service does not answer just now. We try again as you change something.",
  };
}
