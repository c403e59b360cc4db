"""Distance with and without a maps provider."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from hibachi.geo import service
from hibachi.geo.errors import UnknownZip
from hibachi.geo.ports import wire_distance_provider
from hibachi.geo.types import Distance
from hibachi.integrations.maps.fake import FakeDistance
from hibachi.platform import clock
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.deadline import deadline
from hibachi.platform.ids import new_id

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def business() -> UUID:
    return new_id()


@pytest.fixture
def maps() -> Iterator[FakeDistance]:
    """A wired provider."""
    fake = FakeDistance()
    wire_distance_provider(fake)
    yield fake
    wire_distance_provider(None)


async def ask(business: UUID, zip_code: str = "95814", *, writing: bool = True) -> Distance:
    if writing:
        async with unit_of_work(business) as session:
            return await service.distance(session, "94539", zip_code)
    async with reading(business) as session:
        return await service.distance(session, "94539", zip_code)


class TestWithoutProvider:
    async def test_built_in_estimate(self, business: UUID) -> None:
        assert await ask(business, writing=False) == Distance(Decimal("96.4"), "built_in")

    async def test_unknown_zip(self, business: UUID) -> None:
        with pytest.raises(UnknownZip):
            await ask(business, "00000")


class TestWithProvider:
    async def test_its_answer_is_no_estimate(self, business: UUID, maps: FakeDistance) -> None:
        found = await ask(business)
        assert (found.source, found.is_estimate) == ("google", False)

    async def test_asked_once_a_week(self, business: UUID, maps: FakeDistance) -> None:
        first = await ask(business)
        assert await ask(business, writing=False) == first
        assert maps.calls == 1
        with clock.pinned(clock.now() + timedelta(days=7, minutes=1)):
            await ask(business)
            await ask(business)
        assert maps.calls == 2

    async def test_kept_answers_of_one_business_are_not_another_s(self, business: UUID, maps: FakeDistance) -> None:
        await ask(business)
        await ask(new_id())
        assert maps.calls == 2

    async def test_a_reading_session_keeps_nothing(self, business: UUID, maps: FakeDistance) -> None:
        await ask(business, writing=False)
        await ask(business, writing=False)
        assert maps.calls == 2

    async def test_silence_falls_back_to_the_estimate_and_is_not_kept(self, business: UUID, maps: FakeDistance) -> None:
        maps.failures = 1
        assert (await ask(business)).is_estimate
        assert not (await ask(business)).is_estimate


def test_the_nearest_station_serves() -> None:
    assert service.serving_station(["94539", "90012"], "90210") == "90012"


class TestDeadline:
    async def test_a_slow_provider_is_given_up_and_not_asked_again(self, business: UUID, maps: FakeDistance) -> None:
        maps.delay_seconds = 30
        with deadline(seconds=20, step=0.02) as limit:
            assert await ask(business) == Distance(Decimal("96.4"), "built_in")
            assert await ask(business, "95350") == Distance(Decimal("64.2"), "built_in")
        assert limit.cut == ["distance"]
        assert maps.calls == 1

    async def test_no_time_left_is_no_time_for_the_provider(self, business: UUID, maps: FakeDistance) -> None:
        maps.delay_seconds = 30
        with deadline(seconds=0, step=10) as limit:
            assert (await ask(business)).is_estimate
        assert limit.cut == ["distance"]

    async def test_who_is_in_no_hurry_waits(self, business: UUID, maps: FakeDistance) -> None:
        maps.delay_seconds = 0.05
        assert not (await ask(business)).is_estimate
