"""Situations of the nightly comparison."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hibachi.payments.reconciliation import repository, rules, service
from hibachi.payments.reconciliation.types import Books, Difference, Statement
from hibachi.payments.refunds import service as refunds
from hibachi.platform import clock
from hibachi.platform.db import reading
from tests.payments.world import World


class TestComparing:
    @given(st.integers(1, 10**6), st.integers(0, 10**6))
    def test_records_that_agree_differ_in_nothing(self, received: int, refunded: int) -> None:
        payment = uuid4()
        books = Books(payment, "pi_1", received, refunded, received - refunded)
        assert rules.compare([books], {"pi_1": Statement("pi_1", payment, received, refunded)}) == []

    @pytest.mark.parametrize(
        ("books", "statement", "kinds"),
        [
            ((100, 0, 100), (99, 0), ["received"]),
            ((100, 0, 100), (100, 1), ["refunded"]),
            ((100, 40, 100), (100, 40), ["ledger"]),
            ((100, 0, 100), None, ["received"]),
        ],
    )
    def test_a_cent_is_noticed(
        self, books: tuple[int, int, int], statement: tuple[int, int] | None, kinds: list[str]
    ) -> None:
        payment = uuid4()
        theirs = {"pi_1": Statement("pi_1", payment, *statement)} if statement else {}
        assert [found.kind for found in rules.compare([Books(payment, "pi_1", *books)], theirs)] == kinds

    def test_charges_without_books(self) -> None:
        payment = uuid4()
        theirs = {"pi_1": Statement("pi_1", payment, 100, 0), "pi_2": Statement("pi_2", None, 50, 0)}
        assert rules.compare([], theirs) == [
            Difference("not_noticed", "pi_1", payment, 0, 100),
            Difference("unknown_charge", "pi_2", None, 0, 50),
        ]


class TestADay:
    async def _differences(self, world: World) -> list[str]:
        found = await service.reconcile(world.business, clock.now().date())
        return [difference.kind for difference in found]

    async def test_a_good_day(self, world: World) -> None:
        await world.paid(10_000)
        await world.paid(2_000, "tip")
        for refund in await world.refund(3_000):
            await refunds.send(world.business, refund.id)
        assert await self._differences(world) == []
        async with reading(world.business) as session:
            report = await repository.find_report(session, clock.now().date())
        assert report is not None
        assert (report.checked, report.differences) == (2, [])
        assert await service.is_done(world.business, clock.now().date())

    async def test_a_payment_whose_webhook_has_not_come_yet(self, world: World) -> None:
        await world.pay(await world.placed())
        assert await self._differences(world) == ["not_noticed"]
        assert "payments.reconciliation_differs" in await world.announced()
        await world.deliver()
        assert await self._differences(world) == []

    async def test_a_refund_made_in_the_dashboard(self, world: World) -> None:
        await world.paid()
        event = (await world.fake.account.events(world.business))[-1]
        intent_id = event["data"]["object"]["id"]
        await world.fake.account.create_refund({"payment_intent": intent_id, "amount": 500}, None)
        assert await self._differences(world) == ["refunded"]
        await world.deliver()
        assert await self._differences(world) == []

    async def test_a_payment_opened_on_an_earlier_day_belongs_to_the_day_it_was_paid(self, world: World) -> None:
        placed = await world.placed()
        tomorrow = datetime.now(UTC) + timedelta(days=1)
        with clock.pinned(tomorrow):
            await world.pay(placed)
            await world.deliver()
            assert await self._differences(world) == []
        async with reading(world.business) as session:
            report = await repository.find_report(session, tomorrow.date())
        assert report is not None
        assert report.checked == 1
