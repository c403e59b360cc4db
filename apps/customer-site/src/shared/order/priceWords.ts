import { formatPrice } from "@hibachi/ui";
import type { Policy, Quote } from "../data/types";

const ESTIMATE = " Distance is an estimate; we never raise the fee later.";

/** "30.0" → "30", "96.4" → "96.4": a tenth is said only when there is one. */
export const milesInWords = (miles: string): string => String(Number(miles));

/** The rule behind the travel fee. */
export function travelInWords(quote: Quote, policy: Policy): string {
  const miles = quote.miles === null ? "" : `${milesInWords(quote.miles)} mi from ${quote.station.name}. `;
  const estimate = quote.distance_is_estimate ? ESTIMATE : "";
  const free = milesInWords(policy.free_miles);
  if (quote.travel_cents === 0) return `${miles}The first ${free} miles are free.${estimate}`;
  return `${miles}First ${free} miles free, then ${formatPrice(policy.cents_per_mile)} a mile.${estimate}`;
}

const REASONS: Record<string, string> = {
  beyond_max_distance: "This is farther than our chefs usually drive. A person looks whether one can come.",
  custom_pricing: "A party of this size is planned by a person, who gives you the price.",
  large_party: "A party of this size is planned by a person, who gives you the price.",
  short_notice: "This is soon. A person looks whether a chef is free.",
};

/** Why a person answers instead of a price; `null` when the price stands. */
export const personReason = (quote: Pick<Quote, "needs_person">): string | null =>
  quote.needs_person
    ? (REASONS[quote.needs_person] ?? "A person looks at this and gives you the price.")
    : null;
