import type { PrepSheet } from "../../../shared/api/types";

export interface SheetSearch {
  from?: string;
}

export function parseSheetSearch(raw: Record<string, unknown>): SheetSearch {
  const { from } = raw;
  return typeof from === "string" && /^\d{4}-\d{2}-\d{2}$/.test(from) ? { from } : {};
}

/** The address on one line, as a map understands it; null while only the ZIP code is known. */
export function placeOf({ address }: Pick<PrepSheet, "address">): string | null {
  if (!address) return null;
  const parts = [address.line1, address.line2, `${address.city}, ${address.state} ${address.zip}`];
  return parts.filter(Boolean).join(", ");
}

const KINDS = [
  { kind: "upgrade", title: "Protein upgrades" },
  { kind: "extra_protein", title: "Extra proteins" },
  { kind: "addon", title: "Add-ons" },
] as const;

/** What was ordered, in the order in which it is packed; kinds without a dish are left out. */
export function dishGroups(dishes: PrepSheet["dishes"]) {
  return KINDS.map(({ kind, title }) => ({
    title,
    dishes: dishes.filter((dish) => dish.kind === kind),
  })).filter((group) => group.dishes.length > 0);
}
