export interface TestPhoneSearch {
  number?: string;
}

/** The number one texts from until another is typed. */
export const FIRST_NUMBER = "(510) 555-0142";

/** Text that looks like a phone number; anything else in the address counts as none. */
export function parseTestPhoneSearch(raw: Record<string, unknown>): TestPhoneSearch {
  const number = typeof raw.number === "number" ? String(raw.number) : raw.number;
  if (typeof number !== "string" || number.length > 40 || !/\d/.test(number)) return {};
  return { number };
}

/** What a phone shows under a text it got, in the provider's words, when it did not arrive. */
export function troubleWords({ status, error }: { status: string; error: string | null }): string | null {
  if (status === "delivered" || status === "received") return null;
  return error ? `${status}, code ${error}` : status;
}
