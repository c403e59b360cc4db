"""One day at a glance."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from hibachi.analytics.dashboard import rules
from hibachi.booking.types import Status
from hibachi.cli.demo.world import World
from hibachi.identity.types import Role
from tests.support.hosts import Host, event_day
from tests.support.staff import as_role


@dataclass(frozen=True)
class Row:
    """One booking of the day as the figures see it."""

    status: Status = "confirmed"
    guests: int = 15
    starts_at: datetime = datetime(2026, 7, 18, 22, tzinfo=UTC)
    balance_cents: int = 50_000
    chefs_missing: int = 0


class TestFigures:
    def test_sum_the_day(self) -> None:
        late = Row(guests=40, chefs_missing=1, starts_at=Row().starts_at + timedelta(hours=3))
        found = rules.figures([late, Row()], set_up_minutes=30)
        assert (found.events, found.guests, found.without_chef) == (2, 55, 1)
        assert found.balance_to_collect_cents == 100_000
        assert found.first_set_up_at == datetime(2026, 7, 18, 21, 30, tzinfo=UTC)

    def test_nobody_looks_for_a_chef_once_the_event_is_over(self) -> None:
        assert rules.figures([Row("completed", chefs_missing=1)], 30).without_chef == 0

    @pytest.mark.parametrize(
        ("status", "cents"), [("completed", 50_000), ("awaiting_deposit", 0), ("no_show", 0), ("in_progress", 50_000)]
    )
    def test_collect_from_who_is_served(self, status: Status, cents: int) -> None:
        assert rules.figures([Row(status)], 30).balance_to_collect_cents == cents

    def test_an_empty_day_has_no_set_up(self) -> None:
        assert rules.figures([], 30) == rules.Figures(0, 0, 0, 0, None)


class TestToday:
    async def test_shows_events_figures_and_chefs_of_the_date(self, client: httpx.AsyncClient, world: World) -> None:
        host, unpaid = Host(client), Host(client)
        await host.confirmed(event_day())
        await unpaid.hold(event_day(40))
        await unpaid.details()
        await unpaid.sign()
        await as_role(client, world, "owner")
        shown = (await client.get("/dashboard/today", params={"date": str(event_day())})).json()
        assert [event["reference"] for event in shown["events"]] == [host.booking["reference"]]
        assert shown["counts"] == {
            "events": 1,
            "guests": 15,
            "without_chef": 0,
            "deposits_due": 1,
            "waiting_for_person": 0,
            "money_needs_hand": 0,
        }
        assert shown["balance_to_collect_cents"] == host.booking["balance_cents"]
        assert shown["first_set_up_at"] == host.booking["arrival_at"]
        cooking = {chef["name"]: chef["events"] for chef in shown["chefs"]}
        assert sorted(cooking) == ["Ana", "Ben", "Lia"]
        assert sorted(map(len, cooking.values())) == [0, 0, 1]

    async def test_counts_an_assigned_chef_who_is_away_as_missing(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = Host(client)
        await host.confirmed(event_day())
        await as_role(client, world, "owner")
        [event] = (await client.get("/dashboard/today", params={"date": str(event_day())})).json()["events"]
        [chef] = event["chefs"]
        assert (chef["absence"], event["chefs_missing"]) == (None, 0)
        away = {"starts_at": host.booking["starts_at"], "ends_at": host.booking["ends_at"], "reason": "Wedding"}
        assert (await client.post(f"/chefs/{chef['id']}/time-off", json=away)).status_code == 201
        shown = (await client.get("/dashboard/today", params={"date": str(event_day())})).json()
        assert shown["counts"]["without_chef"] == 1
        [event] = shown["events"]
        assert (event["chefs"], event["chefs_missing"]) == ([{**chef, "absence": "time_off"}], 1)
        assert [one["events"] for one in shown["chefs"] if one["id"] == chef["id"]] == [[]]
        until = {"from": str(event_day()), "to": str(event_day(31))}
        [drawn] = (await client.get("/calendar", params=until)).json()["events"]
        assert (drawn["chefs"], drawn["chefs_missing"]) == (event["chefs"], 1)

    async def test_counts_a_chef_who_works_no_more_as_missing(self, client: httpx.AsyncClient, world: World) -> None:
        await Host(client).confirmed(event_day())
        await as_role(client, world, "owner")
        [row] = (await client.get("/bookings")).json()["items"]
        chef_id = row["chefs"][0]["id"]
        assert (await client.patch(f"/chefs/{chef_id}", json={"active": False})).status_code == 200
        [row] = (await client.get("/bookings")).json()["items"]
        assert (row["chefs"][0]["absence"], row["chefs_missing"]) == ("inactive", 1)

    async def test_leaves_out_what_was_cancelled(self, client: httpx.AsyncClient, world: World) -> None:
        host = Host(client)
        await host.confirmed()
        await host.post("/my/cancel", version=host.booking["version"])
        await as_role(client, world, "support")
        shown = (await client.get("/dashboard/today", params={"date": str(event_day())})).json()
        assert (shown["events"], shown["counts"]["events"], shown["first_set_up_at"]) == ([], 0, None)

    async def test_without_a_date_it_is_today_at_the_station(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "owner")
        shown = (await client.get("/dashboard/today", params={"station_id": str(world.stations[1])})).json()
        assert shown["date"] == str(event_day(0))
        assert [chef["name"] for chef in shown["chefs"]] == ["Lia"]

    async def test_names_who_waits_for_a_person(self, client: httpx.AsyncClient, world: World) -> None:
        talk = (await client.post("/chat/conversations")).json()
        asked = await client.post(f"/chat/conversations/{talk['id']}/person", headers={"X-Chat-Token": talk["token"]})
        assert asked.is_success, asked.text
        await as_role(client, world, "support")
        shown = (await client.get("/dashboard/today")).json()
        assert shown["counts"]["waiting_for_person"] == 1
        assert [(one["conversation_id"], one["reason"]) for one in shown["waiting"]] == [(talk["id"], "human_request")]

    async def test_a_manager_sees_the_own_station_and_no_conversations(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        for zip_code in ("94539", "90012"):
            await Host(client).confirmed(event_day(), zip=zip_code)
        await as_role(client, world, "station_manager", world.stations[1:])
        shown = (await client.get("/dashboard/today", params={"date": str(event_day())})).json()
        assert {event["station_id"] for event in shown["events"]} == {str(world.stations[1])}
        assert [chef["name"] for chef in shown["chefs"]] == ["Lia"]
        assert (shown["waiting"], shown["balance_to_collect_cents"]) == ([], None)
        other = await client.get("/dashboard/today", params={"station_id": str(world.stations[0])})
        assert (other.status_code, other.json()["code"]) == (404, "station_not_found")

    @pytest.mark.parametrize("role", ["chef", None])
    async def test_is_for_who_may_read_bookings(
        self, client: httpx.AsyncClient, world: World, role: Role | None
    ) -> None:
        if role is not None:
            await as_role(client, world, role)
        assert (await client.get("/dashboard/today")).status_code == (401 if role is None else 403)
