"""Events and absences over days."""

from datetime import date, timedelta
from typing import Any

import httpx
import pytest

from hibachi.cli.demo.world import World
from tests.support.hosts import Host, event_day
from tests.support.staff import as_role


async def _calendar(client: httpx.AsyncClient, first: date, end: date, **params: str) -> dict[str, Any]:
    answer = await client.get("/calendar", params={"from": str(first), "to": str(end), **params})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


class TestCalendar:
    async def test_shows_events_from_the_first_date_to_before_the_last(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        first, last = Host(client), Host(client)
        await first.confirmed(event_day(30))
        await last.confirmed(event_day(32))
        await as_role(client, world, "owner")
        shown = await _calendar(client, event_day(30), event_day(32))
        (event,) = shown["events"]
        assert event["reference"] == first.booking["reference"]
        assert (event["start"], event["end"]) == (first.booking["starts_at"], first.booking["ends_at"])
        assert event["title"] == "Dana Rivera, 15 guests, Fremont"
        assert len(event["chefs"]) == 1

    async def test_shows_approved_time_off_that_touches_the_dates(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await as_role(client, world, "owner")
        away = {"starts_at": f"{event_day(28)}T07:00:00Z", "ends_at": f"{event_day(31)}T07:00:00Z", "reason": "wedding"}
        added = await client.post(f"/chefs/{world.chefs[0]}/time-off", json=away)
        assert added.status_code == 201, added.text
        shown = await _calendar(client, event_day(30), event_day(32))
        assert [(off["chef_name"], off["reason"]) for off in shown["time_off"]] == [("Ana", "wedding")]
        assert (await _calendar(client, event_day(31), event_day(32)))["time_off"] == []
        other = await _calendar(client, event_day(30), event_day(32), station_id=str(world.stations[1]))
        assert other["time_off"] == []

    async def test_is_bound_to_the_callers_stations(self, client: httpx.AsyncClient, world: World) -> None:
        await Host(client).confirmed(event_day())
        await as_role(client, world, "station_manager", world.stations[1:])
        assert (await _calendar(client, event_day(), event_day(31)))["events"] == []

    @pytest.mark.parametrize("days", [0, -1, 93])
    async def test_refuses_ranges_it_cannot_show(self, client: httpx.AsyncClient, world: World, days: int) -> None:
        await as_role(client, world, "owner")
        end = event_day() + timedelta(days=days)
        refused = await client.get("/calendar", params={"from": str(event_day()), "to": str(end)})
        assert (refused.status_code, refused.json()["code"]) == (422, "wrong_range")

    async def test_is_for_staff(self, client: httpx.AsyncClient) -> None:
        params = {"from": str(event_day()), "to": str(event_day(31))}
        assert (await client.get("/calendar", params=params)).status_code == 401
