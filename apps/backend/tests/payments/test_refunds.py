"""Situations of giving money back."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hibachi.integrations.stripe.objects import Behaviour
from hibachi.payments import service
from hibachi.payments.errors import InvalidAmount, NotManualRefund, OverRefund
from hibachi.payments.refunds import service as refunds
from hibachi.payments.refunds import tasks
from hibachi.payments.refunds.models import Refund
from hibachi.payments.types import ManualPayment, Purpose, RefundView
from hibachi.platform import clock
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.errors import GatewayError
from hibachi.platform.ids import new_id
from tests.payments.world import REFUND_PENDS, REFUND_RETURNS, World


async def _send(world: World, recorded: list[RefundView]) -> None:
    for refund in recorded:
        await refunds.send(world.business, refund.id)


async def _cash(world: World, cents: int, purpose: Purpose = "balance") -> None:
    async with unit_of_work(world.business) as session:
        received = ManualPayment("booking", world.subject, purpose, "cash", cents, new_id())
        await service.record_manual_payment(session, received)


class TestByCard:
    async def test_money_goes_back_and_the_ledger_follows(self, world: World) -> None:
        await world.paid()
        await _send(world, await world.refund(4_000))
        await world.deliver()
        assert [refund.status for refund in await world.refunds()] == ["succeeded"]
        assert await world.paid_cents() == 6_000
        assert await world.accounts() == {"card_clearing": 6_000, "customer_funds": -6_000}
        assert await world.announced() == ["payments.succeeded", "payments.refund_succeeded"]

    async def test_sending_twice_at_once_gives_back_once(self, world: World) -> None:
        payment = await world.paid()
        recorded = await world.refund(4_000)
        await asyncio.gather(*(_send(world, recorded) for _ in range(4)))
        events = await world.fake.account.events(world.business)
        intent_id = str(events[-1]["data"]["object"]["payment_intent"])
        assert [body["amount"] for body in await world.fake.account.refunds(intent_id)] == [4_000]
        assert (await world.payment(payment.id)).refunded_cents == 4_000
        assert await world.accounts() == {"card_clearing": 6_000, "customer_funds": -6_000}

    async def test_a_lost_answer_does_not_give_back_twice(self, world: World) -> None:
        await world.paid()
        recorded = await world.refund(4_000)
        await world.misbehave(Behaviour(fail_calls=1, lose_answers=True))
        with pytest.raises(GatewayError):
            await _send(world, recorded)
        await _send(world, recorded)
        assert await world.accounts() == {"card_clearing": 6_000, "customer_funds": -6_000}

    async def test_even_after_the_provider_forgot_the_key(self, world: World) -> None:
        await world.paid()
        recorded = await world.refund(4_000)
        await world.misbehave(Behaviour(fail_calls=1, lose_answers=True))
        with pytest.raises(GatewayError):
            await _send(world, recorded)
        with clock.pinned(clock.now() + timedelta(days=2)):
            await tasks.sweep()
            await tasks.send_refund(str(recorded[0].id), str(world.business))
        assert len(await world.refunds()) == 1
        assert await world.accounts() == {"card_clearing": 6_000, "customer_funds": -6_000}

    async def test_a_refund_may_take_its_time(self, world: World) -> None:
        await world.paid(card=REFUND_PENDS)
        await _send(world, await world.refund(10_000))
        assert [refund.status for refund in await world.refunds()] == ["pending"]
        assert (await world.paid_cents(), await world.accounts()) == (
            0,
            {"card_clearing": 10_000, "customer_funds": -10_000},
        )
        with clock.pinned(clock.now() + timedelta(seconds=10)):
            await world.deliver()
        assert [refund.status for refund in await world.refunds()] == ["succeeded"]
        assert await world.accounts() == {}

    async def test_a_refund_that_comes_back_is_undone_in_the_ledger(self, world: World) -> None:
        await world.paid(card=REFUND_RETURNS)
        await _send(world, await world.refund(10_000))
        assert await world.accounts() == {}
        with clock.pinned(clock.now() + timedelta(seconds=10)):
            await world.deliver()
        assert [refund.status for refund in await world.refunds()] == ["failed"]
        assert await world.accounts() == {"card_clearing": 10_000, "customer_funds": -10_000}
        assert (await world.announced())[-2:] == ["payments.refund_succeeded", "payments.refund_failed"]

    async def test_a_refusal_for_good_frees_the_sum_for_another_try(self, world: World) -> None:
        await world.paid()
        recorded = await world.refund(10_000)
        await world.misbehave(Behaviour(fail_calls=1, fail_permanently=True))
        await _send(world, recorded)
        assert await world.paid_cents() == 10_000
        await _send(world, await world.refund(10_000))
        assert await world.paid_cents() == 0

    async def test_a_refund_made_in_the_providers_dashboard_is_taken_over(self, world: World) -> None:
        await world.paid()
        events = await world.fake.account.events(world.business)
        intent_id = str(events[-1]["data"]["object"]["id"])
        await world.fake.account.create_refund({"payment_intent": intent_id, "amount": 2_500}, None)
        await world.deliver()
        assert [(refund.amount_cents, refund.status) for refund in await world.refunds()] == [(2_500, "succeeded")]
        assert await world.accounts() == {"card_clearing": 7_500, "customer_funds": -7_500}


class TestSpreading:
    async def test_the_newest_payment_is_given_back_first_and_by_its_own_method(self, world: World) -> None:
        await world.paid(10_000)
        await _cash(world, 49_000)
        recorded = await world.refund(55_000)
        assert [(part.method, part.amount_cents, part.status) for part in recorded] == [
            ("cash", 49_000, "manual_due"),
            ("card", 6_000, "created"),
        ]

    async def test_a_person_pays_the_manual_part_once(self, world: World) -> None:
        await _cash(world, 5_000)
        (part,) = await world.refund(5_000)
        assert await world.accounts() == {"cash": 5_000, "customer_funds": -5_000}
        async with unit_of_work(world.business) as session:
            assert [due.id for due in await refunds.unfinished(session)] == [part.id]
            await refunds.complete_manual_refund(session, part.id, paid_by=new_id(), reference="till 2")
        assert await world.accounts() == {}
        with pytest.raises(NotManualRefund):
            async with unit_of_work(world.business) as session:
                await refunds.complete_manual_refund(session, part.id, paid_by=new_id())

    async def test_one_purpose_can_be_left_out(self, world: World) -> None:
        await _cash(world, 10_000, "deposit")
        await _cash(world, 3_000, "tip")
        async with unit_of_work(world.business) as session:
            with pytest.raises(OverRefund) as refused:
                await refunds.refund(
                    session, "booking", world.subject, 11_000, reason="cancelled", purposes={"deposit"}
                )
        assert refused.value.data == {"refundable_cents": 10_000}


class TestOverRefund:
    @pytest.mark.parametrize("cents", [0, -1])
    async def test_nothing_is_no_refund(self, world: World, cents: int) -> None:
        await world.paid()
        with pytest.raises(InvalidAmount):
            await world.refund(cents)

    async def test_a_cent_too_much_is_refused(self, world: World) -> None:
        await world.paid()
        with pytest.raises(OverRefund):
            await world.refund(10_001)

    async def test_an_unpaid_payment_cannot_be_refunded(self, world: World) -> None:
        placed = await world.placed()
        with pytest.raises(OverRefund):
            async with unit_of_work(world.business) as session:
                await refunds.refund_payment(session, placed.payment_id, 1, reason="wrong")

    async def test_of_many_at_once_only_what_was_paid_goes_back(self, world: World) -> None:
        await world.paid(10_000)
        results = await asyncio.gather(*(world.refund(3_000) for _ in range(10)), return_exceptions=True)
        done = [result for result in results if isinstance(result, list)]
        assert len(done) == 3
        assert all(isinstance(result, OverRefund) for result in results if not isinstance(result, list))
        assert await world.paid_cents() == 1_000

    async def test_the_database_refuses_what_slips_past_the_service(self, world: World) -> None:
        payment = await world.paid(10_000)

        async def insert(cents: int) -> None:
            async with unit_of_work(world.business) as session:
                session.add(Refund(payment_id=payment.id, amount_cents=cents, status="created"))

        results = await asyncio.gather(*(insert(6_000) for _ in range(4)), return_exceptions=True)
        assert sum(result is None for result in results) == 1
        assert all(isinstance(result, DBAPIError) for result in results if result is not None)


class TestLedgerGuards:
    async def test_an_unbalanced_transaction_is_refused_at_commit(self, world: World) -> None:
        payment = await world.paid()
        lone = text(
            "INSERT INTO ledger_entries (id, created_at, transaction_id, line, happening, account, amount_cents, "
            "source_id, payment_id, subject_kind, subject_id) VALUES (:id, now(), :id, 1, 'payment_succeeded', 'cash', "
            "5, :id, :payment, 'booking', :id)"
        )
        with pytest.raises(DBAPIError, match="not balanced"):
            async with unit_of_work(world.business) as session:
                await session.execute(lone, {"id": new_id(), "payment": payment.id})

    @pytest.mark.parametrize("change", ["UPDATE ledger_entries SET amount_cents = 1", "DELETE FROM ledger_entries"])
    async def test_entries_cannot_be_changed(self, world: World, change: str) -> None:
        await world.paid()
        with pytest.raises(DBAPIError, match="permission denied"):
            async with unit_of_work(world.business) as session:
                await session.execute(text(change))

    async def test_the_sum_of_all_accounts_is_zero(self, world: World) -> None:
        await world.paid(10_000)
        await _cash(world, 1_234, "tip")
        await _send(world, await world.refund(2_000))
        async with reading(world.business) as session:
            assert await session.scalar(text("SELECT sum(amount_cents) FROM ledger_entries")) == 0
