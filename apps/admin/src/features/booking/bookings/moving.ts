import { formatCents, formatSlot } from "@hibachi/ui";
import type { BookingStatus, MovePreview } from "../../../shared/api/types";
import { joinNames } from "../../../shared/lib/format";

const STEP = 15;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** A start some minutes after a slot: "18:00", -15 → "17:45". */
export function shifted(slot: string, minutes: number): string {
  const at = minutesOf(slot) + minutes;
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
}

/** The slot a start belongs to, and how far it is shifted from it. */
export function slotOf(
  start: string,
  slots: readonly string[],
  most: number,
): { slot: string; minutes: number } {
  const away = (slot: string) => minutesOf(start) - minutesOf(slot);
  const near = slots.find((slot) => Math.abs(away(slot)) <= most);
  return near === undefined ? { slot: start, minutes: 0 } : { slot: near, minutes: away(near) };
}

/** Every shift that staff may choose, in quarters of an hour. */
export function shiftChoices(slot: string, most: number): { value: string; label: string }[] {
  const steps = Math.floor(most / STEP);
  return Array.from({ length: 2 * steps + 1 }, (_, at) => (at - steps) * STEP).map((minutes) => ({
    value: String(minutes),
    label:
      minutes === 0 ? `At ${formatSlot(slot)}` : `${formatSlot(shifted(slot, minutes))} (${words(minutes)})`,
  }));
}

const words = (minutes: number) => `${Math.abs(minutes)} min ${minutes < 0 ? "earlier" : "later"}`;

export function canMove(status: BookingStatus): boolean {
  return ["held", "agreement_signed", "awaiting_deposit", "confirmed"].includes(status);
}

const REASONS: Record<string, string> = {
  full: "Not all the chefs this party needs are free then.",
  long_drive: "The drive to this address does not fit into the chefs' hours at that start.",
  past: "That time has passed.",
  too_far: "That is farther ahead than can be booked.",
  after_start: "The event has begun.",
};

/** What the move does, in a sentence of money and one of reason; for a move that cannot be, why. */
export function moveWords(preview: MovePreview): { money: string; reason: string } {
  if (preview.reason === "same_slot")
    return { money: "Choose another date or time.", reason: "This is when the event is now." };
  if (!preview.feasible)
    return { money: "This cannot be done.", reason: REASONS[preview.reason ?? ""] ?? "Choose another time." };
  const chefs = `${joinNames(preview.chefs.map((chef) => chef.name))} will cook.`;
  if (preview.fee_cents > 0)
    return {
      money: `${formatCents(preview.fee_cents)} is added to the total.`,
      reason: `The free move is used up, or it is too late for it. New total ${formatCents(preview.new_total_cents)}, balance ${formatCents(preview.new_balance_cents)}. ${chefs}`,
    };
  const why: Record<MovePreview["kind"], string> = {
    shift: "A shift within the slot is free and does not count as a move.",
    weather: "A move for the weather is always free and does not count.",
    reschedule: "This uses up the free move; a further one costs the fee.",
  };
  const unsigned = preview.kind === "reschedule" && !preview.counts;
  const reason = unsigned ? "Nothing is signed yet, so another time costs nothing." : why[preview.kind];
  return { money: "No fee.", reason: `${reason} ${chefs}` };
}

/** The button says what it does. */
export function moveLabel(preview: MovePreview | undefined): string {
  if (!preview?.feasible) return "Move the event";
  if (preview.kind === "shift") return "Shift the start";
  return preview.fee_cents > 0 ? `Move for ${formatCents(preview.fee_cents)}` : "Move without a fee";
}
