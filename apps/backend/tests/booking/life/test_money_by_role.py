"""Who sees what of a booking's money: prices, payments and refunds are for who may see payments."""

import csv
import io
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from hibachi.booking.desk.rules import without_sums
from hibachi.cli.demo.world import World
from hibachi.identity.types import Role
from tests.support.hosts import Host, event_day
from tests.support.staff import as_role

SEES: tuple[Role, ...] = ("owner", "admin", "support")
MONEY_KINDS = {"paid", "payment_recorded", "deposit_opened", "balance_told", "credit_returned"}


def sums(value: object, key: str = "") -> Iterator[str]:
    """Where an answer holds a sum: a figure of cents, or dollars within a text."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from sums(inner, f"{key}.{name}")
    elif isinstance(value, list):
        for inner in value:
            yield from sums(inner, key)
    elif (key.endswith("_cents") and value is not None) or (isinstance(value, str) and "$" in value):
        yield key


async def changed(client: httpx.AsyncClient) -> Host:
    """A paid booking with a re-priced party and a kept sum in its history."""
    host = Host(client)
    await host.confirmed(event_day(20))
    answer = await host.post("/my/changes", version=host.booking["version"], adults=16)
    assert answer.status_code == 200, answer.text
    return host


async def only_row(client: httpx.AsyncClient) -> dict[str, Any]:
    [row] = (await client.get("/bookings")).json()["items"]
    found: dict[str, Any] = row
    return found


class TestStationManager:
    async def test_sees_no_sum_in_any_answer_about_bookings(self, client: httpx.AsyncClient, world: World) -> None:
        await changed(client)
        await as_role(client, world, "station_manager")
        row = await only_row(client)
        day = row["date"]
        assert row["chefs"]
        reads = {
            f"/bookings/{row['id']}": {},
            f"/bookings/{row['id']}/candidates": {},
            f"/prep-sheets/{row['id']}": {},
            "/bookings": {},
            "/dashboard/today": {"date": day},
            "/calendar": {"from": day, "to": str(event_day(30))},
            "/chef-alerts": {},
        }
        for path, params in reads.items():
            answer = await client.get(path, params=params)
            assert (answer.status_code, list(sums(answer.json()))) == (200, []), path

    async def test_sees_none_after_giving_the_event_another_chef(self, client: httpx.AsyncClient, world: World) -> None:
        await changed(client)
        await as_role(client, world, "station_manager")
        row = await only_row(client)
        wish = {"version": row["version"], "chef_ids": [chef["id"] for chef in row["chefs"]]}
        answer = await client.post(f"/bookings/{row['id']}/assign", json=wish)
        assert (answer.status_code, list(sums(answer.json()))) == (200, [])
        assert answer.json()["money"] is None

    async def test_sees_no_entry_about_payments_and_none_of_their_sums(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await changed(client)
        await as_role(client, world, "station_manager")
        row = await only_row(client)
        history = (await client.get(f"/bookings/{row['id']}")).json()["history"]
        kinds = {entry["kind"] for entry in history}
        assert "party_changed" in kinds
        assert "deposit paid" not in {entry["note"] for entry in history}
        assert not kinds & MONEY_KINDS
        change = next(entry["data"] for entry in history if entry["kind"] == "party_changed")
        assert (change["was"], change["now"]) == ({"adults": 12, "children": 3}, {"adults": 16, "children": 3})

    async def test_gets_a_spreadsheet_without_columns_of_money(self, client: httpx.AsyncClient, world: World) -> None:
        await changed(client)
        await as_role(client, world, "station_manager")
        header, *lines = csv.reader(io.StringIO((await client.get("/bookings.csv")).text))
        assert [len(line) for line in lines] == [len(header)]
        assert "adults" in header
        assert not [name for name in header if name.endswith("_cents")]

    async def test_is_not_told_what_a_cancellation_would_give_back(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        await changed(client)
        await as_role(client, world, "station_manager")
        row = await only_row(client)
        assert (await client.post(f"/bookings/{row['id']}/cancel/preview")).status_code == 403


class TestWhoMaySeePayments:
    @pytest.mark.parametrize("role", SEES)
    async def test_sees_price_payments_and_their_history(
        self, client: httpx.AsyncClient, world: World, role: Role
    ) -> None:
        await changed(client)
        await as_role(client, world, role)
        row = await only_row(client)
        assert (row["paid_cents"], row["balance_cents"]) == (10_000, row["total_cents"] - 10_000)
        shown = (await client.get(f"/bookings/{row['id']}")).json()
        assert shown["money"]["total_cents"] == row["total_cents"]
        assert [paid["kind"] for paid in shown["money"]["payments"]] == ["deposit"]
        assert "paid" in {entry["kind"] for entry in shown["history"]}
        assert "total_cents" in (await client.get("/bookings.csv")).text.splitlines()[0]


class TestSums:
    def test_leave_an_entry_however_deep_they_lie(self) -> None:
        entry = {"was": {"adults": 12, "total_cents": 1}, "fee_cents": 2, "move": "paid", "payments": ["p-1"]}
        assert without_sums(entry) == {"was": {"adults": 12}, "move": "paid", "payments": ["p-1"]}
