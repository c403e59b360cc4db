import type { BookingDetail, BookingRow, HostView } from "../../../shared/api/types";

/** One booking as its page shows it: the list's row, what the host sees, and what only staff see. */
export type Booking = BookingRow &
  Omit<HostView, keyof BookingRow | "agreement"> &
  Omit<BookingDetail, "row" | "booking">;

export function bookingOf({ row, booking, ...staff }: BookingDetail): Booking {
  return { ...booking, ...row, ...staff };
}
