import type {
  BookingStatus,
  CancelPreview,
  ChangePreview,
  Menu,
  MyBooking,
  PartyChange,
} from "../../shared/data/types";
import { paymentOutcome, type PaymentOutcome } from "../../shared/pay/rules";

/**
 * Unknown payments may have been called off because the sum changed, and paid in that very moment: then it is not
 * true that nothing was charged, so the host goes on waiting.
 */
export const restOutcome = (booking: MyBooking, paymentId: string): PaymentOutcome =>
  paymentOutcome(booking, paymentId) ?? "waiting";

export type Tone = "ember" | "leaf" | "amber" | "plum" | "steel";

interface StateWords {
  tag: string;
  tone: Tone;
}

const STATES: Record<BookingStatus, StateWords> = {
  draft: { tag: "Not finished", tone: "amber" },
  held: { tag: "Date held", tone: "amber" },
  agreement_signed: { tag: "Date held", tone: "amber" },
  awaiting_deposit: { tag: "Waiting for the deposit", tone: "amber" },
  confirmed: { tag: "Confirmed", tone: "leaf" },
  in_progress: { tag: "Tonight", tone: "ember" },
  completed: { tag: "Enjoyed", tone: "leaf" },
  cancellation_requested: { tag: "Cancellation asked for", tone: "plum" },
  cancelled: { tag: "Cancelled", tone: "plum" },
  no_show: { tag: "Closed", tone: "plum" },
  expired: { tag: "Hold ended", tone: "plum" },
};

export const stateWords = (status: BookingStatus): StateWords => STATES[status];

export const isOver = (status: BookingStatus): boolean =>
  ["completed", "cancelled", "no_show", "expired"].includes(status);

export interface NextStep {
  title: string;
  text: string;
  /** Where the button leads: the unfinished booking, or nowhere. */
  action: { label: string; to: "book" } | null;
}

const CONTINUE: Record<"details" | "sign" | "pay", NextStep> = {
  details: {
    title: "Tell us about your evening",
    text: "We still need your contact, the address and any allergies.",
    action: { label: "Add the details", to: "book" },
  },
  sign: {
    title: "Read and sign the agreement",
    text: "It takes two minutes and can be signed by typing your name.",
    action: { label: "Sign the agreement", to: "book" },
  },
  pay: {
    title: "Pay the deposit",
    text: "It confirms your date and is part of the total.",
    action: { label: "Pay the deposit", to: "book" },
  },
};

const OVER_WORDS: Partial<Record<BookingStatus, string>> = {
  completed: "Thank you for having us.",
  cancelled: "This booking is cancelled. You can book another date whenever you like.",
  expired: "The date was held for you but not confirmed in time. Your choices are kept: pick a date again.",
};

/** What the host should do next, in words. */
export function nextStep(booking: MyBooking): NextStep {
  if (isOver(booking.status))
    return {
      title: booking.can.pay_balance ? "Thank you for having us" : "Nothing left to do",
      text: OVER_WORDS[booking.status] ?? "This booking is closed.",
      action: null,
    };
  if (booking.next_step === "wait")
    return {
      title: "We are waiting for your payment",
      text: "It is recorded when it arrives; you hear from us by e-mail.",
      action: null,
    };
  if (booking.next_step === "none")
    return {
      title: booking.status === "in_progress" ? "Enjoy your evening" : "You are all set",
      text:
        booking.status === "in_progress"
          ? "We hope everybody is having a good time."
          : "You can still change the party, the menu or the date below.",
      action: null,
    };
  return CONTINUE[booking.next_step];
}

export type Counts = Readonly<Record<string, number>>;

export interface Change {
  adults: number;
  children: number;
  toddlers: number;
  upgrades: Counts;
  addons: Counts;
  extra_proteins: Counts;
}

export const changeOf = (booking: Change): Change => ({
  adults: booking.adults,
  children: booking.children,
  toddlers: booking.toddlers,
  upgrades: booking.upgrades,
  addons: booking.addons,
  extra_proteins: booking.extra_proteins,
});

const sameCounts = (left: Counts, right: Counts): boolean => {
  const codes = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...codes].every((code) => (left[code] ?? 0) === (right[code] ?? 0));
};

/** Only the fields that differ from the booking: what a change request carries. */
export function changedFields(from: Change, to: Change): Partial<Change> {
  const changed: Partial<Change> = {};
  for (const field of ["adults", "children", "toddlers"] as const)
    if (from[field] !== to[field]) changed[field] = to[field];
  for (const field of ["upgrades", "addons", "extra_proteins"] as const)
    if (!sameCounts(from[field], to[field])) changed[field] = to[field];
  return changed;
}

export const hasChanges = (changes: object): boolean => Object.keys(changes).length > 0;

/** Whether the booking is as a change request wants it; what that leaves out may be as it is. */
export function isAsWanted(booking: Change, wanted: PartyChange): boolean {
  const now = changeOf(booking);
  const asked: Change = {
    adults: wanted.adults ?? now.adults,
    children: wanted.children ?? now.children,
    toddlers: wanted.toddlers ?? now.toddlers,
    upgrades: wanted.upgrades ?? now.upgrades,
    addons: wanted.addons ?? now.addons,
    extra_proteins: wanted.extra_proteins ?? now.extra_proteins,
  };
  return !hasChanges(changedFields(now, asked));
}

/** The difference as a sentence; `format` turns cents into dollars. */
export function differenceInWords(preview: ChangePreview, format: (cents: number) => string): string {
  const { difference_cents: difference } = preview;
  if (difference === 0) return "The price stays the same.";
  const amount = format(Math.abs(difference));
  return difference > 0
    ? `${amount} more, added to the balance due on the day.`
    : `${amount} less, taken off the balance due on the day.`;
}

const ARRIVES = "Card refunds arrive within 5 to 10 days.";

/** What cancelling does with the money, in one sentence; `freeUntil` is when cancelling was free, in words. */
export function refundInWords(
  preview: CancelPreview,
  freeUntil: string,
  format: (cents: number) => string,
): string {
  const { refund_cents: refund, kept_cents: kept } = preview;
  if (refund === 0 && kept === 0) return "You have not paid anything, so nothing is owed on either side.";
  if (kept === 0) return `Everything you paid, ${format(refund)}, goes back to you. ${ARRIVES}`;
  if (refund === 0)
    return `The ${format(kept)} you paid is kept, because cancelling was free until ${freeUntil}.`;
  return `${format(refund)} goes back to you; ${format(kept)} is kept, because cancelling was free until ${freeUntil}. ${ARRIVES}`;
}

/** "2 × Lobster tail (upgrade)" and so on, in the menu's order; one line says so when there is nothing. */
export function orderedExtras(
  order: Pick<Change, "upgrades" | "addons" | "extra_proteins">,
  menu: Menu,
): string[] {
  const named = (counts: Counts, word: string) =>
    menu.items.flatMap((item) => (counts[item.code] ? [`${counts[item.code]} × ${item.name}${word}`] : []));
  const all = [
    ...named(order.upgrades, " (upgrade)"),
    ...named(order.extra_proteins, " (extra)"),
    ...named(order.addons, ""),
  ];
  return all.length > 0 ? all : ["None; two proteins each are included"];
}

/** Why a preview says no, when the API gives only a code. */
export const reasonInWords = (reason: string | null | undefined): string =>
  reason && /\s/.test(reason) ? reason : "No chef is free for this. Try another time, or write to us.";

const METHODS: Record<string, string> = {
  card: "card",
  venmo: "Venmo",
  zelle: "Zelle",
  cash: "cash",
  gift_card: "gift card",
};
const KINDS: Record<string, string> = {
  deposit: "Deposit",
  balance: "Balance",
  refund: "Refund",
  tip: "Tip for the chef",
};

/** Where the money stands, in one or two sentences. */
export function paidWords(
  booking: Pick<MyBooking, "balance_cents" | "tip_cents">,
  format: (cents: number) => string,
): string {
  const { balance_cents: balance, tip_cents: tip } = booking;
  const left =
    balance > 0
      ? `${format(balance)} is left to pay.`
      : balance < 0
        ? `You have paid ${format(-balance)} more than the price: it stays yours, and we come back to you about it.`
        : "The price is paid in full.";
  return tip > 0 ? `${left} Your chef thanks you for ${format(tip)}.` : left;
}

/** Money that has really moved, as "Deposit by card". */
export const settledPayments = (booking: Pick<MyBooking, "payments">) =>
  booking.payments
    .filter((payment) => payment.status === "succeeded")
    .map((payment) => ({
      ...payment,
      label: `${KINDS[payment.kind] ?? payment.kind} by ${METHODS[payment.method] ?? payment.method}`,
    }));

export interface TimelineEntry {
  at: string;
  text: string;
  past: boolean;
  /** A deadline rather than a happening. */
  until: boolean;
}

/** Events so far, then (for a booking that goes on) the deadlines and the evening itself, in order of time. */
export function timelineOf(booking: MyBooking, now: number): TimelineEntry[] {
  const entry = (at: string, text: string, until = false): TimelineEntry => ({
    at,
    text,
    until,
    past: Date.parse(at) <= now,
  });
  // Events are past by nature, however long ago this page last looked at its clock.
  const happened = booking.events.map((event) => ({ ...entry(event.at, event.label), past: true }));
  const { deadlines } = booking;
  const booked = Math.min(...happened.map(({ at }) => Date.parse(at)), now);
  const ahead = isOver(booking.status)
    ? []
    : [
        entry(deadlines.free_cancel_until, "Cancel and get everything back", true),
        entry(deadlines.dietary_at, "Tell us about allergies and diets", true),
        entry(deadlines.guest_count_at, "Change how many come", true),
        entry(deadlines.menu_lock_at, "Change the menu", true),
        entry(booking.arrival_at, "The chef arrives"),
        entry(booking.starts_at, "Dinner and show"),
      ];
  // What was over before the date was even held is no part of this booking's story.
  const own = ahead.filter(({ at }) => Date.parse(at) > booked);
  return [...happened, ...own].sort((left, right) => Date.parse(left.at) - Date.parse(right.at));
}
