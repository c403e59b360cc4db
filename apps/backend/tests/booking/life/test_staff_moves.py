"""Staff move an event, or shift its start."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from hibachi.booking.bookings.repository import find
from hibachi.cli.demo.world import World
from hibachi.platform.db import reading
from tests.support.hosts import Host, event_day
from tests.support.jobs import run_jobs
from tests.support.letters import letters
from tests.support.staff import as_role
from tests.support.time import at


class Mover:
    """A coordinator who moves one booking about."""

    def __init__(self, client: httpx.AsyncClient, booking_id: str) -> None:
        self.client, self.path = client, f"/bookings/{booking_id}"

    async def detail(self) -> dict[str, Any]:
        found: dict[str, Any] = (await self.client.get(self.path)).json()
        return found

    async def preview(self, day: date, start: str = "18:00", **more: Any) -> dict[str, Any]:
        wish = {"date": day.isoformat(), "start": start, **more}
        answer = await self.client.post(f"{self.path}/move/preview", json=wish)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def try_move(self, day: date, start: str = "18:00", **more: Any) -> httpx.Response:
        version = (await self.detail())["row"]["version"]
        wish = {"version": version, "date": day.isoformat(), "start": start, **more}
        return await self.client.post(f"{self.path}/move", json=wish)

    async def move(self, day: date, start: str = "18:00", **more: Any) -> dict[str, Any]:
        answer = await self.try_move(day, start, **more)
        assert answer.status_code == 200, answer.text
        await run_jobs()
        row: dict[str, Any] = answer.json()["row"]
        return row


@pytest.fixture
async def mover(client: httpx.AsyncClient, world: World) -> Mover:
    """A confirmed booking in thirty days at six, and a coordinator."""
    host = Host(client)
    await host.confirmed(event_day())
    await as_role(client, world, "support")
    rows = (await client.get("/bookings")).json()["items"]
    return Mover(client, rows[0]["id"])


class TestFees:
    async def test_the_first_move_is_free_and_the_second_costs_the_fee(self, mover: Mover, world: World) -> None:
        total = (await mover.detail())["row"]["total_cents"]
        seen = await mover.preview(event_day(31))
        assert (seen["kind"], seen["fee_cents"], seen["feasible"]) == ("reschedule", 0, True)
        moved = await mover.move(event_day(31))
        assert (moved["date"], moved["total_cents"]) == (event_day(31).isoformat(), total)
        seen = await mover.preview(event_day(32))
        assert (seen["fee_cents"], seen["new_total_cents"]) == (20_000, total + 20_000)
        assert (await mover.move(event_day(32)))["total_cents"] == total + 20_000
        texts = [letter.text for letter in await letters(world, "booking_changed")]
        assert "The fee for this move is $200.00" in texts[-1]
        assert "fee" not in texts[0]

    async def test_a_move_on_the_last_day_costs_the_fee_once(
        self, mover: Mover, client: httpx.AsyncClient, world: World
    ) -> None:
        starts_at = datetime.fromisoformat((await mover.detail())["row"]["starts_at"])
        with at(starts_at - timedelta(hours=23, minutes=59)):
            await as_role(client, world, "support")
            assert (await mover.preview(event_day(7)))["fee_cents"] == 20_000
        with at(starts_at - timedelta(hours=24)):
            await as_role(client, world, "support")
            assert (await mover.preview(event_day(7)))["fee_cents"] == 0

    async def test_the_weather_costs_nothing_and_is_not_counted(self, mover: Mover) -> None:
        for days in (31, 32):
            assert (await mover.preview(event_day(days), weather=True))["counts"] is False
            await mover.move(event_day(days), weather=True)
        assert (await mover.preview(event_day(33)))["fee_cents"] == 0


class TestPlaces:
    async def test_the_old_time_is_free_and_the_new_one_taken(self, mover: Mover, client: httpx.AsyncClient) -> None:
        await mover.move(event_day(31), "12:00")
        for day, slot, free in ((event_day(), "18:00", 3), (event_day(31), "12:00", 2)):
            asked = {"zip": "94539", "date": day.isoformat(), "guests": 15}
            slots = (await client.get("/availability/starts", params=asked)).json()["slots"]
            assert {start["slot"]: start["chefs_free"] for start in slots}[slot] == free

    async def test_all_chefs_move_or_none(self, client: httpx.AsyncClient, world: World) -> None:
        big = Host(client)
        await big.confirmed(event_day(), adults=40)
        await as_role(client, world, "support")
        mover = Mover(client, (await client.get("/bookings")).json()["items"][0]["id"])
        for _ in range(2):
            await Host(client).hold(event_day(31))
        seen = await mover.preview(event_day(31))
        assert (seen["feasible"], seen["reason"], seen["chefs"]) == (False, "full", [])
        refused = await mover.try_move(event_day(31))
        assert (refused.status_code, refused.json()["code"]) == (409, "slot_taken")
        kept = await mover.detail()
        assert kept["row"]["date"] == event_day().isoformat()
        assert len(kept["assignments"]) == 2

    async def test_the_starts_shown_leave_the_booking_itself_out(self, mover: Mover, client: httpx.AsyncClient) -> None:
        shown = (await client.get(f"{mover.path}/move/starts", params={"date": event_day().isoformat()})).json()
        assert shown["shift_minutes"] == 60
        assert {start["slot"]: start["chefs_free"] for start in shown["slots"]}["18:00"] == 3


class TestShift:
    async def test_a_start_is_shifted_for_nothing_as_often_as_needed(self, mover: Mover, world: World) -> None:
        before = await mover.detail()
        for start, minutes in (("18:30", 30), ("17:00", -60), ("19:00", 60)):
            seen = await mover.preview(event_day(), start)
            assert (seen["kind"], seen["fee_cents"], seen["counts"]) == ("shift", 0, False)
            moved = await mover.move(event_day(), start)
            was = datetime.fromisoformat(before["row"]["starts_at"])
            assert datetime.fromisoformat(moved["starts_at"]) == was + timedelta(minutes=minutes)
            assert moved["slot"] == start
        after = await mover.detail()
        shift = datetime.fromisoformat(after["assignments"][0]["blocked_to"]) - datetime.fromisoformat(
            before["assignments"][0]["blocked_to"]
        )
        assert shift == timedelta(minutes=60)
        assert (await mover.preview(event_day(31)))["fee_cents"] == 0
        assert "now starts at the time above" in (await letters(world, "booking_changed"))[-1].text

    async def test_an_hour_is_the_most(self, mover: Mover, client: httpx.AsyncClient) -> None:
        refused = await mover.try_move(event_day(), "16:29")
        assert (refused.status_code, refused.json()["code"], refused.json()["rule"]) == (
            422,
            "invalid_slot",
            "staff_shift_minutes",
        )

    async def test_other_changes_keep_the_shifted_start(self, mover: Mover, client: httpx.AsyncClient) -> None:
        moved = await mover.move(event_day(), "18:45")
        chosen = (await client.get(f"{mover.path}/candidates")).json()
        other = next(one["chef_id"] for one in chosen if one["feasible"] and not one["assigned"])
        wish = {"version": moved["version"], "chef_ids": [other]}
        after = (await client.post(f"{mover.path}/assign", json=wish)).json()
        assert after["row"]["starts_at"] == moved["starts_at"]

    async def test_hosts_keep_to_the_slots(self, client: httpx.AsyncClient) -> None:
        host = Host(client)
        await host.confirmed(event_day())
        refused = await host.post("/my/reschedule/preview", date=event_day(31).isoformat(), slot="18:30")
        assert (refused.status_code, refused.json()["code"]) == (422, "invalid_slot")


class TestRefusals:
    async def test_a_stale_version_is_told(self, mover: Mover, client: httpx.AsyncClient) -> None:
        wish = {"version": 1, "date": event_day(31).isoformat(), "start": "18:00"}
        refused = await client.post(f"{mover.path}/move", json=wish)
        assert (refused.status_code, refused.json()["code"]) == (409, "stale_version")

    async def test_short_notice_is_said_and_allowed(self, mover: Mover) -> None:
        seen = await mover.preview(event_day(1), weather=True)
        assert (seen["short_notice"], seen["feasible"]) == (True, True)

    async def test_the_past_and_the_same_start_are_refused(self, mover: Mover) -> None:
        assert (await mover.preview(event_day(-1)))["reason"] == "past"
        assert (await mover.preview(event_day()))["reason"] == "same_slot"

    async def test_another_stations_booking_is_not_there(
        self, mover: Mover, client: httpx.AsyncClient, world: World
    ) -> None:
        async with reading(world.business_id) as session:
            booking = await find(session, UUID(mover.path.rsplit("/", 1)[1]))
        assert booking is not None
        await as_role(client, world, "support", [booking.id])  # some other station's id
        wish = {"version": booking.version, "date": event_day(31).isoformat(), "start": "18:00"}
        assert (await client.post(f"{mover.path}/move", json=wish)).status_code == 404
