import type { Tone } from "@hibachi/ui";
import type { BookingStatus } from "../api/types";

const STATUS: Record<BookingStatus, { label: string; tone: Tone }> = {
  draft: { label: "Draft", tone: "plain" },
  held: { label: "Held", tone: "steel" },
  agreement_signed: { label: "Agreement signed", tone: "steel" },
  awaiting_deposit: { label: "Awaiting deposit", tone: "amber" },
  confirmed: { label: "Confirmed", tone: "leaf" },
  in_progress: { label: "In progress", tone: "ember" },
  completed: { label: "Completed", tone: "plain" },
  cancellation_requested: { label: "Wants to cancel", tone: "plum" },
  cancelled: { label: "Cancelled", tone: "plain" },
  no_show: { label: "No show", tone: "plum" },
  expired: { label: "Expired", tone: "plain" },
};

export const BOOKING_STATUSES = Object.keys(STATUS) as BookingStatus[];

export function isBookingStatus(value: unknown): value is BookingStatus {
  return typeof value === "string" && value in STATUS;
}

export function statusLabel(status: BookingStatus): string {
  return STATUS[status].label;
}

export function statusTone(status: BookingStatus): Tone {
  return STATUS[status].tone;
}

/** Nothing more will happen to the party: no chef is needed and nothing can be changed. */
export function isOver(status: BookingStatus): boolean {
  return status === "completed" || status === "cancelled" || status === "no_show" || status === "expired";
}
