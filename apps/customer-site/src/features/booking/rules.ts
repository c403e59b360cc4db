import type { BookingStatus, MyBooking } from "../../shared/data/types";
import { paymentOutcome, type PaymentOutcome } from "../../shared/pay/rules";

/** The steps of a booking in the order a host walks them. */
export const STEPS = ["party", "place", "date", "details", "agreement", "pay", "done"] as const;
export type Step = (typeof STEPS)[number];

export const STEP_NAMES: Record<Step, string> = {
  party: "Party",
  place: "Place",
  date: "Date",
  details: "Details",
  agreement: "Agreement",
  pay: "Deposit",
  done: "Done",
};

/** Steps before the hold live in the browser; from the hold on the server says where the host stands. */
const BEFORE_HOLD: readonly Step[] = ["party", "place", "date"];

const OVER: readonly BookingStatus[] = ["expired", "cancelled", "cancellation_requested", "no_show"];

const SERVER_STEP: Record<MyBooking["next_step"], Step> = {
  details: "details",
  sign: "agreement",
  pay: "pay",
  wait: "done",
  none: "done",
};

export const stepIndex = (step: Step): number => STEPS.indexOf(step);

export const isStep = (text: string | null): text is Step => STEPS.some((step) => step === text);

/** True when the booking lives no more and the host must choose a date again. */
export const isLapsed = (booking: MyBooking, now: number): boolean =>
  OVER.includes(booking.status) || isHoldOver(booking, now);

const isHoldOver = (booking: MyBooking, now: number): boolean =>
  booking.hold_expires_at !== null &&
  (booking.status === "held" || booking.status === "agreement_signed") &&
  Date.parse(booking.hold_expires_at) <= now;

interface Place {
  booking: MyBooking | null;
  /** The step the address asks for. */
  asked: Step | null;
  /** The furthest step the browser's own choices allow before a hold. */
  reached: Step;
}

/**
 * The step to show. With a booking the server decides how far the host has come; they may look back at the
 * details until they have signed. Without one they may go back freely, never past what is filled in.
 */
export function stepToShow({ booking, asked, reached }: Place): Step {
  if (booking) return bookedStep(booking, asked);
  if (!asked || !BEFORE_HOLD.includes(asked)) return reached;
  return stepIndex(asked) <= stepIndex(reached) ? asked : reached;
}

function bookedStep(booking: MyBooking, asked: Step | null): Step {
  const current = SERVER_STEP[booking.next_step];
  const mayLookBack = asked === "details" && current === "agreement";
  return mayLookBack ? "details" : current;
}

/** How far choices made before the hold allow the host to go. */
export function reachedStep(choices: { partyOk: boolean; placeOk: boolean }): Step {
  if (!choices.partyOk) return "party";
  return choices.placeOk ? "date" : "place";
}

export const canReturnTo = (target: Step, current: Step, booking: MyBooking | null): boolean => {
  if (stepIndex(target) >= stepIndex(current) || current === "done") return false;
  if (!booking) return true;
  return target === "details" && current === "agreement";
};

const UNCONFIRMED: readonly BookingStatus[] = ["held", "agreement_signed", "awaiting_deposit"];

/**
 * Reads from the booking whether the provider's word about its deposit has arrived. A payment is booked a moment
 * before its booking is confirmed: until then the host goes on waiting, and is not asked for the deposit again.
 */
export function depositOutcome(
  booking: Pick<MyBooking, "status" | "next_step" | "payments">,
  paymentId: string,
): PaymentOutcome {
  if (booking.status === "confirmed" || booking.next_step === "none") return "paid";
  const outcome = paymentOutcome(booking, paymentId) ?? "waiting";
  return outcome === "paid" && UNCONFIRMED.includes(booking.status) ? "waiting" : outcome;
}
