"""A full date whose place is freed."""

from datetime import date
from uuid import UUID

import httpx
from sqlalchemy import select

from hibachi.booking.waitlist import offers
from hibachi.booking.waitlist.models import WaitlistEntry
from hibachi.cli.demo.world import World
from hibachi.communications.models import Message
from hibachi.platform.db import reading, unit_of_work
from tests.support.hosts import Host, event_day
from tests.support.jobs import run_jobs
from tests.support.time import at, later


async def join(client: httpx.AsyncClient, name: str, day: date, guests: int = 12) -> UUID:
    wish = {"date": str(day), "slot": "18:00", "zip": "94539", "guests": guests, "name": name}
    answer = await client.post("/waitlist", json={**wish, "email": f"{name}@example.com", "phone": "510 555 0142"})
    assert answer.status_code == 201, answer.text
    return UUID(answer.json()["id"])


async def states(world: World, *entries: UUID) -> list[str]:
    async with reading(world.business_id) as session:
        rows = await session.scalars(select(WaitlistEntry).where(WaitlistEntry.id.in_(entries)))
        found = {row.id: row.state for row in rows}
    return [found[entry] for entry in entries]


async def full_day(client: httpx.AsyncClient, world: World) -> Host:
    """Every chef of the slot is booked; one of the bookings, confirmed."""
    host = Host(client)
    await host.confirmed(event_day())
    for _ in world.chefs[1:]:
        await Host(client).confirmed(event_day())
    return host


class TestFreedPlace:
    async def test_the_first_in_line_whom_it_serves_is_told_and_after_four_hours_the_next(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = await full_day(client, world)
        too_many = await join(client, "large", event_day(), guests=40)
        first = await join(client, "first", event_day())
        second = await join(client, "second", event_day())
        await host.post("/my/cancel", version=host.booking["version"])
        await host.settle()
        await run_jobs()
        assert await states(world, too_many, first, second) == ["waiting", "offered", "waiting"]
        async with reading(world.business_id) as session:
            letters = await session.scalars(select(Message).where(Message.template == "waitlist_offer"))
            assert len(letters.all()) == 1
        with at(later(hours=3.9)):
            await self._wake(world, first)
        assert await states(world, first, second) == ["offered", "waiting"]
        with at(later(hours=4, seconds=30)):
            await self._wake(world, first)
        assert await states(world, first, second) == ["passed", "offered"]

    async def test_the_place_a_moved_booking_left_is_offered(self, client: httpx.AsyncClient, world: World) -> None:
        host = await full_day(client, world)
        first = await join(client, "first", event_day())
        wish = {"date": str(event_day(40)), "slot": "18:00"}
        await host.post("/my/reschedule", version=host.booking["version"], **wish)
        await host.settle()
        assert await states(world, first) == ["offered"]

    async def _wake(self, world: World, entry: UUID) -> None:
        """What the durable run does at its end."""
        async with unit_of_work(world.business_id) as session:
            await offers.pass_on(session, entry)
        await run_jobs()
