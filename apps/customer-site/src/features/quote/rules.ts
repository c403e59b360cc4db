import { formatPrice } from "@hibachi/ui";
import type { Policy, Quote } from "../../shared/api/types";

/** The rule behind the travel fee. */
export function travelInWords(quote: Quote, policy: Policy): string {
  const estimate = quote.distance_is_estimate ? " The distance is an estimate; we never raise the fee later." : "";
  if (quote.travel_cents === 0) return `The first ${policy.free_miles} miles from ${quote.station.name} are free.${estimate}`;
  return `The first ${policy.free_miles} miles are free, then ${formatPrice(policy.cents_per_mile)} a mile, one way from ${quote.station.name}.${estimate}`;
}

const REASONS: Record<string, string> = {
  beyond_max_distance: "This is farther than we usually drive. A person will look whether a chef can come and call you back.",
  custom_pricing: "A party of this size is planned by a person, who will call you with a price.",
  large_party: "A party of this size is planned by a person, who will call you with a price.",
  short_notice: "This is soon. A person will look whether a chef is free and call you back.",
};

/** Why a person answers instead of a price; `null` when the price stands. */
export const personReason = (quote: Pick<Quote, "needs_person">): string | null =>
  quote.needs_person ? (REASONS[quote.needs_person] ?? "A person will look at this and call you back.") : null;

export const isExpired = (expiresAt: string, now: number): boolean => Date.parse(expiresAt) <= now;

/** The address that restores a stored quote anywhere. */
export const shareUrl = (origin: string, id: string): string => `${origin}/quote?id=${encodeURIComponent(id)}`;
