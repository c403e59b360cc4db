import { formatPrice } from "./money";

/** A line of a price, as quotes, bookings and the panel have it. */
interface PriceLine {
  code: string;
  label: string;
  quantity: number;
  unit_cents: number;
  note?: string | null;
}

const ONCE = ["travel", "minimum", "tax", "chef_time"];

/** "12 × Adults (13 and older)"; a line that is there once needs no count. */
export const quantityWords = (line: PriceLine): string =>
  line.quantity === 1 && ONCE.includes(line.code) ? line.label : `${line.quantity} × ${line.label}`;

/** "$55 each" where several of a priced thing are on one line, and what else is to be said of it. */
export function detailWords(line: PriceLine): string | null {
  const each = line.quantity > 1 && line.unit_cents > 0 ? `${formatPrice(line.unit_cents)} each` : null;
  const note = line.note === "free" ? null : line.note;
  return [each, note].filter(Boolean).join(" · ") || null;
}
