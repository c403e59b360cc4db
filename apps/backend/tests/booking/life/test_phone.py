"""A coordinator takes a booking on the phone; its host signs and pays by a link."""

import re
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from hibachi.booking.deadlines import service as deadlines
from hibachi.cli.demo.world import World
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.ids import new_id
from tests.support.hosts import ADDRESS, CONTACT, PARTY, Host, event_day
from tests.support.jobs import run_jobs
from tests.support.letters import letters
from tests.support.staff import as_role
from tests.support.time import at


def order(day: date, **changes: Any) -> dict[str, Any]:
    """What the panel sends."""
    quote = {**PARTY, "date": day.isoformat(), **changes.pop("quote", {})}
    return {"request_id": str(new_id()), "quote": quote, "slot": "18:00", "contact": CONTACT, **changes}


async def act_when_due(world: World, booking_id: str) -> tuple[str, str, datetime]:
    """Let the booking's run sleep until its next action, and take it."""
    async with reading(world.business_id) as session:
        due = await deadlines.next_action(session, UUID(booking_id))
    assert due is not None
    with at(due.at):
        async with unit_of_work(world.business_id) as session:
            await deadlines.act(session, UUID(booking_id))
        await run_jobs()
    return due.kind, due.hours, due.at


async def link_of(world: World) -> str:
    """The link token inside the last letter that keeps a place."""
    text = (await letters(world, "booking_held_link"))[-1].text
    found = re.search(r"#link=(\S+)", text)
    assert found
    return found[1]


@pytest.fixture(autouse=True)
async def coordinator(client: httpx.AsyncClient, world: World) -> None:
    await as_role(client, world, "support")


class TestTaking:
    async def test_the_place_is_kept_at_the_quoted_price_and_the_link_goes_out(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        extras = {"upgrades": {"filet_mignon": 2}, "addons": {"gyoza": 1}}
        priced = (await client.post("/quotes/preview", json={**PARTY, **extras})).json()
        taken = await client.post("/bookings", json=order(event_day(), quote=extras))
        assert taken.status_code == 201, taken.text
        row = taken.json()["row"]
        assert (row["status"], row["total_cents"], row["customer_name"]) == (
            "held",
            priced["total_cents"],
            "Dana Rivera",
        )
        assert taken.json()["channel"] == "phone"
        assert len(row["chefs"]) == 1
        kept = datetime.fromisoformat(row["hold_expires_at"]) - datetime.fromisoformat(taken.json()["history"][0]["at"])
        assert abs(kept - timedelta(hours=2)) < timedelta(seconds=5)
        await run_jobs()
        (letter,) = await letters(world, "booking_held_link")
        assert letter.recipient == CONTACT["email"]
        assert re.fullmatch(r"Your place for .+ is kept until .+ [AP]M", letter.subject)
        assert row["reference"] in letter.text
        assert "4 hours to pay" in letter.text

    async def test_the_host_signs_and_pays_by_the_link(self, client: httpx.AsyncClient, world: World) -> None:
        taken = (await client.post("/bookings", json=order(event_day(), address=ADDRESS))).json()
        assert taken["booking"]["next_step"] == "sign"
        await run_jobs()
        host = Host(client, link=await link_of(world))
        await host.reload()
        await host.sign()
        await host.open_deposit()
        await host.pay_card()
        await host.settle()
        assert (await host.reload())["status"] == "confirmed"

    async def test_a_repeated_request_makes_no_second_booking(self, client: httpx.AsyncClient, world: World) -> None:
        wish = order(event_day(), address=ADDRESS)
        first, second = [(await client.post("/bookings", json=wish)).json()["row"] for _ in range(2)]
        assert (second["id"], second["version"]) == (first["id"], first["version"])
        await run_jobs()
        assert len(await letters(world, "booking_held_link")) == 1

    async def test_the_website_sends_no_link_by_letter(self, client: httpx.AsyncClient, world: World) -> None:
        await Host(client).hold()
        await run_jobs()
        assert await letters(world, "booking_held_link") == []

    async def test_a_taken_slot_is_refused(self, client: httpx.AsyncClient) -> None:
        answers = [await client.post("/bookings", json=order(event_day())) for _ in range(4)]
        assert [answer.status_code for answer in answers] == [201, 201, 201, 409]
        assert answers[-1].json()["code"] == "slot_taken"

    async def test_a_date_has_to_be_named(self, client: httpx.AsyncClient) -> None:
        wish = order(event_day())
        del wish["quote"]["date"]
        refused = await client.post("/bookings", json=wish)
        assert (refused.status_code, refused.json()["field"]) == (422, "quote.date")


class TestExceptions:
    async def test_short_notice_needs_a_persons_word(self, client: httpx.AsyncClient) -> None:
        refused = await client.post("/bookings", json=order(event_day(1)))
        assert (refused.status_code, refused.json()["rule"]) == (422, "too_soon")
        taken = await client.post("/bookings", json=order(event_day(1), exceptions=["too_soon"]))
        assert taken.status_code == 201, taken.text

    async def test_so_does_a_place_beyond_the_greatest_distance(self, client: httpx.AsyncClient) -> None:
        far = {"zip": "93650"}
        refused = await client.post("/bookings", json=order(event_day(), quote=far))
        assert (refused.status_code, refused.json()["code"]) == (422, "beyond_max_distance")
        taken = await client.post("/bookings", json=order(event_day(), quote=far, exceptions=["beyond_max_distance"]))
        assert taken.status_code == 201, taken.text

    async def test_the_past_has_no_exception(self, client: httpx.AsyncClient) -> None:
        refused = await client.post("/bookings", json=order(event_day(-1), exceptions=["too_soon"]))
        assert (refused.status_code, refused.json()["rule"]) == (422, "past")


class TestStarts:
    async def _starts(self, client: httpx.AsyncClient, day: date, **changes: Any) -> dict[str, Any]:
        asked = {"zip": "94539", "date": day.isoformat(), "guests": 15, **changes}
        answer = await client.get("/availability/starts", params=asked)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def test_each_slot_says_how_many_chefs_are_free(self, client: httpx.AsyncClient) -> None:
        await client.post("/bookings", json=order(event_day()))
        shown = await self._starts(client, event_day(), guests=35)
        evening = next(start for start in shown["slots"] if start["slot"] == "18:00")
        assert evening == {"slot": "18:00", "state": "free", "chefs_free": 2, "chefs_needed": 2}

    async def test_a_full_date_offers_the_next_free_start(self, client: httpx.AsyncClient) -> None:
        shown = await self._starts(client, event_day(), guests=95)
        assert {start["state"] for start in shown["slots"]} == {"full"}
        assert shown["next_free"] is None
        shown = await self._starts(client, event_day(1))
        assert {start["state"] for start in shown["slots"]} <= {"too_soon", "full"}
        assert shown["next_free"]["date"] > event_day(1).isoformat()

    async def test_another_stations_place_is_refused(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "support", [new_id()])
        asked = {"zip": "94539", "date": event_day().isoformat(), "guests": 15}
        refused = await client.get("/availability/starts", params=asked)
        assert (refused.status_code, refused.json()["code"]) == (422, "other_station")
        refused = await client.post("/bookings", json=order(event_day()))
        assert (refused.status_code, refused.json()["code"]) == (422, "other_station")


class TestClock:
    async def test_two_hours_to_sign_with_a_warning_after_one(self, client: httpx.AsyncClient, world: World) -> None:
        row = (await client.post("/bookings", json=order(event_day()))).json()["row"]
        ends = datetime.fromisoformat(row["hold_expires_at"])
        assert await act_when_due(world, row["id"]) == ("warn", "held", ends - timedelta(hours=1))
        (warning,) = await letters(world, "hold_ends_soon")
        assert "sign the agreement" in warning.subject
        assert await act_when_due(world, row["id"]) == ("expire", "", ends)
        assert (await client.get(f"/bookings/{row['id']}")).json()["row"]["status"] == "expired"

    async def test_then_four_hours_to_pay_with_a_warning_after_three(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        row = (await client.post("/bookings", json=order(event_day(), address=ADDRESS))).json()["row"]
        await run_jobs()
        host = Host(client, link=await link_of(world))
        await host.reload()
        await act_when_due(world, row["id"])
        await host.reload()
        await host.sign()
        ends = datetime.fromisoformat(host.booking["hold_expires_at"])
        assert await act_when_due(world, row["id"]) == ("warn", "agreement_signed", ends - timedelta(hours=1))
        assert [letter.subject.split(" before")[0] for letter in await letters(world, "hold_ends_soon")] == [
            "Please sign the agreement",
            "Please pay the deposit",
        ]
        kind, _, expired_at = await act_when_due(world, row["id"])
        assert (kind, expired_at) == ("expire", ends)

    async def test_a_staff_hold_stops_the_clock_and_lifting_it_starts_it(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        row = (await client.post("/bookings", json=order(event_day()))).json()["row"]
        path = f"/bookings/{row['id']}/staff-hold"
        held = (await client.post(path, json={"version": row["version"], "staff_hold": True})).json()
        assert held["row"]["hold_expires_at"] is None
        async with reading(world.business_id) as session:
            assert await deadlines.next_action(session, UUID(row["id"])) is None
        wish = {"version": held["row"]["version"], "staff_hold": False}
        assert (await client.post(path, json=wish)).json()["row"]["hold_expires_at"] == row["hold_expires_at"]


class TestFinding:
    async def test_a_caller_is_found_by_phone_in_any_notation(self, client: httpx.AsyncClient) -> None:
        await client.post("/bookings", json=order(event_day()))
        for asked in ("510-555-0142", "(510) 555-0142", "+15105550142", " Dana@Example.com "):
            found = (await client.get("/customers", params={"q": asked})).json()["items"]
            assert [person["name"] for person in found] == ["Dana Rivera"], asked
