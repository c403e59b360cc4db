"""A changed station shows in the next price."""

import httpx
import psycopg
import pytest
from sqlalchemy import select

from hibachi.booking.stations import service
from hibachi.booking.stations.models import Station
from hibachi.cli.demo.world import World
from hibachi.platform.db import unit_of_work
from hibachi.platform.embedded import StackUrls
from tests.support.hosts import Host

FAR = "95060"  # charged for some of its miles from Fremont


async def _travel_cents(client: httpx.AsyncClient) -> int:
    answer = await client.post("/quotes/preview", json={"adults": 12, "zip": FAR})
    return int(answer.raise_for_status().json()["travel_cents"])


async def test_the_process_that_changes_a_station_sees_it_at_once(client: httpx.AsyncClient, world: World) -> None:
    before = await _travel_cents(client)
    async with unit_of_work(world.business_id) as session:
        station = (await session.scalars(select(Station))).one()
        station.cents_per_mile *= 2
    assert 0 < before * 2 == await _travel_cents(client)


async def test_a_change_that_is_rolled_back_changes_nothing(client: httpx.AsyncClient, world: World) -> None:
    before = await _travel_cents(client)

    async def fail() -> None:
        async with unit_of_work(world.business_id) as session:
            (await session.scalars(select(Station))).one().cents_per_mile *= 2
            await session.flush()
            raise ValueError("after the change")

    with pytest.raises(ValueError, match="after the change"):
        await fail()
    assert await _travel_cents(client) == before


async def test_a_change_by_another_process_shows_once_the_kept_ones_are_dropped(
    client: httpx.AsyncClient, world: World, database: StackUrls
) -> None:
    before = await _travel_cents(client)
    with psycopg.connect(database.database, autocommit=True) as owner:
        owner.execute(
            "UPDATE stations SET cents_per_mile = cents_per_mile * 2 WHERE business_id = %s", (world.business_id,)
        )
    await service.forget_stations()  # what the end of their time does, without waiting for it
    assert await _travel_cents(client) == before * 2


async def test_a_closed_station_takes_no_more_quotes(client: httpx.AsyncClient, world: World) -> None:
    await Host(client).quote()
    async with unit_of_work(world.business_id) as session:
        (await session.scalars(select(Station))).one().active = False
    refused = await client.post("/quotes", json={"adults": 12, "zip": "94539"})
    assert (refused.status_code, refused.json()["code"]) == (503, "no_station")
