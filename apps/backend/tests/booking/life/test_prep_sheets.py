"""What chefs see of the events they cook: everything for the kitchen, no money, no full contact."""

from datetime import datetime, timedelta
from typing import Any

import httpx
from sqlalchemy import select, update

from hibachi.booking.chefs.models import Chef
from hibachi.booking.places.models import ChefBlock
from hibachi.cli.demo.world import World
from hibachi.platform.db import unit_of_work
from tests.support.hosts import Host, event_day
from tests.support.staff import Member, hire

NUTS = {"guest": "Leo", "codes": ["peanut"], "severe": True, "note": "carries an EpiPen"}


async def _cook(client: httpx.AsyncClient, world: World) -> Member:
    """A chef with a log-in who cooks the business's only event."""
    member = await hire(client, world, "chef")
    async with unit_of_work(world.business_id) as session:
        cooks = (await session.scalars(select(ChefBlock.chef_id).where(~ChefBlock.released))).first()
        await session.execute(update(Chef).where(Chef.id == cooks).values(staff_id=member.id))
    return member


async def _event(client: httpx.AsyncClient) -> Host:
    host = Host(client)
    await host.hold(upgrades={"filet_mignon": 4}, addons={"gyoza": 2})
    await host.details(notes="The gate is on the left", allergies=[NUTS], occasion="birthday")
    return host


async def _get(client: httpx.AsyncClient, path: str, who: Member) -> Any:
    answer = await client.get(path, headers=who.headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_the_sheet_says_when_where_for_whom_and_what(client: httpx.AsyncClient, world: World) -> None:
    host = await _event(client)
    chef = await _cook(client, world)
    (line,) = (await _get(client, "/prep-sheets", chef))["items"]
    sheet = await _get(client, f"/prep-sheets/{line['booking_id']}", chef)
    assert sheet.items() >= line.items()
    arrival, start = (datetime.fromisoformat(sheet[key]) for key in ("arrival_at", "starts_at"))
    assert start - arrival == timedelta(minutes=30)
    assert (sheet["address"]["line1"], sheet["address"]["city"]) == ("1 Grove Street", "Fremont")
    assert (sheet["adults"], sheet["children"]) == (12, 3)
    assert {dish["code"]: dish["quantity"] for dish in sheet["dishes"]} == {"filet_mignon": 4, "gyoza": 2}
    assert sheet["allergies"] == [NUTS]
    assert (sheet["severe_allergy"], sheet["notes"], sheet["occasion"]) == (True, "The gate is on the left", "birthday")
    assert (sheet["host_first_name"], sheet["host_phone"]) == ("Dana", "+15105550142")
    assert sheet["reference"] == host.booking["reference"]


async def test_no_money_and_no_full_contact_reach_a_chef(client: httpx.AsyncClient, world: World) -> None:
    host = await _event(client)
    chef = await _cook(client, world)
    (line,) = (await _get(client, "/prep-sheets", chef))["items"]
    sheet = await client.get(f"/prep-sheets/{line['booking_id']}", headers=chef.headers)
    span = f"/calendar?from={event_day()}&to={event_day(31)}"
    listed, calendar = [await client.get(path, headers=chef.headers) for path in ("/prep-sheets", span)]
    for answer in (sheet, listed, calendar):
        assert answer.status_code == 200
        for secret in ("Rivera", "dana@example.com", "cents", str(host.booking["total_cents"]), "customer"):
            assert secret not in answer.text
    assert "555" not in listed.text + calendar.text
    assert "Dana, 15 guests, Fremont" in calendar.text


async def test_dates_bound_the_list(client: httpx.AsyncClient, world: World) -> None:
    await _event(client)
    chef = await _cook(client, world)
    after = await _get(client, f"/prep-sheets?from={event_day(31)}", chef)
    until = await _get(client, f"/prep-sheets?to={event_day(30)}", chef)
    assert (after["total"], until["total"]) == (0, 1)
