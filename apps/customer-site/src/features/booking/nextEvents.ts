import { formatInstant } from "@hibachi/ui";
import type { MyBooking } from "../../shared/data/types";

interface NextEvent {
  at: string;
  text: string;
}

/** What the host can still expect, and until when they can change their mind, in the order it happens. */
export function whatHappensNext(booking: MyBooking, now = Date.now()): NextEvent[] {
  const { deadlines, time_zone: zone } = booking;
  const until = (instant: string) => `Until ${formatInstant(instant, zone)}`;
  const dated: [string, NextEvent][] = [
    [
      deadlines.free_cancel_until,
      { at: until(deadlines.free_cancel_until), text: "Cancel and get everything back" },
    ],
    [deadlines.dietary_at, { at: until(deadlines.dietary_at), text: "Tell us about allergies and diets" }],
    [deadlines.guest_count_at, { at: until(deadlines.guest_count_at), text: "Change how many come" }],
    [deadlines.menu_lock_at, { at: until(deadlines.menu_lock_at), text: "Choose and change the menu" }],
    [
      booking.arrival_at,
      { at: formatInstant(booking.arrival_at, zone), text: "Your chef arrives and sets up the grill" },
    ],
    [
      booking.starts_at,
      { at: formatInstant(booking.starts_at, zone), text: "Dinner and show; the balance is paid on the day" },
    ],
  ];
  const ahead = dated.filter(([instant]) => Date.parse(instant) > now);
  return ahead.sort(([left], [right]) => Date.parse(left) - Date.parse(right)).map(([, event]) => event);
}
