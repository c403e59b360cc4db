"""The house and the desk as far as the tools of an agent go; what lies beyond them cannot be called."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from hibachi.ai.dialogue.types import Contact, Wanted
from hibachi.ai.ports import (
    CancelChange,
    Day,
    Desk,
    Found,
    House,
    MoveChange,
    Opened,
    PartyChange,
    Priced,
    Refused,
    Sold,
    Terms,
    Where,
)
from hibachi.ai.tools.registry import TOOLS
from hibachi.booking.hosts.types import Way
from hibachi.crm.worklist.types import TaskKind

_BY_A_PERSON = "I cannot do that here myself."


class NotPermitted(Refused):
    """The agent has no tool for it."""


def methods_of(tools: Collection[str]) -> frozenset[str]:
    """The methods of `House` and `Desk` that some of these tools go by."""
    return frozenset(method for name in tools for method in TOOLS[name].methods)


@dataclass(frozen=True, slots=True)
class PermittedHouse:
    """A house that prices, looks days up and finds articles only for whom the tools allow it.

    Terms and distances are open to all: limits and hand-overs are decided by them. `topics` are the groups whose
    articles may be cited, None for all.
    """

    house: House
    methods: frozenset[str]
    topics: frozenset[str] | None = None

    async def terms(self) -> Terms:
        """The rules in force today."""
        return await self.house.terms()

    async def where(self, zip_code: str | None, city: str | None) -> Where | None:
        """Distance to a ZIP or a city."""
        return await self.house.where(zip_code, city)

    async def price(self, wanted: Wanted, zip_code: str) -> Priced:
        """A stored quote."""
        _check(self.methods, "price")
        return await self.house.price(wanted, zip_code)

    async def day(self, zip_code: str, day: date, guests: int) -> Day:
        """The slots of a day."""
        _check(self.methods, "day")
        return await self.house.day(zip_code, day, guests)

    async def article(self, question: str, talked_of: str | None = None, sentences: Sequence[str] = ()) -> Found | None:
        """The article that answers a question; none for an agent that may not search, or not cite its topic."""
        found = await self.house.article(question, talked_of, sentences) if "article" in self.methods else None
        return found if found and (self.topics is None or found.group in self.topics) else None


@dataclass(frozen=True, slots=True)
class PermittedDesk:
    """A desk that writes and reads bookings only by the methods of the agent's tools."""

    desk: Desk
    methods: frozenset[str]

    async def hold(self, quote_id: str, day: date, slot: time, asked: time | None, contact: Contact) -> Sold | None:
        """Keep a place."""
        _check(self.methods, "hold")
        return await self.desk.hold(quote_id, day, slot, asked, contact)

    async def name_host(self, booking_id: str, contact: Contact) -> None:
        """Write down whom a held booking is for."""
        _check(self.methods, "name_host")
        await self.desk.name_host(booking_id, contact)

    async def booking(self, booking_id: str) -> Sold:
        """One booking of this conversation."""
        _check(self.methods, "booking")
        return await self.desk.booking(booking_id)

    async def prove(self, phone: str, zip_code: str) -> tuple[Sold, ...]:
        """Coming bookings of whoever knows their phone number and ZIP."""
        _check(self.methods, "prove")
        return await self.desk.prove(phone, zip_code)

    async def code_ways(self) -> frozenset[Way]:
        """By which ways codes can be sent, by this agent."""
        return await self.desk.code_ways() if "send_code" in self.methods else frozenset()

    async def send_code(self, asked: str, way: Way | None = None) -> Way | None:
        """Send a code to the address or number on the booking."""
        _check(self.methods, "send_code")
        return await self.desk.send_code(asked, way)

    async def try_code(self, code: str) -> Opened:
        """Try a code that was sent."""
        _check(self.methods, "try_code")
        return await self.desk.try_code(code)

    async def preview_party(self, booking_id: str, party: Wanted) -> PartyChange:
        """Work a change of counts and menu out."""
        _check(self.methods, "preview_party")
        return await self.desk.preview_party(booking_id, party)

    async def change_party(self, booking_id: str, party: Wanted) -> Sold:
        """Change counts and menu."""
        _check(self.methods, "change_party")
        return await self.desk.change_party(booking_id, party)

    async def preview_move(self, booking_id: str, day: date, slot: time) -> MoveChange:
        """Work a move out."""
        _check(self.methods, "preview_move")
        return await self.desk.preview_move(booking_id, day, slot)

    async def move(self, booking_id: str, day: date, slot: time) -> Sold:
        """Move a booking."""
        _check(self.methods, "move")
        return await self.desk.move(booking_id, day, slot)

    async def preview_cancel(self, booking_id: str) -> CancelChange:
        """Work a cancellation out."""
        _check(self.methods, "preview_cancel")
        return await self.desk.preview_cancel(booking_id)

    async def cancel(self, booking_id: str) -> CancelChange:
        """Cancel a booking."""
        _check(self.methods, "cancel")
        return await self.desk.cancel(booking_id)

    async def note_allergies(self, booking_id: str, codes: Sequence[str]) -> None:
        """Add allergies to a booking."""
        _check(self.methods, "note_allergies")
        await self.desk.note_allergies(booking_id, codes)

    async def wait(self, zip_code: str, day: date, guests: int, contact: Contact) -> int:
        """Put the person on the waitlist of a day."""
        _check(self.methods, "wait")
        return await self.desk.wait(zip_code, day, guests, contact)

    async def lead(self, lead_id: str | None, contact: Contact, value_cents: int, day: date | None) -> str:
        """Keep the person as a lead."""
        _check(self.methods, "lead")
        return await self.desk.lead(lead_id, contact, value_cents, day)

    async def opt_out(self, contact: Contact, *, everything: bool) -> None:
        """Withdraw the consent to marketing; never refused."""
        await self.desk.opt_out(contact, everything=everything)

    async def task(self, kind: TaskKind, note: str, due_at: datetime, contact: Contact) -> None:
        """Put a task on the team's list; never refused."""
        await self.desk.task(kind, note, due_at, contact)


def _check(methods: frozenset[str], method: str) -> None:
    if method not in methods:
        raise NotPermitted(_BY_A_PERSON)
