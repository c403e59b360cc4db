import { asText, readStored, writeStored } from "../../shared/address/stored";
import type { DepositStarted } from "../../shared/data/types";

const keyOf = (reference: string): string => `hibachi.pay-how.${reference}`;

/** How to pay is answered once, when the method is chosen; kept so that coming back shows it again. */
export function keepInstructions(started: DepositStarted): void {
  if (started.instructions)
    writeStored(window.localStorage, keyOf(started.booking.reference), started.instructions);
}

export const recallInstructions = (reference: string): string | null =>
  readStored(window.localStorage, keyOf(reference), asText);
