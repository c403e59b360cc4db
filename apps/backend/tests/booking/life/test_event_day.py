"""An event starts, or nobody is there, on its day and not before."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from hibachi.cli.demo.world import World
from tests.booking.life.paying import confirmed
from tests.booking.life.test_money import Desk, at_desk
from tests.support.time import at

ON_THE_DAY = {"in_progress", "no_show"}


async def steps(desk: Desk) -> set[str]:
    """What the panel offers."""
    found = await desk.host.client.get(f"/bookings/{await desk.booking_id()}", headers=desk.headers)
    detail: dict[str, Any] = found.json()
    return set(detail["next_statuses"])


@pytest.mark.parametrize("status", sorted(ON_THE_DAY))
async def test_on_the_eve_it_is_neither_offered_nor_taken(client: httpx.AsyncClient, world: World, status: str) -> None:
    host = await confirmed(client)
    zone = ZoneInfo(host.booking["time_zone"])
    midnight = datetime.combine(date.fromisoformat(host.booking["date"]), time.min, zone)
    with at(midnight - timedelta(minutes=1)):
        desk = await at_desk(world, host)
        assert not ON_THE_DAY & await steps(desk)
        refused = await desk.do("transition", to=status, reason="a slip of the finger")
        assert (refused.status_code, refused.json()["rule"]) == (409, "event_day")
        assert (await host.reload())["status"] == "confirmed"
    with at(midnight):
        desk = await at_desk(world, host)
        assert await steps(desk) >= ON_THE_DAY
        taken = await desk.do("transition", to=status, reason="on the spot")
        assert taken.status_code == 200, taken.text
