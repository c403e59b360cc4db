import { formatCents } from "@hibachi/ui";

/** "+$5.00" / "−$5.00" / "$0.00". */
export function signedMoney(cents: number): string {
  if (cents === 0) return formatCents(0);
  return `${cents > 0 ? "+" : "−"}${formatCents(Math.abs(cents))}`;
}

/** What a person types into a money field → cents, or null when it is not an amount ("1,250.5" → 125050). */
export function parseMoney(text: string): number | null {
  const plain = text.replace(/[$,\s]/g, "");
  if (!/^\d+(\.\d{0,2})?$/.test(plain)) return null;
  const [whole = "0", part = ""] = plain.split(".");
  return Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

/** "1 event", "9 events". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;
}

/** "12 adults, 3 children, 2 toddlers" without the empty parts. */
export function partyLabel(party: { adults: number; children: number; toddlers: number }): string {
  const parts = [
    party.adults > 0 ? count(party.adults, "adult") : "",
    party.children > 0 ? count(party.children, "child", "children") : "",
    party.toddlers > 0 ? count(party.toddlers, "toddler") : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** A machine code in plain words: "severe_allergy" → "Severe allergy". */
export function humanise(code: string): string {
  const words = code.replace(/[_.:-]+/g, " ").trim();
  if (/^(sms|pdf|ip)$/i.test(words)) return words.toUpperCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Kenji", "Kenji and Luis", "Kenji, Luis and Mariko". */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** Initials for an avatar: "Dana Rivera" → "DR". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return `${words[0]?.[0] ?? ""}${words.length > 1 ? (words.at(-1)?.[0] ?? "") : ""}`.toUpperCase();
}
