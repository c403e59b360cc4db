import type { BookingDetail, BookingFacts, BookingMoney, BookingRow } from "../../../shared/api/types";

/** One booking as its page shows it: the list's row, what the host sees, and what only staff see. */
export type Booking = BookingRow &
  Omit<BookingFacts, keyof BookingRow | "agreement"> &
  Omit<BookingDetail, "row" | "booking" | "money"> & { money: Sums | null };

/** What only those who may see payments get. */
export type Sums = BookingMoney;

export type PaidBooking = Booking & { money: Sums };

export function bookingOf({ row, booking, ...staff }: BookingDetail): Booking {
  return { ...booking, ...row, ...staff };
}

export function showsMoney(booking: Booking): booking is PaidBooking {
  return booking.money !== null;
}
