"""Holds that run out, deposits that are late, and money that comes after all."""

from uuid import UUID

import httpx
from sqlalchemy import select

from hibachi.booking.bookings.models import Booking
from hibachi.booking.deadlines import service as deadlines
from hibachi.cli.demo.world import World
from hibachi.platform.db import reading, unit_of_work
from tests.support.hosts import Host, event_day
from tests.support.time import at, later


async def act(world: World, host: Host) -> None:
    """What the durable workflow does when it wakes."""
    async with unit_of_work(world.business_id) as session:
        await deadlines.act(session, await _id(world, host))
    await host.settle()


async def _id(world: World, host: Host) -> UUID:
    async with reading(world.business_id) as session:
        found = select(Booking.id).where(Booking.reference == host.booking["reference"])
        return (await session.scalars(found)).one()


async def fill_slot(client: httpx.AsyncClient, world: World, but: int = 0) -> None:
    """Let other hosts take the chefs of the test's date."""
    for _ in range(len(world.chefs) - but):
        await Host(client).hold(event_day())


class TestHold:
    async def test_after_fifteen_minutes_the_next_host_gets_the_place(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = Host(client)
        await host.hold(event_day())
        await fill_slot(client, world, but=1)
        quote = await Host(client).quote()
        assert (await host.try_hold(quote["id"], event_day())).status_code == 409
        with at(later(minutes=15, seconds=1)):
            assert (await host.try_hold(quote["id"], event_day())).status_code == 201
            assert (await host.reload())["status"] == "expired"

    async def test_a_host_who_comes_back_too_late_is_told_so(self, client: httpx.AsyncClient) -> None:
        host = Host(client)
        await host.hold()
        await host.details()
        with at(later(minutes=16)):
            refused = await host.post(
                "/my/agreement/sign",
                version=host.booking["version"],
                signer_name="Dana Rivera",
                method="typed",
                signature="Dana Rivera",
                ticks=["read_allergens", "no_guarantee", "will_tell"],
            )
        assert (refused.status_code, refused.json()["code"]) == (409, "hold_expired")


class TestTransfer:
    async def test_the_host_is_reminded_four_times_and_then_the_place_is_free(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = Host(client)
        await host.hold()
        await host.details()
        await host.sign()
        await host.open_deposit("zelle")
        assert host.booking["status"] == "awaiting_deposit"
        booking_id = await _id(world, host)
        seen = []
        for _ in range(5):
            async with reading(world.business_id) as session:
                due = await deadlines.next_action(session, booking_id)
            assert due is not None
            seen.append((due.kind, due.hours))
            with at(due.at):
                await act(world, host)
        assert seen == [("remind", "1.5"), ("remind", "2"), ("remind", "12"), ("remind", "23"), ("expire", "")]
        assert (await host.reload())["status"] == "expired"

    async def test_after_an_outage_only_the_latest_overdue_reminder_is_sent(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = Host(client)
        await host.hold()
        await host.details()
        await host.sign()
        await host.open_deposit("zelle")
        booking_id = await _id(world, host)
        with at(later(hours=13)):
            async with reading(world.business_id) as session:
                due = await deadlines.next_action(session, booking_id)
            assert due is not None
            assert due.hours == "12"
            await act(world, host)
            async with reading(world.business_id) as session:
                due = await deadlines.next_action(session, booking_id)
        assert due is not None
        assert due.hours == "23"


class TestLateMoney:
    async def _expired_with_open_payment(self, client: httpx.AsyncClient) -> Host:
        host = Host(client)
        await host.hold(event_day())
        await host.details()
        await host.sign()
        await host.open_deposit()
        return host

    async def test_the_booking_is_taken_up_again_while_its_slot_is_free(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = await self._expired_with_open_payment(client)
        await host.pay_card()
        with at(later(minutes=20)):
            await act(world, host)
            booking = await host.reload()
        assert (booking["status"], booking["paid_cents"]) == ("confirmed", 10_000)

    async def test_it_is_returned_in_full_when_others_have_taken_the_slot(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = await self._expired_with_open_payment(client)
        await host.pay_card()
        with at(later(minutes=20)):
            await fill_slot(client, world)
            await act(world, host)
            await host.settle()
            booking = await host.reload()
        assert (booking["status"], booking["paid_cents"]) == ("expired", 0)
        assert [(item["status"], item["refunded_cents"]) for item in booking["payments"]] == [("succeeded", 10_000)]
