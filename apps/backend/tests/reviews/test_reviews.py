"""Reviews of events that took place."""

from decimal import Decimal
from uuid import UUID

import httpx
import pytest

from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.types import SYSTEM
from hibachi.booking.selfservice.auth import PURPOSE
from hibachi.cli.demo.world import World
from hibachi.platform.auth import read_link
from hibachi.platform.db import unit_of_work
from hibachi.reviews import rules, service
from hibachi.reviews.errors import AlreadyReviewed, NotYetReviewable
from tests.support.hosts import Host, event_day


def _booking_id(host: Host) -> UUID:
    return read_link(PURPOSE, host.link)


async def _took_place(client: httpx.AsyncClient, world: World, days_later: int = 0) -> UUID:
    host = Host(client)
    await host.confirmed(event_day(30 + days_later))
    async with unit_of_work(world.business_id) as session:
        booking = await bookings.access(session, _booking_id(host))
        await bookings.move(session, booking, "in_progress", SYSTEM)
        await bookings.move(session, booking, "completed", SYSTEM)
    return _booking_id(host)


class TestShownName:
    @pytest.mark.parametrize(
        ("name", "shown"), [("Dana Rivera", "Dana R."), ("Cher", "Cher"), ("Ana de la Cruz", "Ana C.")]
    )
    def test_names_nobody_in_full(self, name: str, shown: str) -> None:
        assert rules.shown_name(name) == shown


class TestShownAverage:
    @pytest.mark.parametrize(("average", "shown"), [(None, None), ("4.65", 4.7), ("4.64", 4.6), ("5", 5.0)])
    def test_has_one_decimal_halves_up(self, average: str | None, shown: float | None) -> None:
        assert rules.shown_average(Decimal(average) if average else None) == shown


class TestReview:
    async def test_is_published_with_average_and_count(self, client: httpx.AsyncClient, world: World) -> None:
        for number, rating in enumerate((5, 4)):
            booking_id = await _took_place(client, world, number)
            async with unit_of_work(world.business_id) as session:
                await service.write(session, booking_id, rating, f"Rated {rating}")
        page = (await client.get("/reviews", params={"limit": 1})).json()
        assert (page["average"], page["count"]) == (4.5, 2)
        assert [item["text"] for item in page["items"]] == ["Rated 4"]
        assert page["items"][0]["guest"] == "Dana R."
        rest = (await client.get("/reviews", params={"cursor": page["next_cursor"]})).json()
        assert [item["text"] for item in rest["items"]] == ["Rated 5"]
        assert rest["next_cursor"] is None

    async def test_waits_until_the_event_took_place(self, client: httpx.AsyncClient, world: World) -> None:
        host = Host(client)
        await host.confirmed()
        with pytest.raises(NotYetReviewable):
            async with unit_of_work(world.business_id) as session:
                await service.write(session, _booking_id(host), 5, "Too early")

    async def test_is_written_once(self, client: httpx.AsyncClient, world: World) -> None:
        booking_id = await _took_place(client, world)
        async with unit_of_work(world.business_id) as session:
            await service.write(session, booking_id, 5, "Good")
        with pytest.raises(AlreadyReviewed):
            async with unit_of_work(world.business_id) as session:
                await service.write(session, booking_id, 1, "Second thoughts")

    async def test_without_any_there_is_no_average(self, client: httpx.AsyncClient) -> None:
        page = (await client.get("/reviews")).json()
        assert page == {"average": None, "count": 0, "items": [], "next_cursor": None}
