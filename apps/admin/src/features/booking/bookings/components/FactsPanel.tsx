import { DateText, formatSlot, Phone } from "@hibachi/ui";
import { Link } from "@tanstack/react-router";
import { useCan } from "../../../../shared/auth/permissions";
import { instantLabel, timeLabel } from "../../../../shared/lib/dates";
import { humanise, partyLabel } from "../../../../shared/lib/format";
import { Facts } from "../../../../shared/ui/Facts";
import { Panel } from "../../../../shared/ui/Panel";
import { ShortId } from "../../../../shared/ui/ShortId";
import type { Booking } from "../view";

export function FactsPanel({ booking }: { booking: Booking }) {
  const zone = booking.time_zone;
  const { contact, address, deadlines } = booking;
  const place = address
    ? [address.line1, address.line2, `${address.city}, ${address.state} ${address.zip}`]
    : [];
  const may = useCan();
  const name = booking.customer_name ?? "No name yet";
  const person =
    booking.customer_id && may("customersRead") ? (
      <Link to="/customers/$customerId" params={{ customerId: booking.customer_id }}>
        {name}
      </Link>
    ) : (
      name
    );
  const map = address
    ? `https://www.openstreetmap.org/search?query=${encodeURIComponent(place.filter(Boolean).join(", "))}`
    : "";
  return (
    <Panel title="The event">
      <Facts
        facts={[
          { term: "When", value: <DateText date={booking.date} slot={booking.slot} /> },
          {
            term: "Asked for",
            value:
              booking.asked_time && booking.asked_time !== booking.slot
                ? formatSlot(booking.asked_time)
                : null,
          },
          { term: "Chef arrives", value: booking.arrival_at ? timeLabel(booking.arrival_at, zone) : null },
          { term: "Show ends", value: timeLabel(booking.ends_at, zone) },
          { term: "Party", value: partyLabel(booking) },
          { term: "Host", value: person },
          { term: "Phone", value: contact?.phone ? <Phone number={contact.phone} /> : null },
          {
            term: "E-mail",
            value: contact?.email ? <a href={`mailto:${contact.email}`}>{contact.email}</a> : null,
          },
          {
            term: "Address",
            value: address ? (
              <a href={map} target="_blank" rel="noreferrer">
                {place.filter(Boolean).join(", ")}
              </a>
            ) : (
              `ZIP ${booking.zip ?? "not given"}; the street comes with the details`
            ),
          },
          { term: "Occasion", value: booking.occasion ? humanise(booking.occasion) : null },
          { term: "Notes", value: booking.notes },
          {
            term: "Held until",
            value: booking.hold_expires_at ? instantLabel(booking.hold_expires_at, zone) : null,
          },
          { term: "Pay until", value: booking.pay_until ? instantLabel(booking.pay_until, zone) : null },
          { term: "Free to cancel until", value: instantLabel(deadlines.free_cancel_until, zone) },
          { term: "Guest count until", value: instantLabel(deadlines.guest_count_at, zone) },
          { term: "Menu until", value: instantLabel(deadlines.menu_lock_at, zone) },
          { term: "Booking id", value: <ShortId value={booking.id} label="booking id" /> },
        ]}
      />
    </Panel>
  );
}
