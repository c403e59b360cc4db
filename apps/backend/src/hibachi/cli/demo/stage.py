"""Does what stories say, through the services, as the people who would do it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from hibachi.booking.agreements.schemas import SignIn
from hibachi.booking.availability.errors import SlotTaken
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import HOST, Actor, Contact, HoldOrder, actor_of
from hibachi.booking.cancellation import service as cancellation
from hibachi.booking.deadlines import service as deadlines
from hibachi.booking.deposits import service as deposits
from hibachi.booking.desk import service as desk
from hibachi.booking.desk.schemas import HoldToggleIn
from hibachi.booking.holds import service as holds
from hibachi.booking.money.service import SUBJECT
from hibachi.booking.moves import service as moves
from hibachi.booking.moves.types import MoveWish
from hibachi.booking.party import service as party
from hibachi.booking.party.types import PartyChange
from hibachi.booking.quotes import service as quotes
from hibachi.booking.quotes.schemas import QuoteRequest
from hibachi.booking.selfservice import service as selfservice
from hibachi.booking.selfservice.schemas import DetailsIn
from hibachi.cli.demo import cards
from hibachi.cli.demo.stories import StepKind, Story
from hibachi.geo.zip_table import find_place
from hibachi.payments.refunds import service as refunds
from hibachi.payments.types import ManualMethod, ManualPayment
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import WriteSession, reading, unit_of_work
from hibachi.platform.outbox import relay
from hibachi.reviews import service as reviews

# What moves a booking when money moves. Of the past only these are told: its letters were sent long ago.
MOVERS = frozenset({"booking.deposits.apply_payment", "booking.deposits.apply_refund"})
_RECENT = timedelta(days=2)
_TICKS = ["read_allergens", "no_guarantee", "will_tell"]
_HOST_ADDRESS, _BROWSER = "203.0.113.7", "Mozilla/5.0 (demo)"
Act = Callable[["Stage", Story], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Crew:
    """Staff who act in the stories."""

    support: Caller
    admin: Caller
    chef: Actor


class Stage:
    """One business on which stories are told; remembers the booking of each story."""

    def __init__(self, business_id: UUID, crew: Crew, present: datetime) -> None:
        self.business_id = business_id
        self.crew = crew
        self._recent_from = present - _RECENT
        self.bookings: dict[int, UUID] = {}

    async def do(self, story: Story, kind: StepKind) -> None:
        """Do one step at the pinned instant. A story whose slot was taken by others ends there: it became a lead."""
        if kind == "hold" or id(story) in self.bookings:
            await _ACTS[kind](self, story)

    async def settle(self) -> None:
        """Let events be handled; everybody hears of what happened lately."""
        recent = clock.now() >= self._recent_from
        await relay.deliver_due(None if recent else MOVERS)

    def booking_id(self, story: Story) -> UUID:
        """The booking of a story that has one."""
        return self.bookings[id(story)]

    async def change(self, story: Story, work: Callable[[WriteSession, Booking], Awaitable[object]]) -> None:
        """Change the story's booking in a unit of work of its own."""
        async with unit_of_work(self.business_id) as session:
            await work(session, await bookings.access(session, self.booking_id(story)))


async def _hold(stage: Stage, story: Story) -> None:
    host, wish = story.host, story.party
    request = QuoteRequest(
        adults=wish.adults,
        children=wish.children,
        toddlers=wish.toddlers,
        zip=story.zip,
        date=story.day,
        upgrades=dict(wish.upgrades),
        addons=dict(wish.addons),
        extra_proteins=dict(wish.extra_proteins),
    )
    async with unit_of_work(stage.business_id) as session:
        quote = await quotes.store(session, request, story.channel)
    contact = Contact(host.name, host.email, host.phone)
    order = HoldOrder(quote.id, story.day, story.slot, None, story.channel, contact)
    by_staff = story.channel != "web"
    try:
        booking = await holds.hold_or_lead(stage.business_id, order, actor_of(stage.crew.support) if by_staff else HOST)
    except SlotTaken:
        return
    stage.bookings[id(story)] = booking.id


async def _sign(stage: Stage, story: Story) -> None:
    async with unit_of_work(stage.business_id) as session:
        booking_id = stage.booking_id(story)
        booking = await bookings.access(session, booking_id)
        details = DetailsIn.model_validate(_details(story, booking.version))
        shown = await selfservice.keep_details(session, booking_id, details, _HOST_ADDRESS)
        signed = SignIn(
            version=shown.version,
            signer_name=story.host.name,
            method="typed",
            signature=story.host.name,
            ticks=_TICKS,
        )
        await selfservice.sign(session, booking_id, signed, _HOST_ADDRESS, _BROWSER)


def _details(story: Story, version: int) -> dict[str, object]:
    place = find_place(story.zip)
    sms, mail = story.marketing
    return {
        "version": version,
        "contact": {"name": story.host.name, "email": story.host.email, "phone": story.host.phone},
        "address": {"line1": story.street, "city": place.city, "state": place.state, "zip": place.zip},
        "occasion": story.occasion,
        "notes": story.notes,
        "allergies": [
            {
                "guest": entry.guest,
                "codes": list(entry.told.codes),
                "severe": entry.told.severe,
                "note": entry.told.note,
            }
            for entry in story.allergies
        ],
        "consents": {"marketing_sms": sms, "marketing_email": mail},
    }


async def _deposit(stage: Stage, story: Story) -> None:
    booking_id = stage.booking_id(story)
    async with reading(stage.business_id) as session:
        version = (await bookings.get(session, booking_id)).version
    await deposits.open_deposit(stage.business_id, booking_id, version, story.method)


async def _pay(stage: Stage, story: Story) -> None:
    if story.method != "card":
        await _record(stage, story, story.method, "deposit")
        return
    booking_id = stage.booking_id(story)
    async with reading(stage.business_id) as session:
        version = (await bookings.get(session, booking_id)).version
    await cards.pay(await deposits.open_deposit(stage.business_id, booking_id, version, "card"))
    await stage.settle()


async def _balance(stage: Stage, story: Story) -> None:
    await _record(stage, story, story.balance_method, "balance")


async def _record(stage: Stage, story: Story, method: ManualMethod, purpose: Literal["deposit", "balance"]) -> None:
    """Staff see the money arrive and note it; the booking follows at once."""

    async def work(session: WriteSession, booking: Booking) -> None:
        left = booking.total_cents - booking.paid_cents
        amount = int(booking.quote["deposit_cents"]) if purpose == "deposit" else left
        received = ManualPayment(
            subject_kind=SUBJECT,
            subject_id=booking.id,
            purpose=purpose,
            method=method,
            amount_cents=amount,
            recorded_by=stage.crew.admin.id,
            reference=booking.reference,
        )
        await deposits.record_manual(session, booking, received, actor_of(stage.crew.admin))

    await stage.change(story, work)
    await stage.settle()


async def _remind_or_expire(stage: Stage, story: Story) -> None:
    async with unit_of_work(stage.business_id) as session:
        await deadlines.act(session, stage.booking_id(story))


async def _keep(stage: Stage, story: Story) -> None:
    async def work(session: WriteSession, booking: Booking) -> None:
        wish = HoldToggleIn(version=booking.version, staff_hold=True)
        await desk.toggle_hold(session, stage.crew.support, booking.id, wish)

    await stage.change(story, work)


async def _add_guests(stage: Stage, story: Story) -> None:
    async def work(session: WriteSession, booking: Booking) -> None:
        await party.apply(session, booking, PartyChange(adults=booking.adults + 2), HOST)

    try:
        await stage.change(story, work)
    except SlotTaken:
        return  # thirty and two would need a second chef, and none is free: the party stays as it is


async def _move(stage: Stage, story: Story) -> None:
    async def work(session: WriteSession, booking: Booking) -> None:
        await moves.apply(session, booking, MoveWish(story.day + timedelta(days=7), story.slot), HOST)

    try:
        await stage.change(story, work)
    except SlotTaken:
        return  # the host reads that the other date is full, and leaves it at that


def _transition(kind: StepKind) -> Act:
    async def act(stage: Stage, story: Story) -> None:
        async def work(session: WriteSession, booking: Booking) -> None:
            if kind == "ask_to_cancel":
                await bookings.move(session, booking, "cancellation_requested", HOST, note="asked by phone")
            elif kind == "start":
                await bookings.move(session, booking, "in_progress", stage.crew.chef)
            elif kind == "finish":
                await bookings.move(session, booking, "completed", stage.crew.chef)
            else:
                await bookings.move(session, booking, "no_show", stage.crew.chef, note="nobody opened")

        await stage.change(story, work)

    return act


def _cancel(by_host: bool) -> Act:
    async def act(stage: Stage, story: Story) -> None:
        async def work(session: WriteSession, booking: Booking) -> None:
            actor = HOST if by_host else actor_of(stage.crew.admin)
            reason = "our plans have changed" if by_host else "the host called: the venue fell through"
            await cancellation.apply(session, booking, actor, reason)

        await stage.change(story, work)
        await _return_money(stage, story, by_hand=by_host)
        await stage.settle()

    return act


async def _return_money(stage: Stage, story: Story, *, by_hand: bool) -> None:
    """Card refunds go out at once; of the others some are sent by hand and some still wait for somebody."""
    async with reading(stage.business_id) as session:
        found = await refunds.refunds_of(session, SUBJECT, stage.booking_id(story))
    for row in found:
        if row.status == "created":
            await cards.refund(stage.business_id, row.id)
        elif row.status == "manual_due" and by_hand and story.method == "venmo":
            async with unit_of_work(stage.business_id) as session:
                await refunds.complete_manual_refund(session, row.id, paid_by=stage.crew.admin.id)


async def _review(stage: Stage, story: Story) -> None:
    async with unit_of_work(stage.business_id) as session:
        await reviews.write(session, stage.booking_id(story), story.review.rating, story.review.text)


_ACTS: dict[StepKind, Act] = {
    "hold": _hold,
    "sign": _sign,
    "deposit": _deposit,
    "pay": _pay,
    "remind_or_expire": _remind_or_expire,
    "keep": _keep,
    "add_guests": _add_guests,
    "move": _move,
    "ask_to_cancel": _transition("ask_to_cancel"),
    "start": _transition("start"),
    "finish": _transition("finish"),
    "no_show": _transition("no_show"),
    "host_cancels": _cancel(by_host=True),
    "staff_cancels": _cancel(by_host=False),
    "balance": _balance,
    "review": _review,
}
