"""A calendar month as the public sees it."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx

from hibachi.booking.chefs.models import ChefTimeOff
from hibachi.cli.demo.world import World
from hibachi.platform.db import unit_of_work
from tests.support.hosts import event_day

ZONE = ZoneInfo("America/Los_Angeles")
MONTH = event_day(40).replace(day=1)
FOLLOWING = (MONTH + timedelta(days=31)).replace(day=1)


async def everybody_away(world: World, first: date, until: date) -> None:
    """No chef works from the first date to before the second."""
    start, end = (datetime.combine(day, time(), ZONE) for day in (first, until))
    async with unit_of_work(world.business_id) as session:
        session.add_all(
            ChefTimeOff(chef_id=chef, starts_at=start, ends_at=end, state="approved") for chef in world.chefs
        )


async def shown(client: httpx.AsyncClient, month: date) -> dict[str, Any]:
    answer = await client.get("/availability/month", params={"zip": "94539", "month": f"{month:%Y-%m}", "guests": 12})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


class TestNextFree:
    async def test_a_month_with_room_names_its_own_first_slot(self, client: httpx.AsyncClient) -> None:
        assert (await shown(client, MONTH))["next_free"] == {"date": str(MONTH), "slot": "12:00"}

    async def test_a_full_month_names_the_first_slot_after_it(self, client: httpx.AsyncClient, world: World) -> None:
        await everybody_away(world, MONTH, FOLLOWING + timedelta(days=2))
        answer = await shown(client, MONTH)
        assert {day["state"] for day in answer["days"]} == {"full"}
        assert answer["next_free"] == {"date": str(FOLLOWING + timedelta(days=2)), "slot": "12:00"}

    async def test_a_month_that_is_over_names_what_comes_from_today_on(self, client: httpx.AsyncClient) -> None:
        over = await shown(client, event_day().replace(day=1) - timedelta(days=200))
        coming = await shown(client, event_day(3))
        assert {day["state"] for day in over["days"]} == {"past"}
        assert over["next_free"]["date"] <= coming["next_free"]["date"]

    async def test_nothing_is_named_when_nobody_works_for_months(self, client: httpx.AsyncClient, world: World) -> None:
        await everybody_away(world, MONTH, MONTH + timedelta(days=120))
        assert (await shown(client, MONTH))["next_free"] is None
