"""Situations of Venmo, Zelle and cash."""

import pytest

from hibachi.payments import service
from hibachi.payments.errors import InvalidAmount
from hibachi.payments.types import ManualMethod, ManualPayment, PaymentView
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.ids import new_id
from tests.payments.world import World


async def _record(world: World, cents: int, method: ManualMethod = "venmo") -> PaymentView:
    async with unit_of_work(world.business) as session:
        received = ManualPayment("booking", world.subject, "deposit", method, cents, new_id(), "memo MH-2345")
        return await service.record_manual_payment(session, received)


class TestRecording:
    async def test_money_counts_at_once(self, world: World) -> None:
        payment = await _record(world, 10_000)
        assert (payment.status, payment.reference) == ("succeeded", "memo MH-2345")
        assert await world.paid_cents() == 10_000
        assert await world.accounts() == {"venmo": 10_000, "customer_funds": -10_000}
        assert await world.announced() == ["payments.succeeded"]

    async def test_the_announced_payment_is_completed_with_what_really_came(self, world: World) -> None:
        waiting = await world.open(10_000, "venmo")
        assert waiting.status == "pending"
        payment = await _record(world, 9_500)
        assert (payment.id, payment.amount_cents) == (waiting.id, 9_500)

    async def test_a_waiting_card_charge_is_closed(self, world: World) -> None:
        placed = await world.placed()
        await _record(world, 10_000)
        assert (await world.payment(placed.payment_id)).status == "cancelled"

    @pytest.mark.parametrize("cents", [0, -500])
    async def test_only_positive_sums(self, world: World, cents: int) -> None:
        with pytest.raises(InvalidAmount):
            await _record(world, cents)

    async def test_another_business_sees_nothing(self, world: World) -> None:
        await _record(world, 10_000)
        async with reading(new_id()) as session:
            assert await service.payments_of(session, "booking", world.subject) == []
