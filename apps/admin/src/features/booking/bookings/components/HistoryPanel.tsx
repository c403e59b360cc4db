import { isBookingStatus, statusTone } from "../../../../shared/lib/bookingStatus";
import { Panel } from "../../../../shared/ui/Panel";
import { Timeline } from "../../../../shared/ui/Timeline";
import { historyTitle } from "../rules";
import type { Booking } from "../view";

/** Every change with who, when and why, newest first. */
export function HistoryPanel({ booking }: { booking: Booking }) {
  const items = [...booking.history]
    .sort((a, b) => b.at.localeCompare(a.at))
    .map((entry) => ({
      id: entry.id,
      at: entry.at,
      title: historyTitle(entry),
      by: entry.who,
      text: entry.note,
      tone: isBookingStatus(entry.after) ? statusTone(entry.after) : undefined,
    }));
  return (
    <Panel title="History">
      <Timeline items={items} timeZone={booking.time_zone} />
    </Panel>
  );
}
