"""The demo business as `hibachi seed` makes it."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from sqlalchemy import func, select
from typer.testing import CliRunner

from hibachi.booking.bookings.models import Booking, BookingEvent
from hibachi.booking.places.models import ChefBlock
from hibachi.cli import app
from hibachi.cli.demo import calendar
from hibachi.cli.demo.businesses import demo_business
from hibachi.cli.demo.calendar import Present
from hibachi.cli.demo.seed import Seeded, seed_demo
from hibachi.cli.demo.stage import MOVERS
from hibachi.crm.models import Customer
from hibachi.payments import service as payments
from hibachi.payments.ledger.models import LedgerEntry
from hibachi.payments.models import Payment
from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.db import reading
from hibachi.platform.embedded import StackUrls
from hibachi.platform.ids import new_id
from hibachi.platform.outbox.models import OutboxDelivery
from hibachi.platform.outbox.subscribers import SUBSCRIBERS
from tests.cli.demo.facts import digest, facts

NOW = datetime(2026, 7, 15, 23, 30, tzinfo=UTC)
ZONE = ZoneInfo("America/Los_Angeles")
LASTING = {"held", "agreement_signed", "awaiting_deposit", "confirmed", "in_progress", "completed"}


async def seeded(present: Present, seed: int = 1) -> Seeded:
    """A demo business of its own name."""
    spec = replace(demo_business(), slug=f"demo-{new_id().hex[-12:]}")
    with clock.pinned(present.now):
        return await seed_demo(seed, spec, present)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def demo(database: StackUrls) -> UUID:
    """The whole demo, made once."""
    return (await seeded(Present(NOW, ZONE))).world.business_id


class TestPlan:
    @pytest.mark.parametrize("hour", [3, 14, 23])
    @pytest.mark.parametrize("day", [1, 12, 28])
    def test_is_the_same_for_the_same_seed_and_present(self, day: int, hour: int) -> None:
        present = Present(datetime(2026, 3, day, hour, 5, tzinfo=UTC), ZONE)
        assert calendar.plan(Random(1), present) == calendar.plan(Random(1), present)
        assert calendar.plan(Random(1), present) != calendar.plan(Random(2), present)

    def test_steps_of_a_story_are_in_order(self) -> None:
        for story in calendar.plan(Random(3), Present(NOW, ZONE)):
            assert [step.at for step in story.steps] == sorted(step.at for step in story.steps), story


class TestData:
    async def test_same_seed_and_present_give_the_same_data(self, database: StackUrls) -> None:
        present = Present(NOW, ZONE, days_back=1, days_ahead=4)
        first, second = await seeded(present), await seeded(present)
        found = await facts(first.world.business_id)
        assert found == await facts(second.world.business_id)
        assert digest(found) == digest(await facts(second.world.business_id))
        assert digest(found) != digest(await facts((await seeded(present, seed=2)).world.business_id))

    async def test_shows_every_state_over_sixty_days_and_two_stations(self, demo: UUID) -> None:
        async with reading(demo) as session:
            rows = list(await session.scalars(select(Booking)))
        assert {row.status for row in rows} >= LASTING | {"cancelled", "cancellation_requested", "no_show", "expired"}
        assert len(rows) > 100
        assert len({row.station_id for row in rows}) == 2
        assert min(row.event_date for row in rows) <= NOW.date().replace(day=3)
        assert max((row.event_date - NOW.date()).days for row in rows) >= 38
        assert any(row.severe_allergy for row in rows)
        assert any(row.extras["upgrades"] for row in rows)
        assert any(row.adults + row.children > 30 for row in rows)

    async def test_nothing_past_is_left_open_and_nothing_happened_later_than_now(self, demo: UUID) -> None:
        async with reading(demo) as session:
            past = list(await session.scalars(select(Booking).where(Booking.ends_at < NOW)))
            latest = await session.scalar(select(func.max(BookingEvent.created_at)))
        assert {row.status for row in past} <= {"completed", "cancelled", "no_show", "expired", "in_progress"}
        assert latest is not None
        assert latest <= NOW

    async def test_people_are_invented_and_live_where_they_booked(self, demo: UUID) -> None:
        async with reading(demo) as session:
            people = list(await session.scalars(select(Customer)))
            bookings = list(await session.scalars(select(Booking).where(Booking.address.is_not(None))))
        assert all(person.email.endswith("@example.com") for person in people)
        assert all(person.phone[5:10] == "55501" for person in people)
        assert all(json.loads(row.address or "{}")["zip"] == row.zip for row in bookings)


class TestInvariants:
    async def test_no_chef_is_in_two_places(self, demo: UUID) -> None:
        ranges = defaultdict(list)
        async with reading(demo) as session:
            for block in await session.scalars(select(ChefBlock).where(~ChefBlock.released)):
                ranges[block.chef_id].append((block.during.lower, block.during.upper))
        assert all(first[1] <= second[0] for found in ranges.values() for first, second in pairwise(sorted(found)))

    async def test_ledger_is_balanced_and_agrees_with_bookings(self, demo: UUID) -> None:
        async with reading(demo) as session:
            by_transaction = select(func.sum(LedgerEntry.amount_cents)).group_by(LedgerEntry.transaction_id)
            assert set(await session.scalars(by_transaction)) == {0}
            for row in await session.scalars(select(Booking)):
                assert row.paid_cents == await payments.paid_cents(session, "booking", row.id), row.reference
            methods = set(await session.scalars(select(Payment.method).where(Payment.status == "succeeded")))
        assert methods == {"card", "venmo", "zelle", "cash"}

    def test_those_who_move_bookings_go_by_these_names(self) -> None:
        assert SUBSCRIBERS.keys() >= MOVERS

    async def test_every_event_was_handled(self, demo: UUID) -> None:
        async with reading(demo) as session:
            states = set(await session.scalars(select(OutboxDelivery.state)))
        assert states == {"done"}


@pytest.fixture
def production(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Settings of a production installation."""
    values = {"HIBACHI_ENV": "production", "WEB_PUBLIC_URL": "https://a.example", "WEB_ADMIN_URL": "https://b.example"}
    for name, value in (values | dict.fromkeys(("AUTH_SECRET", "AUTH_ENCRYPTION_KEY"), "s" * 40)).items():
        monkeypatch.setenv(name, value)
    get_settings.cache_clear()
    yield
    monkeypatch.undo()
    get_settings.cache_clear()


class TestCommand:
    def test_production_is_never_seeded(self, production: None) -> None:
        result = CliRunner().invoke(app, ["seed"])
        assert result.exit_code == 1
        assert "never seeded" in result.output
