"""Many hosts at once: capacity is never exceeded, and nothing is sold twice."""

import asyncio
from collections import Counter
from datetime import date

import httpx
from sqlalchemy import func, select

from hibachi.booking.places.models import ChefBlock
from hibachi.cli.demo.world import World
from hibachi.platform.db import reading
from tests.support.hosts import Host, event_day


async def hold_in_the_end(host: Host, quote_id: str, day: date) -> httpx.Response:
    """Try again while the house is too busy to answer: on a slow machine the last of many wait longer than they may."""
    for _ in range(30):
        answer = await host.try_hold(quote_id, day)
        if answer.status_code != 503:
            break
    return answer


class TestOneSlot:
    async def test_of_two_hundred_bookers_exactly_as_many_as_there_are_chefs_succeed(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        day = event_day()
        quote = await Host(client).quote()
        answers = await asyncio.gather(*(hold_in_the_end(Host(client), quote["id"], day) for _ in range(200)))
        outcomes = Counter((answer.status_code, answer.json().get("code")) for answer in answers)
        assert outcomes == {(201, None): len(world.chefs), (409, "slot_taken"): 200 - len(world.chefs)}
        async with reading(world.business_id) as session:
            live = select(func.count(), func.count(ChefBlock.chef_id.distinct())).where(~ChefBlock.released)
            assert tuple((await session.execute(live)).one()) == (len(world.chefs), len(world.chefs))

    async def test_a_party_for_two_chefs_takes_both_or_none(self, client: httpx.AsyncClient) -> None:
        day = event_day()
        quote = await Host(client).quote(adults=40)
        answers = await asyncio.gather(*(Host(client).try_hold(quote["id"], day) for _ in range(6)))
        assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409, 409]


class TestOneBooking:
    async def test_two_changes_of_the_same_version_never_both_happen(self, client: httpx.AsyncClient) -> None:
        host = Host(client)
        await host.confirmed()
        version = host.booking["version"]
        answers = await asyncio.gather(
            *(host.post("/my/changes", version=version, adults=adults) for adults in (13, 14, 15, 16))
        )
        assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
        assert {answer.json().get("code") for answer in answers} == {None, "stale_version"}
