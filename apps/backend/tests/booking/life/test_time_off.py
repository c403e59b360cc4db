"""Chefs who ask for time off, and who decides."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import httpx
import pytest
import pytest_asyncio
from sqlalchemy import select, update

from hibachi.booking.chefs.models import Chef
from hibachi.booking.notices import words
from hibachi.cli.demo.world import World
from hibachi.communications.models import Message
from hibachi.identity.types import Role
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.ids import new_id
from tests.support.hosts import Host, event_day
from tests.support.jobs import run_jobs
from tests.support.staff import Member, hire

ZONE = ZoneInfo("America/Los_Angeles")


def days(first: date, last: date | None = None, reason: str = "A wedding") -> dict[str, str]:
    """Whole days of the station."""
    until = (last or first) + timedelta(days=1)
    start, end = (datetime.combine(day, time(), ZONE) for day in (first, until))
    return {"starts_at": start.isoformat(), "ends_at": end.isoformat(), "reason": reason}


@dataclass(frozen=True)
class Crew:
    """A chef with a log-in, and the manager of the station."""

    client: httpx.AsyncClient
    world: World
    chef: Member
    manager: Member

    async def ask(self, wish: dict[str, str]) -> httpx.Response:
        return await self.client.post("/my-time-off", json=wish, headers=self.chef.headers)

    async def own(self) -> list[dict[str, Any]]:
        answer = await self.client.get("/my-time-off", headers=self.chef.headers)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def waiting(self) -> list[dict[str, Any]]:
        answer = await self.client.get("/time-off-requests", headers=self.manager.headers)
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def decide(self, request_id: str, how: str, **body: str) -> httpx.Response:
        path = f"/time-off-requests/{request_id}/{how}"
        return await self.client.post(path, json=body, headers=self.manager.headers)

    async def letters(self, template: str) -> list[Message]:
        await run_jobs()
        async with reading(self.world.business_id) as session:
            return list(await session.scalars(select(Message).where(Message.template == template)))


@pytest_asyncio.fixture(loop_scope="session")
async def crew(client: httpx.AsyncClient, world: World) -> Crew:
    chef, manager = await hire(client, world, "chef"), await hire(client, world, "station_manager")
    async with unit_of_work(world.business_id) as session:
        await session.execute(update(Chef).where(Chef.id == world.chefs[0]).values(staff_id=chef.id))
    return Crew(client, world, chef, manager)


async def cooked_by(crew: Crew, chef_id: UUID, day: date) -> Host:
    """A confirmed party that one chef cooks."""
    host = Host(crew.client)
    await host.confirmed(day)
    found = await crew.client.get("/bookings", params={"from": str(day), "to": str(day)}, headers=crew.manager.headers)
    [row] = found.json()["items"]
    wish = {"version": row["version"], "chef_ids": [str(chef_id)]}
    assigned = await crew.client.post(f"/bookings/{row['id']}/assign", json=wish, headers=crew.manager.headers)
    assert assigned.status_code == 200, assigned.text
    return host


class TestAsking:
    async def test_a_request_waits_and_takes_no_chef_away(self, crew: Crew) -> None:
        asked = await crew.ask(days(event_day()))
        assert (asked.status_code, asked.json()["state"]) == (201, "requested")
        [seen] = await crew.own()
        assert (seen["state"], seen["reason"], seen["note"]) == ("requested", "A wedding", None)
        until = {"from": str(event_day()), "to": str(event_day(31))}
        calendar = await crew.client.get("/calendar", params=until, headers=crew.manager.headers)
        assert calendar.json()["time_off"] == []

    async def test_who_decides_sees_the_events_within(self, crew: Crew) -> None:
        host = await cooked_by(crew, crew.world.chefs[0], event_day())
        await crew.ask(days(event_day(), event_day(32)))
        [request] = await crew.waiting()
        assert [event["reference"] for event in request["events"]] == [host.booking["reference"]]
        assert request["reason"] == "A wedding"

    async def test_the_manager_is_written_to(self, crew: Crew) -> None:
        await cooked_by(crew, crew.world.chefs[0], event_day())
        await crew.ask(days(event_day()))
        [letter] = await crew.letters("time_off_asked")
        assert letter.recipient_name == "Test station_manager"
        assert "1 of their events falls into it" in letter.text

    @pytest.mark.parametrize("shift", [0, 1])
    async def test_the_same_days_twice_are_refused(self, crew: Crew, shift: int) -> None:
        await crew.ask(days(event_day(), event_day(31)))
        again = await crew.ask(days(event_day(30 + shift), event_day(33)))
        assert (again.status_code, again.json()["code"]) == (409, "time_off_overlaps")

    async def test_next_to_each_other_is_fine(self, crew: Crew) -> None:
        await crew.ask(days(event_day()))
        assert (await crew.ask(days(event_day(31)))).status_code == 201

    @pytest.mark.parametrize(
        ("wish", "field", "rule"),
        [
            (days(event_day(-3)), "ends_at", "not_past"),
            (days(event_day(3), event_day(1)), "ends_at", "ends_after_start"),
            ({"starts_at": "2030-01-01T00:00:00", "ends_at": "2030-01-02T00:00:00"}, "starts_at", "time_zone"),
        ],
    )
    async def test_what_makes_no_sense_is_named(self, crew: Crew, wish: dict[str, str], field: str, rule: str) -> None:
        answer = await crew.ask(wish)
        assert (answer.status_code, answer.json()["field"], answer.json()["rule"]) == (422, field, rule)

    async def test_a_log_in_without_a_chef_has_none(self, client: httpx.AsyncClient, world: World) -> None:
        nobody = await hire(client, world, "chef")
        for answer in (
            await client.get("/my-time-off", headers=nobody.headers),
            await client.post("/my-time-off", json=days(event_day()), headers=nobody.headers),
        ):
            assert (answer.status_code, answer.json()["code"]) == (404, "no_own_chef")


class TestDeciding:
    async def test_approved_the_chef_is_away_and_the_party_lacks_one(self, crew: Crew) -> None:
        await cooked_by(crew, crew.world.chefs[0], event_day())
        request_id = (await crew.ask(days(event_day()))).json()["id"]
        assert (await crew.decide(request_id, "approve", note="Enjoy it")).status_code == 204
        [seen] = await crew.own()
        assert (seen["state"], seen["note"]) == ("approved", "Enjoy it")
        assert await crew.waiting() == []
        day = {"date": str(event_day())}
        today = (await crew.client.get("/dashboard/today", params=day, headers=crew.manager.headers)).json()
        assert today["counts"]["without_chef"] == 1
        [letter] = await crew.letters("time_off_decided")
        assert letter.recipient_name == "Test chef"
        assert "approved" in letter.subject
        assert "Enjoy it" in letter.text

    async def test_declined_with_the_reason_the_chef_stays(self, crew: Crew) -> None:
        await cooked_by(crew, crew.world.chefs[0], event_day())
        request_id = (await crew.ask(days(event_day()))).json()["id"]
        assert (await crew.decide(request_id, "decline", note="We are full that day")).status_code == 204
        [seen] = await crew.own()
        assert (seen["state"], seen["note"]) == ("refused", "We are full that day")
        [letter] = await crew.letters("time_off_decided")
        assert "declined" in letter.subject
        assert "We are full that day" in letter.text
        [shown] = [
            chef
            for chef in (await crew.client.get("/chefs", headers=crew.manager.headers)).json()
            if chef["id"] == str(crew.world.chefs[0])
        ]
        assert shown["time_off"] == []
        assert (await crew.ask(days(event_day()))).status_code == 201

    async def test_declining_needs_a_reason(self, crew: Crew) -> None:
        request_id = (await crew.ask(days(event_day()))).json()["id"]
        assert (await crew.decide(request_id, "decline", note=" ")).status_code == 422

    @pytest.mark.parametrize("how", ["approve", "decline"])
    async def test_it_is_decided_once(self, crew: Crew, how: str) -> None:
        request_id = (await crew.ask(days(event_day()))).json()["id"]
        await crew.decide(request_id, "approve")
        again = await crew.decide(request_id, how, note="After all")
        assert (again.status_code, again.json()["code"]) == (404, "time_off_request_not_found")

    async def test_another_station_neither_sees_nor_decides(self, crew: Crew) -> None:
        request_id = (await crew.ask(days(event_day()))).json()["id"]
        stranger = await hire(crew.client, crew.world, "station_manager", [new_id()])
        seen = await crew.client.get("/time-off-requests", headers=stranger.headers)
        assert seen.json()["items"] == []
        path = f"/time-off-requests/{request_id}/approve"
        assert (await crew.client.post(path, json={}, headers=stranger.headers)).status_code == 404

    @pytest.mark.parametrize("role", ["support", "chef"])
    async def test_who_may_not_plan_chefs_decides_nothing(self, crew: Crew, role: Role) -> None:
        request_id = (await crew.ask(days(event_day()))).json()["id"]
        other = await hire(crew.client, crew.world, role)
        path = f"/time-off-requests/{request_id}/approve"
        assert (await crew.client.post(path, json={}, headers=other.headers)).status_code == 403


class TestTakingBack:
    async def test_a_request_disappears_from_the_list(self, crew: Crew) -> None:
        request_id = (await crew.ask(days(event_day()))).json()["id"]
        done = await crew.client.delete(f"/my-time-off/{request_id}", headers=crew.chef.headers)
        assert done.status_code == 204
        assert (await crew.own(), await crew.waiting()) == ([], [])
        assert (await crew.decide(request_id, "approve")).status_code == 404

    async def test_after_the_approval_the_party_has_its_chef_again(self, crew: Crew) -> None:
        await cooked_by(crew, crew.world.chefs[0], event_day())
        request_id = (await crew.ask(days(event_day()))).json()["id"]
        await crew.decide(request_id, "approve")
        await crew.client.delete(f"/my-time-off/{request_id}", headers=crew.chef.headers)
        day = {"date": str(event_day())}
        today = (await crew.client.get("/dashboard/today", params=day, headers=crew.manager.headers)).json()
        assert today["counts"]["without_chef"] == 0

    async def test_nobody_takes_back_what_is_another_chefs(self, crew: Crew) -> None:
        request_id = (await crew.ask(days(event_day()))).json()["id"]
        other = await hire(crew.client, crew.world, "chef")
        async with unit_of_work(crew.world.business_id) as session:
            await session.execute(update(Chef).where(Chef.id == crew.world.chefs[1]).values(staff_id=other.id))
        answer = await crew.client.delete(f"/my-time-off/{request_id}", headers=other.headers)
        assert (answer.status_code, answer.json()["code"]) == (404, "time_off_request_not_found")
        assert len(await crew.own()) == 1


class TestWords:
    def test_days_are_said_as_people_say_them(self) -> None:
        first = datetime(2026, 7, 4, tzinfo=ZONE)
        assert words.span(first, first + timedelta(days=1), ZONE) == "Saturday, July 4"
        assert words.span(first, first + timedelta(days=3), ZONE) == "Saturday, July 4 to Monday, July 6"

    def test_parts_of_days_have_their_times(self) -> None:
        first = datetime(2026, 7, 4, 12, tzinfo=ZONE)
        assert words.span(first, first + timedelta(hours=5), ZONE) == "Saturday, July 4 at 12:00 PM to 5:00 PM"
        late = words.span(first, first + timedelta(hours=25), ZONE)
        assert late == "Saturday, July 4 at 12:00 PM to Sunday, July 5 at 1:00 PM"
