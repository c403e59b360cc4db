import type { Tone } from "@hibachi/ui";
import type { BookingDetail, Payment } from "../../../shared/api/types";
import { humanise } from "../../../shared/lib/format";

export type Refund = BookingDetail["refunds"][number];

/** One line of a booking's money: paid in, or on its way back. */
export interface Movement {
  id: string;
  what: string;
  method: string;
  at: string;
  state: string;
  tone: Tone;
  /** Money that goes back is negative. */
  cents: number;
  /** It waits for a person, on the page of money. */
  needsHand: boolean;
}

const PAID_TONES: Partial<Record<Payment["status"], Tone>> = {
  succeeded: "leaf",
  pending: "amber",
  failed: "plum",
};

const BACK: Record<Refund["status"], { state: string; tone: Tone; needsHand?: true }> = {
  created: { state: "Under way", tone: "amber" },
  pending: { state: "Under way", tone: "amber" },
  succeeded: { state: "Given back", tone: "leaf" },
  failed: { state: "Failed", tone: "plum", needsHand: true },
  manual_due: { state: "To be sent by hand", tone: "amber", needsHand: true },
};

function paid(one: Payment): Movement {
  return {
    id: one.id,
    what: humanise(one.kind),
    method: humanise(one.method),
    at: one.created_at,
    state: humanise(one.status),
    tone: PAID_TONES[one.status] ?? "plain",
    cents: one.amount_cents,
    needsHand: false,
  };
}

function back(one: Refund): Movement {
  const { state, tone, needsHand = false } = BACK[one.status];
  return {
    id: one.id,
    what: `Refund of ${humanise(one.kind).toLowerCase()}`,
    method: humanise(one.method),
    at: one.succeeded_at ?? one.created_at,
    state: one.failure_code ? `${state}: ${humanise(one.failure_code).toLowerCase()}` : state,
    tone,
    cents: -one.amount_cents,
    needsHand,
  };
}

/** Payments and refunds as one list, in the order they happened. */
export function movementsOf(payments: readonly Payment[], refunds: readonly Refund[]): Movement[] {
  return [...payments.map(paid), ...refunds.map(back)].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
