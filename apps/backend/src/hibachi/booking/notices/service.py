"""Writing the letters. Each has a key that names the happening, so that a repeated event writes no second one."""

import asyncio
from datetime import time
from uuid import UUID

from hibachi.booking.availability import service as availability
from hibachi.booking.availability.rules import local_start
from hibachi.booking.bookings import repository
from hibachi.booking.bookings.models import Booking
from hibachi.booking.documents.agreement import agreement_pdf
from hibachi.booking.documents.calendar import event_ics
from hibachi.booking.money import service as money
from hibachi.booking.notices import words
from hibachi.booking.papers import service as papers
from hibachi.booking.policies.deadline import deadline_at
from hibachi.booking.policies.instants import shift
from hibachi.booking.selfservice.links import address_of, payment_address_of
from hibachi.booking.sold import service as sold
from hibachi.booking.stations import service as stations
from hibachi.booking.waitlist import repository as waitlist
from hibachi.booking.waitlist.links import offer_address
from hibachi.communications import letters
from hibachi.communications.flags import HOST_LETTERS
from hibachi.communications.service import send_email
from hibachi.communications.types import About, Attachment, Recipient
from hibachi.crm import service as crm
from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.db import WriteSession
from hibachi.platform.flags import enabled
from hibachi.platform.money import format_usd

_SUBJECT = "booking"


async def held_by_link(session: WriteSession, booking: Booking) -> None:
    """Staff keep a place for the host, who signs and pays by the link."""
    zone = (await stations.get(session, booking.station_id)).zone
    policy = (await sold.terms_of(session, booking)).policy
    letter = letters.BookingHeldLink(
        host_name=booking.customer_name or "",
        reference=booking.reference,
        event=words.when(booking.starts_at, zone),
        place=papers.place_of(booking),
        total=format_usd(booking.total_cents),
        deposit=format_usd(int(booking.quote["deposit_cents"])),
        hold_until=words.when(booking.expires_at, zone) if booking.expires_at else "",
        then_hours=words.hours(policy.hold.link_pay_hours),
        link=address_of(booking.id),
    )
    await _send(session, booking, letter, f"booking_held_link:{booking.id}")


async def hold_ends_soon(session: WriteSession, booking: Booking, step: str, version: int) -> None:
    """The time to sign or to pay is almost over; nothing is written once it was done."""
    waits_in = "held" if step == "sign" else "agreement_signed"
    if booking.status != waits_in or booking.expires_at is None:
        return
    zone = (await stations.get(session, booking.station_id)).zone
    letter = letters.HoldEndsSoon(
        host_name=booking.customer_name or "",
        reference=booking.reference,
        event=words.when(booking.starts_at, zone),
        to_do="sign the agreement" if step == "sign" else "pay the deposit",
        hold_until=words.when(booking.expires_at, zone),
        link=address_of(booking.id),
    )
    await _send(session, booking, letter, f"hold_ends_soon:{booking.id}:{version}")


async def confirmed(session: WriteSession, booking: Booking) -> None:
    """The confirmation, with calendar file and signed agreement."""
    zone = (await stations.get(session, booking.station_id)).zone
    policy = (await sold.terms_of(session, booking)).policy
    letter = letters.BookingConfirmed(
        host_name=booking.customer_name or "",
        reference=booking.reference,
        event=words.when(booking.starts_at, zone),
        arrival=words.clock_time(shift(booking.starts_at, minutes=-policy.event.set_up_minutes), zone),
        place=papers.place_of(booking),
        party=words.party(booking),
        total=format_usd(booking.total_cents),
        paid=format_usd(booking.paid_cents),
        balance=format_usd(booking.total_cents - booking.paid_cents),
        free_cancel_until=words.when(deadline_at(policy, "free_cancel", booking.starts_at), zone),
        link=address_of(booking.id),
    )
    await _send(session, booking, letter, f"booking_confirmed:{booking.id}", await _papers(session, booking))


async def _papers(session: WriteSession, booking: Booking) -> list[Attachment]:
    event = await papers.calendar_event(session, booking, address_of(booking.id))
    paper = await papers.agreement(session, booking)
    pdf = await asyncio.to_thread(agreement_pdf, paper, clock.now())
    return [
        Attachment(f"{booking.reference}.ics", "text/calendar", event_ics(event)),
        Attachment(f"{booking.reference}-agreement.pdf", "application/pdf", pdf),
    ]


async def changed(session: WriteSession, booking: Booking, what: str, version: int) -> None:
    """Party, menu, date or place changed."""
    zone = (await stations.get(session, booking.station_id)).zone
    letter = letters.BookingChanged(
        host_name=booking.customer_name or "",
        reference=booking.reference,
        event=words.when(booking.starts_at, zone),
        place=papers.place_of(booking),
        changes=(what,),
        total=format_usd(booking.total_cents),
        balance=format_usd(booking.total_cents - booking.paid_cents),
        link=address_of(booking.id),
    )
    event = await papers.calendar_event(session, booking, address_of(booking.id))
    files = [Attachment(f"{booking.reference}.ics", "text/calendar", event_ics(event))]
    await _send(session, booking, letter, f"booking_changed:{booking.id}:{version}", files)


async def cancelled(session: WriteSession, booking: Booking, refund_cents: int) -> None:
    """The booking is off."""
    zone = (await stations.get(session, booking.station_id)).zone
    letter = letters.BookingCancelled(
        host_name=booking.customer_name or "",
        reference=booking.reference,
        event=words.when(booking.starts_at, zone),
        refund=format_usd(refund_cents) if refund_cents else "",
        kept=format_usd(booking.paid_cents) if booking.paid_cents else "",
        how_refunded="It goes back the way it was paid, usually within ten days." if refund_cents else "",
        link=address_of(booking.id),
    )
    await _send(session, booking, letter, f"booking_cancelled:{booking.id}")


async def late_payment_returned(session: WriteSession, booking: Booking, amount_cents: int, version: int) -> None:
    """Money came after the place was gone: it goes back, and the nearest opening is offered."""
    zone = (await stations.get(session, booking.station_id)).zone
    guests = booking.adults + booking.children
    free = await availability.next_free(session, booking.zip, clock.now().astimezone(zone).date(), guests)
    opening = (f"{free[0]:%A}, {free[0]:%B} {free[0].day} at {free[1].hour % 12 or 12} {free[1]:%p}",) if free else ()
    letter = letters.LatePaymentRefunded(
        host_name=booking.customer_name or "",
        reference=booking.reference,
        event=words.when(booking.starts_at, zone),
        amount=format_usd(amount_cents),
        openings=opening,
        link=f"{get_settings().web.public_url}/book",
    )
    await _send(session, booking, letter, f"late_payment:{booking.id}:{version}")


async def deposit_reminder(session: WriteSession, booking: Booking, hours: str) -> None:
    """The deposit is still missing; nothing is written once it arrived."""
    if booking.status != "awaiting_deposit" or booking.expires_at is None:
        return
    zone = (await stations.get(session, booking.station_id)).zone
    letter = letters.DepositReminder(
        host_name=booking.customer_name or "",
        reference=booking.reference,
        event=words.when(booking.starts_at, zone),
        deposit=format_usd(int(booking.quote["deposit_cents"])),
        pay_until=words.when(booking.expires_at, zone),
        how_to_pay=words.how_to_pay(booking),
        link=address_of(booking.id),
    )
    await _send(session, booking, letter, f"deposit_reminder:{booking.id}:{hours}")


async def balance_due(session: WriteSession, booking: Booking, balance_cents: int, version: int) -> None:
    """The event is close and money is owed; nothing is written when that has changed since."""
    paid_cents = await money.paid_cents(session, booking.id)
    if booking.status != "confirmed" or booking.total_cents - paid_cents != balance_cents:
        return
    zone = (await stations.get(session, booking.station_id)).zone
    letter = letters.BalanceDue(
        host_name=booking.customer_name or "",
        reference=booking.reference,
        event=words.when(booking.starts_at, zone),
        total=format_usd(booking.total_cents),
        paid=format_usd(paid_cents),
        balance=format_usd(balance_cents),
        link=payment_address_of(booking.id),
    )
    await _send(session, booking, letter, f"balance_due:{booking.id}:{balance_cents}:{version}")


async def payment_received(
    session: WriteSession, booking: Booking, purpose: str, method: str, amount_cents: int, payment_id: UUID
) -> None:
    """Money other than the deposit has arrived; this may be written before the booking has counted it."""
    left = booking.total_cents - await money.paid_cents(session, booking.id)
    letter = letters.PaymentReceived(
        host_name=booking.customer_name or "",
        reference=booking.reference,
        purpose=words.purpose(purpose),
        amount=format_usd(amount_cents),
        method=words.method(method),
        balance=words.balance(left),
        link=address_of(booking.id),
    )
    await _send(session, booking, letter, f"payment_received:{payment_id}")


async def waitlist_offer(session: WriteSession, entry_id: UUID, slot: time) -> None:
    """A place is free for somebody who waits; nothing is written once the offer stands no more."""
    entry = await waitlist.find(session, entry_id)
    if entry is None or entry.state != "offered" or entry.offered_until is None:
        return
    zone = (await stations.get(session, entry.station_id)).zone
    customer = await crm.get(session, entry.customer_id)
    if not customer.email:
        return
    letter = letters.WaitlistOffer(
        host_name=customer.name,
        event=words.when(local_start(entry.event_date, slot, zone), zone),
        until=words.when(entry.offered_until, zone),
        link=offer_address(entry.id),
    )
    to = Recipient(customer.email, customer.name)
    await send_email(session, letter, to=to, dedupe_key=f"waitlist_offer:{entry.id}", about=About("waitlist", entry.id))


async def load(session: WriteSession, booking_id: UUID) -> Booking | None:
    """The booking a letter is about."""
    return await repository.find(session, booking_id)


async def _addressee(session: WriteSession, booking: Booking) -> Recipient | None:
    """What was given for the booking; for one made on the phone or in a chat, the person's own address."""
    if booking.contact_email:
        return Recipient(booking.contact_email, booking.customer_name or "")
    person = await crm.get(session, booking.customer_id) if booking.customer_id else None
    return Recipient(person.email, person.name) if person is not None and person.email else None


async def _send(
    session: WriteSession, booking: Booking, letter: letters.Letter, key: str, files: list[Attachment] | None = None
) -> None:
    """Write to the host; without an address there is no letter, and none is written while letters are off."""
    if not await enabled(session, HOST_LETTERS):
        return
    to = await _addressee(session, booking)
    if to is None:
        return
    about = About(_SUBJECT, booking.id)
    await send_email(session, letter, to=to, dedupe_key=key, attachments=files or (), about=about)
