import { asText, readStored, writeStored } from "../address/stored";
import type { PaymentStarted } from "../data/types";

const keyOf = (reference: string): string => `hibachi.pay-how.${reference}`;

/** How to pay is answered once, when the method is chosen; kept so that coming back shows it again. */
export function keepInstructions(started: PaymentStarted): void {
  if (started.instructions)
    writeStored(window.localStorage, keyOf(started.booking.reference), started.instructions);
}

export const recallInstructions = (reference: string): string | null =>
  readStored(window.localStorage, keyOf(reference), asText);
