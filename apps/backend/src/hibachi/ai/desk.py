"""The live desk: what the assistant may write, within one unit of work and for one conversation.

Every write stands in a savepoint of its own, so that a refusal leaves the turn intact. A booking is seen only when the
conversation made it or proved it: the check is here, not in what calls.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date, datetime, time
from uuid import UUID, uuid5

from hibachi.ai.dialogue.types import Contact, Wanted
from hibachi.ai.ports import CancelChange, MoveChange, Opened, PartyChange, Refused, Sold
from hibachi.ai.proofs import service as proofs
from hibachi.booking.availability.errors import SlotTaken
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import Channel, HoldOrder
from hibachi.booking.bookings.types import Contact as BookingContact
from hibachi.booking.holds import service as holds
from hibachi.booking.hosts import service as hosts
from hibachi.booking.hosts.types import Way
from hibachi.booking.selfservice import service as selfservice
from hibachi.booking.selfservice.links import address_of
from hibachi.booking.selfservice.schemas import CancelApply, MoveApply, MoveIn, PartyChangeIn
from hibachi.booking.stations import service as stations
from hibachi.booking.waitlist import service as waitlist
from hibachi.booking.waitlist.schemas import WaitlistIn
from hibachi.crm import service as crm
from hibachi.crm.contacts import service as contacts
from hibachi.crm.models import Customer
from hibachi.crm.types import LeadSource
from hibachi.crm.worklist import service as worklist
from hibachi.crm.worklist.types import TaskKind
from hibachi.platform.db import WriteSession
from hibachi.platform.errors import AppError

_CHANNELS: dict[str, Channel] = {"web": "chat", "sms": "phone", "voice": "phone"}
_SOURCES: dict[str, LeadSource] = {"web": "chat", "sms": "sms", "voice": "phone"}
_REASONS = {"outside": "by an outside assistant"}
_GUEST = "one guest"


class LiveDesk:
    """One turn's writes. `own` are the bookings the conversation may see; `call` counts its turns.

    `place` is what tasks say they come from: a conversation in the inbox, or something that has no page there.
    """

    def __init__(
        self,
        session: WriteSession,
        conversation_id: UUID,
        channel: str,
        own: Sequence[str],
        call: int,
        place: str = "conversation",
    ) -> None:
        self._session, self._conversation, self._channel, self._call = session, conversation_id, channel, call
        self._place = place
        self._own = {UUID(booking) for booking in own}
        self.person: Customer | None = None

    @property
    def own(self) -> tuple[str, ...]:
        """The bookings the conversation may see by now."""
        return tuple(sorted(map(str, self._own)))

    async def hold(self, quote_id: str, day: date, slot: time, asked: time | None, contact: Contact) -> Sold | None:
        """Keep a place; a slot that is gone makes a lead of the host, as on the website."""
        who = await self._person(contact)
        order = HoldOrder(
            UUID(quote_id),
            day,
            slot=slot,
            asked_time=asked,
            channel=_CHANNELS.get(self._channel, "chat"),
            customer_id=who.id if who else None,
            customer_name=contact.name or None,
            contact_email=contact.email or None,
            contact_phone=contact.phone or None,
            request_id=uuid5(self._conversation, f"hold:{quote_id}:{day}:{slot}:{self._call}"),
        )
        try:
            async with self._session.begin_nested():
                made = await holds.hold(self._session, order)
        except SlotTaken as problem:
            if who:
                await holds.keep_lead(self._session, order, who.id, problem)
            return None
        except AppError as problem:
            raise Refused(problem.detail) from problem
        self._own.add(made.id)
        return await self._sold(made)

    async def name_host(self, booking_id: str, contact: Contact) -> None:
        """Write down whom a held booking is for."""
        who = await self._person(contact)
        if who:
            given = BookingContact(contact.name, contact.email, contact.phone)
            await hosts.name_host(self._session, self._checked(booking_id), who.id, given)

    async def booking(self, booking_id: str) -> Sold:
        """One booking of this conversation."""
        return await self._sold(await bookings.get(self._session, self._checked(booking_id)))

    async def prove(self, phone: str, zip_code: str) -> tuple[Sold, ...]:
        """Coming bookings of whoever knows their phone number and ZIP; from then on they are the conversation's."""
        found = await hosts.coming(self._session, phone, zip_code)
        self._own |= {booking.id for booking in found}
        return tuple([await self._sold(booking) for booking in found])

    async def code_ways(self) -> frozenset[Way]:
        """By which ways hosts get codes."""
        return await proofs.ways(self._session)

    async def send_code(self, asked: str, way: Way | None = None) -> Way | None:
        """Send a code; what stands on the booking is looked up after the answer."""
        return await proofs.ask(self._session, self._conversation, asked, way)

    async def try_code(self, code: str) -> Opened:
        """Try a code; its bookings become the conversation's."""
        tried = await proofs.attempt(self._session, self._conversation, code)
        self._own |= set(tried.bookings)
        found = [await bookings.get(self._session, booking_id) for booking_id in tried.bookings]
        return Opened(tuple([await self._sold(booking) for booking in found]), tried.open)

    async def preview_party(self, booking_id: str, party: Wanted) -> PartyChange:
        """Work a change of counts and menu out."""
        async with self._trying():
            made = await selfservice.preview_party(self._session, self._checked(booking_id), _party(party))
            return PartyChange(made.old_total_cents, made.new_total_cents, made.feasible)

    async def change_party(self, booking_id: str, party: Wanted) -> Sold:
        """Change counts and menu."""
        async with self._trying():
            version = (await bookings.get(self._session, self._checked(booking_id))).version
            await selfservice.change_party(self._session, UUID(booking_id), version, _party(party))
        return await self.booking(booking_id)

    async def preview_move(self, booking_id: str, day: date, slot: time) -> MoveChange:
        """Work a move out."""
        async with self._trying():
            wish = MoveIn(date=day, slot=f"{slot:%H:%M}")
            made = await selfservice.preview_move(self._session, self._checked(booking_id), wish)
            return MoveChange(made.fee_cents, made.reason)

    async def move(self, booking_id: str, day: date, slot: time) -> Sold:
        """Move a booking."""
        async with self._trying():
            version = (await bookings.get(self._session, self._checked(booking_id))).version
            wish = MoveApply(date=day, slot=f"{slot:%H:%M}", version=version)
            await selfservice.move(self._session, UUID(booking_id), wish)
        return await self.booking(booking_id)

    async def preview_cancel(self, booking_id: str) -> CancelChange:
        """Work a cancellation out."""
        async with self._trying():
            made = await selfservice.preview_cancel(self._session, self._checked(booking_id))
            return CancelChange(made.refund_cents, made.kept_cents, made.self_service)

    async def cancel(self, booking_id: str) -> CancelChange:
        """Cancel a booking."""
        planned = await self.preview_cancel(booking_id)
        async with self._trying():
            version = (await bookings.get(self._session, self._checked(booking_id))).version
            wish = CancelApply(version=version, reason=_REASONS.get(self._channel, "by chat"))
            await selfservice.cancel(self._session, UUID(booking_id), wish)
        return planned

    async def note_allergies(self, booking_id: str, codes: Sequence[str]) -> None:
        """Add allergies to a booking."""
        async with self._trying():
            await hosts.add_allergies(self._session, self._checked(booking_id), codes, _GUEST)

    async def wait(self, zip_code: str, day: date, guests: int, contact: Contact) -> int:
        """Put the person on the waitlist of a day; the place in line."""
        async with self._trying():
            wish = WaitlistIn(date=day, zip=zip_code, guests=guests, **_all_of(contact))
            return (await waitlist.join(self._session, wish)).position

    async def lead(self, lead_id: str | None, contact: Contact, value_cents: int, day: date | None) -> str:
        """Keep the person as a lead, or bring the lead up to date."""
        if lead_id:
            await crm.refresh_lead(self._session, UUID(lead_id), value_cents, day)
            return lead_id
        who = self.person = await contacts.meet(
            self._session, contact.name, contact.email, contact.phone, self._channel
        )
        source = _SOURCES.get(self._channel, "chat")
        return str((await crm.record_lead(self._session, source, who.id, None, value_cents, day)).id)

    async def opt_out(self, contact: Contact, *, everything: bool) -> None:
        """Withdraw the consent to marketing everywhere; after the keyword STOP no SMS of any kind leaves."""
        who = await contacts.meet(self._session, contact.name, contact.email, contact.phone, self._channel)
        crm.record_consent(self._session, who.id, "sms", False, None, self._channel)
        crm.record_consent(self._session, who.id, "email", False, None, self._channel)
        if everything:
            crm.record_consent(self._session, who.id, "sms", False, None, self._channel, purpose="service")

    async def task(self, kind: TaskKind, note: str, due_at: datetime, contact: Contact) -> None:
        """Put a task on the team's list, once for each kind and conversation."""
        who = await self._person(contact)
        about = (self._place, self._conversation)
        key = f"{kind}:{self._conversation}"
        customer_id = who.id if who else None
        await worklist.add(self._session, kind, note, due_at, about, dedupe_key=key, customer_id=customer_id)

    async def _person(self, contact: Contact) -> Customer | None:
        if not contact.reachable:
            return None
        self.person = await contacts.meet(self._session, contact.name, contact.email, contact.phone, self._channel)
        return self.person

    def _checked(self, booking_id: str) -> UUID:
        if UUID(booking_id) not in self._own:
            raise Refused("I can only speak about a booking once I know it is yours.")
        return UUID(booking_id)

    async def _sold(self, booking: Booking) -> Sold:
        zone = (await stations.get(self._session, booking.station_id)).zone
        return Sold(
            id=str(booking.id),
            reference=booking.reference,
            status=booking.status,
            day=booking.event_date,
            slot=booking.slot,
            adults=booking.adults,
            children=booking.children,
            toddlers=booking.toddlers,
            zip=booking.zip,
            city=booking.city,
            total_cents=booking.total_cents,
            paid_cents=booking.paid_cents,
            deposit_cents=int(booking.quote["deposit_cents"]),
            expires_at=booking.expires_at.astimezone(zone) if booking.expires_at else None,
            link=address_of(booking.id),
        )

    @asynccontextmanager
    async def _trying(self) -> AsyncIterator[None]:
        """A savepoint; what the house will not do becomes a refusal in words."""
        try:
            async with self._session.begin_nested():
                yield
        except AppError as problem:
            raise Refused(problem.detail) from problem


def _party(party: Wanted) -> PartyChangeIn:
    return PartyChangeIn(
        adults=party.adults,
        children=party.children,
        toddlers=party.toddlers,
        upgrades=dict(party.upgrades),
        addons=dict(party.addons),
        extra_proteins=dict(party.extra_proteins),
    )


def _all_of(contact: Contact) -> dict[str, str]:
    return {"name": contact.name, "email": contact.email, "phone": contact.phone}
