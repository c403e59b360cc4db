"""Telling the host of the balance the day before the event."""

from datetime import datetime, timedelta
from uuid import UUID

import httpx
from sqlalchemy import select

from hibachi.booking.balances import service as balances
from hibachi.booking.bookings.models import Booking
from hibachi.cli.demo.world import World
from hibachi.communications.models import Message
from hibachi.platform.db import reading, unit_of_work
from tests.support.hosts import Host, event_day
from tests.support.staff import log_in
from tests.support.time import at

DAY = timedelta(hours=24)


async def _id(world: World, host: Host) -> UUID:
    async with reading(world.business_id) as session:
        return (await session.scalars(select(Booking.id).where(Booking.reference == host.booking["reference"]))).one()


async def _wake(world: World, host: Host, instant: datetime) -> list[str]:
    """What the durable run does when it wakes, and the letters written so far."""
    booking_id = await _id(world, host)
    with at(instant):
        async with unit_of_work(world.business_id) as session:
            await balances.tell(session, booking_id)
        await host.settle()
    async with reading(world.business_id) as session:
        query = select(Message.text).where(Message.template == "balance_due").order_by(Message.created_at)
        return list(await session.scalars(query))


async def _told_at(world: World, host: Host) -> datetime | None:
    async with reading(world.business_id) as session:
        return await balances.told_at(session, await _id(world, host))


def _start(host: Host) -> datetime:
    return datetime.fromisoformat(host.booking["starts_at"])


async def test_a_day_before_the_host_gets_amount_and_link_once(client: httpx.AsyncClient, world: World) -> None:
    host = Host(client)
    await host.confirmed()
    due = _start(host) - DAY
    assert await _told_at(world, host) == due
    assert await _wake(world, host, due - timedelta(seconds=1)) == []
    (letter,) = await _wake(world, host, due)
    assert f"${host.booking['balance_cents'] / 100:,.2f}" in letter
    assert "/my-booking?pay=balance#link=" in letter
    assert len(await _wake(world, host, due + timedelta(minutes=5))) == 1
    assert await _told_at(world, host) is None


async def test_nothing_is_sent_when_nothing_is_owed(client: httpx.AsyncClient, world: World) -> None:
    host = Host(client)
    await host.confirmed()
    owner = await log_in(client, world, "owner")
    money = {"version": host.booking["version"], "method": "cash", "kind": "balance"}
    money["amount_cents"] = host.booking["balance_cents"]
    paid = await client.post(f"/bookings/{await _id(world, host)}/payments", json=money, headers=owner)
    assert paid.status_code == 200, paid.text
    await host.settle()
    assert await _wake(world, host, _start(host) - DAY) == []


async def test_nothing_is_sent_for_an_event_that_is_off_or_has_begun(client: httpx.AsyncClient, world: World) -> None:
    host, off = Host(client), Host(client)
    await host.confirmed()
    assert await _wake(world, host, _start(host)) == []
    await off.confirmed(event_day(20))
    await off.post("/my/cancel", version=off.booking["version"], reason="rain")
    await off.settle()
    assert await _wake(world, off, _start(off) - DAY) == []


async def test_a_moved_event_is_told_of_at_its_new_time(client: httpx.AsyncClient, world: World) -> None:
    host = Host(client)
    await host.confirmed(event_day(20))
    before = _start(host)
    wish = {"version": host.booking["version"], "date": str(event_day(25)), "slot": "18:00"}
    moved = await host.post("/my/reschedule", **wish)
    assert moved.status_code == 200, moved.text
    await host.reload()
    assert await _wake(world, host, before - DAY) == []
    assert await _told_at(world, host) == _start(host) - DAY
    assert len(await _wake(world, host, _start(host) - DAY)) == 1
