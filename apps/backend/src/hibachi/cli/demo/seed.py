"""The demo business with sixty days of bookings, told in the order in which they happened.

The clock is pinned to each instant in turn, so that histories, deadlines and prices are those of a business that has
been running. The same seed and present give the same data, apart from ids and references.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import Actor
from hibachi.cli.demo import calendar
from hibachi.cli.demo.businesses import demo_business
from hibachi.cli.demo.calendar import Present
from hibachi.cli.demo.cards import wire_demo_cards
from hibachi.cli.demo.extras import Moment, extras
from hibachi.cli.demo.jobs import run_jobs
from hibachi.cli.demo.stage import Crew, Stage
from hibachi.cli.demo.stories import Step, Story
from hibachi.cli.demo.world import World, WorldSpec, found
from hibachi.identity.rules import permissions_of
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import reading
from hibachi.task_modules import MODULES as SUBSCRIBERS

_FOUNDED = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Seeded:
    """What was made: bookings by state."""

    world: World
    bookings: Counter[str]


async def seed_demo(seed: int = 1, spec: WorldSpec | None = None, present: Present | None = None) -> Seeded:
    """Make the demo business as it is now. Raises `BusinessTaken` when there is one of that name."""
    spec = spec or demo_business()
    present = present or Present(clock.now(), ZoneInfo(spec.stations[0].time_zone))
    rng = Random(seed)  # noqa: S311 - invented data, nothing to guess
    wire_demo_cards()
    with clock.pinned(present.now - _FOUNDED):
        world = await found(spec)
    stage = Stage(world.business_id, _crew(spec, world), present.now)
    stories = calendar.plan(rng, present)
    await _tell(_moments(stage, stories) + extras(rng, present, world, stage.crew), present.now)
    return Seeded(world, await _states(world.business_id))


def _crew(spec: WorldSpec, world: World) -> Crew:
    callers = {}
    for member, staff_id in zip(spec.staff, world.staff, strict=True):
        permissions = frozenset[str](permissions_of(member.role))
        callers[member.role] = Caller("staff", world.business_id, staff_id, member.name, member.role, permissions)
    chef = callers["chef"]
    return Crew(callers["support"], callers["admin"], Actor("chef", chef.name, chef.id))


def _moments(stage: Stage, stories: list[Story]) -> list[Moment]:
    return [_moment(stage, story, step) for story in stories for step in story.steps]


def _moment(stage: Stage, story: Story, step: Step) -> Moment:
    return Moment(step.at, lambda: stage.do(story, step.kind))


async def _tell(moments: list[Moment], until: datetime) -> None:
    """Let everything happen that has happened by now, each thing at its instant; the rest is yet to come."""
    for moment in sorted(moments, key=lambda found: found.at):
        if moment.at <= until:
            with clock.pinned(moment.at):
                await moment.act()
    with clock.pinned(until):
        await run_jobs()


async def _states(business_id: UUID) -> Counter[str]:
    async with reading(business_id) as session:
        return Counter(await session.scalars(select(Booking.status)))


_ = SUBSCRIBERS  # imported so that every reaction to an event is registered
