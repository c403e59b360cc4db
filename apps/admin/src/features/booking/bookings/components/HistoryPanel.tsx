import type { BookingDetail } from "../../../../shared/api/types";
import { isBookingStatus, statusTone } from "../../../../shared/lib/bookingStatus";
import { Panel } from "../../../../shared/ui/Panel";
import { Timeline } from "../../../../shared/ui/Timeline";
import { historyTitle } from "../rules";

/** Every change with who, when and why, newest first. */
export function HistoryPanel({ booking }: { booking: BookingDetail }) {
  const items = [...booking.history]
    .sort((a, b) => b.at.localeCompare(a.at))
    .map((entry) => ({
      id: entry.id,
      at: entry.at,
      title: historyTitle(entry),
      by: entry.who,
      text: entry.note,
      tone: isBookingStatus(entry.to) ? statusTone(entry.to) : undefined,
    }));
  return (
    <Panel title="History">
      <Timeline items={items} timeZone={booking.time_zone} />
    </Panel>
  );
}
