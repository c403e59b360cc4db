import { formatPrice } from "@hibachi/ui";
import type { Area } from "./content";

/** The lowest and highest travel fee of a city's ZIP codes, in cents. */
export function feeRange(area: Area): { from: number; to: number } {
  const fees = area.zips.map((row) => row.travel_cents);
  return { from: Math.min(...fees), to: Math.max(...fees) };
}

/** "no travel fee", "travel $4.20 to $28.80", "travel up to $11.40". */
export function feeWords(area: Area): string {
  const { from, to } = feeRange(area);
  if (to === 0) return "no travel fee";
  if (from === 0) return `travel up to ${formatPrice(to)}`;
  return from === to ? `travel ${formatPrice(from)}` : `travel ${formatPrice(from)} to ${formatPrice(to)}`;
}
