import type { MyBooking } from "../data/types";

export type PaymentOutcome = "paid" | "failed" | "waiting";

/** What the booking says of a payment; null while it does not know it, or knows no more than that it was called off. */
export function paymentOutcome(
  booking: Pick<MyBooking, "payments">,
  paymentId: string,
): PaymentOutcome | null {
  const payment = booking.payments.find((one) => one.id === paymentId);
  if (!payment) return null;
  if (payment.status === "succeeded") return "paid";
  return payment.status === "failed" || payment.status === "cancelled" ? "failed" : "waiting";
}

/** Milliseconds before the next look at the booking: quick at first, patient later. */
export const pollDelay = (attempt: number): number => Math.min(800 + attempt * 400, 4000);

/** A look that has no answer by then is given up and made again: a line that died must not end the waiting. */
export const LOOK_LIMIT_MS = 8000;

/** After this long the host is told that nothing is lost and may leave. */
export const POLL_LIMIT_MS = 60_000;

/** A percentage of a sum in cents, to the cent. */
export const percentOf = (cents: number, percent: number): number => Math.round((cents * percent) / 100);

/** Cents of dollars as people type them: "25", "25.5", "$1,025.50"; null when it is no sum above nothing. */
export function centsOf(text: string): number | null {
  const plain = text.replace(/[$,\s]/g, "");
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(plain)) return null;
  const cents = Math.round(Number(plain) * 100);
  return cents > 0 ? cents : null;
}
