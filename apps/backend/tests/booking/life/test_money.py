"""Money of a booking: it is counted once, towards the right sum, and never kept by a booking that is off."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import httpx

from hibachi.booking.deadlines import service as deadlines
from hibachi.cli.demo.world import World
from hibachi.platform.db import unit_of_work
from tests.support.hosts import Host, event_day
from tests.support.staff import log_in
from tests.support.time import at, later


@dataclass
class Desk:
    """A member of the staff at one host's booking."""

    world: World
    host: Host
    headers: dict[str, str]

    async def booking_id(self) -> UUID:
        wanted = {"q": self.host.booking["reference"]}
        found = await self.host.client.get("/bookings", params=wanted, headers=self.headers)
        return UUID(found.json()["items"][0]["id"])

    async def do(self, action: str, **body: Any) -> httpx.Response:
        body["version"] = (await self.host.reload())["version"]
        path = f"/bookings/{await self.booking_id()}/{action}"
        return await self.host.client.post(path, json=body, headers=self.headers)

    async def receive(self, cents: int, kind: str = "deposit") -> None:
        answer = await self.do("payments", method="zelle", amount_cents=cents, kind=kind)
        assert answer.status_code == 200, answer.text

    async def run_out(self) -> None:
        """What the durable run does when it wakes."""
        async with unit_of_work(self.world.business_id) as session:
            await deadlines.act(session, await self.booking_id())
        await self.host.settle()


async def at_desk(world: World, host: Host) -> Desk:
    return Desk(world, host, await log_in(host.client, world, "owner"))


async def signed(client: httpx.AsyncClient) -> Host:
    host = Host(client)
    await host.hold(event_day())
    await host.details()
    await host.sign()
    return host


def day_of(host: Host) -> date:
    return date.fromisoformat(host.booking["date"])


class TestTip:
    async def test_it_pays_nothing_of_the_balance(self, client: httpx.AsyncClient, world: World) -> None:
        host = Host(client)
        await host.confirmed()
        balance = host.booking["balance_cents"]
        desk = await at_desk(world, host)
        await desk.receive(12_000, "tip")
        await host.settle()
        assert ((await host.reload())["balance_cents"], host.booking["paid_cents"]) == (balance, 10_000)

    async def test_it_is_no_deposit(self, client: httpx.AsyncClient, world: World) -> None:
        host = await signed(client)
        desk = await at_desk(world, host)
        await desk.receive(20_000, "tip")
        await host.settle()
        assert (await host.reload())["status"] == "agreement_signed"


class TestRunOut:
    async def test_a_part_of_the_deposit_is_returned(self, client: httpx.AsyncClient, world: World) -> None:
        host = await signed(client)
        await host.open_deposit("zelle")
        desk = await at_desk(world, host)
        await desk.receive(5_000)
        await host.settle()
        with at(later(hours=24, seconds=1)):
            desk = await at_desk(world, host)
            await desk.run_out()
            booking = await host.reload()
        assert (booking["status"], booking["paid_cents"]) == ("expired", 0)
        assert [item["refunded_cents"] for item in booking["payments"] if item["status"] == "succeeded"] == [5_000]

    async def test_two_late_payments_are_both_returned(self, client: httpx.AsyncClient, world: World) -> None:
        host = await signed(client)
        await host.open_deposit("zelle")
        with at(later(hours=25)):
            desk = await at_desk(world, host)
            await desk.run_out()
            for _ in world.chefs:
                await Host(client).hold(day_of(host))
            await desk.receive(10_000)
            await desk.receive(10_000, "balance")
            await host.settle()
            booking = await host.reload()
        assert (booking["status"], booking["paid_cents"]) == ("expired", 0)
        returned = [item["refunded_cents"] for item in booking["payments"] if item["status"] == "succeeded"]
        assert returned == [10_000, 10_000]

    async def test_a_place_freed_by_another_hosts_booking_leaves_no_charge_open(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = await signed(client)
        await host.open_deposit()
        with at(later(minutes=16)):
            await Host(client).hold(day_of(host))
            await host.settle()
            booking = await host.reload()
        assert (booking["status"], booking["payments"]) == ("expired", [])


class TestStaffTakesUpAgain:
    async def test_an_expired_booking_gets_its_chef_back(self, client: httpx.AsyncClient, world: World) -> None:
        host = await signed(client)
        with at(later(minutes=16)):
            desk = await at_desk(world, host)
            await desk.run_out()
            taken_up = await desk.do("transition", to="confirmed", reason="paid at the office")
        assert taken_up.status_code == 200, taken_up.text
        assert len(taken_up.json()["assignments"]) == 1

    async def test_not_when_others_have_its_place(self, client: httpx.AsyncClient, world: World) -> None:
        host = await signed(client)
        with at(later(minutes=16)):
            desk = await at_desk(world, host)
            await desk.run_out()
            for _ in world.chefs:
                await Host(client).hold(day_of(host))
            refused = await desk.do("transition", to="confirmed", reason="paid at the office")
        assert (refused.status_code, refused.json()["code"]) == (409, "slot_taken")

    async def test_not_without_a_signature(self, client: httpx.AsyncClient, world: World) -> None:
        host = Host(client)
        await host.hold()
        with at(later(minutes=16)):
            desk = await at_desk(world, host)
            await desk.run_out()
            refused = await desk.do("transition", to="confirmed", reason="paid at the office")
        assert (refused.status_code, refused.json()["rule"]) == (409, "signed")


class TestUnsweptHold:
    async def test_it_stands_in_nobodys_way(self, client: httpx.AsyncClient, world: World) -> None:
        """Its place is shown as free from its last second on, so whoever takes it must get it."""
        host = Host(client)
        await host.confirmed()
        for _ in range(2):
            await Host(client).hold(day_of(host))
        with at(later(minutes=16)):
            grown = await host.post("/my/changes", version=host.booking["version"], adults=40)
        assert grown.status_code == 200, grown.text
