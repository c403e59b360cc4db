"""A full date whose place is freed."""

import re
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest_asyncio
from sqlalchemy import select

from hibachi.booking.waitlist import offers
from hibachi.booking.waitlist.models import WaitlistEntry
from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import World, found
from hibachi.communications.models import Message
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.ids import new_id
from tests.support.hosts import CONTACT, Host, event_day
from tests.support.jobs import run_jobs
from tests.support.time import at, later


@pytest_asyncio.fixture(loop_scope="session")
async def world(database: object) -> World:
    """Two chefs: one is booked for good, the place of the other is freed."""
    return await found(eval_business(f"b-{new_id().hex[-12:]}", chefs=2))


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

    async def test_what_nobody_took_in_time_is_free_for_everybody(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        first = await offered(client, world)
        with at(later(hours=4, seconds=30)):
            await self._wake(world, first)
            assert (await try_hold(client)).status_code == 201

    async def _wake(self, world: World, entry: UUID) -> None:
        """What the durable run does at its end."""
        async with unit_of_work(world.business_id) as session:
            await offers.pass_on(session, entry)
        await run_jobs()


class TestKeptPlace:
    async def test_it_is_taken_for_everybody_else(self, client: httpx.AsyncClient, world: World) -> None:
        await offered(client, world)
        refused = await try_hold(client)
        assert (refused.status_code, refused.json()["code"]) == (409, "slot_taken")
        month = {"zip": "94539", "month": f"{event_day():%Y-%m}", "guests": 12}
        days = (await client.get("/availability/month", params=month)).json()["days"]
        slots = next(day["slots"] for day in days if day["date"] == str(event_day()))
        assert next(slot["state"] for slot in slots if slot["slot"] == "18:00") == "full"

    async def test_the_letters_link_tells_what_is_kept_and_takes_it(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        entry = await offered(client, world)
        token = await token_of(world)
        shown = await offer_of(client, token)
        assert (shown["date"], shown["slot"], shown["zip"]) == (str(event_day()), "18:00", "94539")
        assert (shown["guests"], shown["open"]) == (12, True)
        held = await try_hold(client, token)
        assert held.status_code == 201, held.text
        host = Host(client, held.json()["booking"], held.json()["link_token"])
        assert host.booking["hold_expires_at"] == shown["until"]
        await host.details(contact={**CONTACT, "email": "first@example.com"})
        await host.sign()
        assert host.booking["hold_expires_at"] == shown["until"]
        await host.open_deposit()
        await host.pay_card()
        await host.settle()
        assert (await host.reload())["status"] == "confirmed"
        assert await states(world, entry) == ["taken"]

    async def test_who_takes_it_is_known_by_what_was_given_for_the_waitlist(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await offered(client, world)
        held = await try_hold(client, await token_of(world))
        contact = {"name": "first", "email": "first@example.com", "phone": "+15105550142"}
        assert held.json()["booking"]["contact"] == contact

    async def test_after_its_time_nothing_is_told_of_who_waited(self, client: httpx.AsyncClient, world: World) -> None:
        await offered(client, world)
        token = await token_of(world)
        with at(later(hours=4, seconds=30)):
            assert (await try_hold(client, token)).json()["booking"]["contact"] is None

    async def test_one_offer_is_one_place(self, client: httpx.AsyncClient, world: World) -> None:
        await offered(client, world)
        token = await token_of(world)
        assert (await try_hold(client, token)).status_code == 201
        assert (await offer_of(client, token))["open"] is False
        assert (await try_hold(client, token)).status_code == 409

    async def test_a_party_that_needs_more_chefs_leaves_it_kept(self, client: httpx.AsyncClient, world: World) -> None:
        await offered(client, world)
        token = await token_of(world)
        assert (await try_hold(client, token, adults=40)).status_code == 409
        assert (await try_hold(client, token)).status_code == 201

    async def test_after_its_time_the_link_says_so_and_takes_only_what_is_free(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await offered(client, world)
        token = await token_of(world)
        with at(later(hours=4, seconds=30)):
            assert (await offer_of(client, token))["open"] is False
            held = await try_hold(client, token)
            assert held.status_code == 201
            left = datetime.fromisoformat(held.json()["expires_at"]) - later()
            assert left <= timedelta(hours=4, minutes=16)

    async def test_a_host_who_books_another_time_leaves_it_to_others(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        entry = await offered(client, world)
        other = Host(client)
        await other.hold(event_day(), slot="12:00")
        await other.details(contact={**CONTACT, "email": "first@example.com"})
        await other.sign()
        await other.open_deposit()
        await other.pay_card()
        await other.settle()
        assert await states(world, entry) == ["taken"]
        assert (await try_hold(client)).status_code == 201

    async def test_a_forged_link_opens_nothing(self, client: httpx.AsyncClient, world: World) -> None:
        await offered(client, world)
        token = await token_of(world)
        forged = ("A" if token[0] != "A" else "B") + token[1:]
        answer = await client.get("/waitlist/offer", headers={"X-Waitlist-Offer": forged})
        assert (answer.status_code, answer.json()["code"]) == (401, "bad_link")
        assert (await try_hold(client, forged)).status_code == 401


async def offered(client: httpx.AsyncClient, world: World) -> UUID:
    """A full slot of which one place is freed and offered to the first in line."""
    host = await full_day(client, world)
    entry = await join(client, "first", event_day())
    await host.post("/my/cancel", version=host.booking["version"])
    await host.settle()
    await run_jobs()
    return entry


async def token_of(world: World) -> str:
    """The token in the letter's link."""
    async with reading(world.business_id) as session:
        letter = (await session.scalars(select(Message).where(Message.template == "waitlist_offer"))).one()
    found = re.search(r"/book#offer=([\w-]+)", letter.text)
    assert found is not None, letter.text
    return found[1]


async def offer_of(client: httpx.AsyncClient, token: str) -> dict[str, Any]:
    answer = await client.get("/waitlist/offer", headers={"X-Waitlist-Offer": token})
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


async def try_hold(client: httpx.AsyncClient, token: str | None = None, **party: int) -> httpx.Response:
    """A hold of the slot that was full."""
    quote = await Host(client).quote(**{"adults": 12, "children": 0, **party})
    wish = {"quote_id": quote["id"], "date": str(event_day()), "slot": "18:00", "offer": token}
    return await client.post("/bookings/holds", json=wish)
