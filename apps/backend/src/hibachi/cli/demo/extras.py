"""What happens beside the bookings: people on call, documents, talks, time off, leads, hosts who wait for a date."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from importlib.resources import files
from random import Random
from typing import get_args
from uuid import UUID

from hibachi.ai.on_call.roster import service as on_call
from hibachi.ai.on_call.roster.schemas import OnCallPersonIn
from hibachi.booking.chefs import service as chefs
from hibachi.booking.chefs.schemas import TimeOffIn
from hibachi.booking.waitlist import service as waitlist
from hibachi.booking.waitlist.schemas import WaitlistIn
from hibachi.cli.demo import calendar, stories
from hibachi.cli.demo.calendar import Present
from hibachi.cli.demo.stage import Crew
from hibachi.cli.demo.stories import Person
from hibachi.cli.demo.talks import TALKS, held
from hibachi.cli.demo.words import words
from hibachi.cli.demo.world import World
from hibachi.crm import service as crm
from hibachi.crm.types import LeadSource
from hibachi.knowledge.documents import service as documents
from hibachi.platform.db import unit_of_work
from hibachi.platform.outbox import relay

_AWAY = ((3, 6, 3, "family visit"), (4, 13, 2, "wedding"), (9, 20, 4, "vacation"))  # chef, days ahead, days, reason

_READERS = frozenset({"knowledge.documents.read_given"})
_DOCUMENTS = {"vineyard-barn.md": "Vineyard Barn Sonoma: agreement", "chef-handbook.md": "Handbook for chefs"}


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happens at an instant, UTC."""

    at: datetime
    act: Callable[[], Awaitable[None]]


def extras(rng: Random, present: Present, world: World, crew: Crew) -> list[Moment]:
    """Everything beside the bookings."""
    others = stories.people(rng, 0, 20)
    return [
        Moment(present.now - timedelta(days=80), _on_call(crew)),
        Moment(present.now - timedelta(days=40), _documents(crew)),
        *(Moment(present.now - talk.ago, held(crew, talk)) for talk in TALKS),
        *_times_off(present, world, crew),
        *_leads(rng, present, world.business_id, others[:14]),
        *_waiting(rng, present, world.business_id, others[14:18]),
    ]


def _on_call(crew: Crew) -> Callable[[], Awaitable[None]]:
    people = (
        OnCallPersonIn(staff_id=crew.support.id, phone="+15105550151"),
        OnCallPersonIn(staff_id=crew.admin.id, phone="+15105550152", wait_minutes=5),
        OnCallPersonIn(name="Office phone", phone="+15105550153"),
    )

    async def act() -> None:
        async with unit_of_work(crew.admin.business_id) as session:
            for person in people:
                await on_call.add(session, crew.admin, person)

    return act


def _documents(crew: Crew) -> Callable[[], Awaitable[None]]:
    folder = files("hibachi.cli.demo") / "data"

    async def act() -> None:
        async with unit_of_work(crew.admin.business_id) as session:
            for name, title in _DOCUMENTS.items():
                await documents.add(session, crew.admin, name, (folder / name).read_bytes(), title)
        await relay.deliver_due(_READERS)

    return act


def _times_off(present: Present, world: World, crew: Crew) -> list[Moment]:
    entered = present.now - timedelta(days=80)  # before anything is booked on these days
    return [
        Moment(entered, _time_off(present, crew, world.chefs[chef], ahead, days, reason))
        for chef, ahead, days, reason in _AWAY
    ]


def _time_off(
    present: Present, crew: Crew, chef_id: UUID, ahead: int, days: int, reason: str
) -> Callable[[], Awaitable[None]]:
    first = present.today + timedelta(days=ahead)
    away = TimeOffIn(
        starts_at=present.at(first, time(0)),
        ends_at=present.at(first + timedelta(days=days), time(0)),
        reason=reason,
    )

    async def act() -> None:
        async with unit_of_work(crew.admin.business_id) as session:
            await chefs.add_time_off(session, crew.admin, chef_id, away)

    return act


def _leads(rng: Random, present: Present, business_id: UUID, hosts: list[Person]) -> list[Moment]:
    return [
        Moment(
            present.now - timedelta(days=2 * number, hours=rng.randint(1, 20)),
            _lead(
                business_id, host, source, 100 * rng.randint(550, 1600), present.today + timedelta(rng.randint(12, 70))
            ),
        )
        for number, (host, source) in enumerate(zip(hosts, get_args(LeadSource), strict=True))
    ]


def _soon(rng: Random, present: Present) -> date:
    return present.today + timedelta(days=rng.randint(12, 70))


def _lead(
    business_id: UUID, host: Person, source: LeadSource, value_cents: int, day: date
) -> Callable[[], Awaitable[None]]:
    async def act() -> None:
        async with unit_of_work(business_id) as session:
            customer_id = await crm.remember(session, host.name, host.email, host.phone)
            await crm.record_lead(session, source, customer_id, None, value_cents, day)

    return act


def _waiting(rng: Random, present: Present, business_id: UUID, hosts: list[Person]) -> list[Moment]:
    day = calendar.full_day(present)
    wishes = [
        WaitlistIn(
            date=day,
            slot="18:00",
            zip=rng.choice(words().zips[1]),
            guests=rng.randint(8, 22),
            name=host.name,
            email=host.email,
            phone=host.phone,
        )
        for host in hosts
    ]
    return [
        Moment(present.now - timedelta(hours=5 * number + 2), _wait(business_id, wish))
        for number, wish in enumerate(wishes)
    ]


def _wait(business_id: UUID, wish: WaitlistIn) -> Callable[[], Awaitable[None]]:
    async def act() -> None:
        async with unit_of_work(business_id) as session:
            await waitlist.join(session, wish)

    return act
