import { linkToken } from "../link";
import { asText, readStored, writeStored } from "./stored";

const KEY = "hibachi.booking-link";

/** The booking this browser worked on last: from the address when it names one, else remembered. */
export function recallLink(): string | null {
  return linkToken(window.location) ?? readStored(window.localStorage, KEY, asText);
}

export const rememberLink = (token: string): void => writeStored(window.localStorage, KEY, token);

export const forgetLink = (): void => writeStored(window.localStorage, KEY, null);

/** Where a host comes back to a booking; the token travels in the fragment, which no server logs. */
export const myBookingUrl = (origin: string, token: string): string =>
  `${origin}/my-booking/#link=${encodeURIComponent(token)}`;

export type Document = "agreement.pdf" | "receipt.pdf" | "event.ics";

export const documentUrl = (document: Document, token: string): string =>
  `/api/v1/my/documents/${document}?link=${encodeURIComponent(token)}`;
