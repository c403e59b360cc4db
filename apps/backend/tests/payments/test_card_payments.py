"""Situations of paying by card."""

import asyncio
import time
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from hibachi.integrations.stripe.objects import Behaviour
from hibachi.payments import service
from hibachi.payments.attempts import service as attempts
from hibachi.payments.attempts import tasks
from hibachi.payments.errors import PaymentClosed, PaymentRefused, PaymentsUnavailable
from hibachi.payments.models import Payment, ProviderCustomer
from hibachi.payments.types import NewPayment, Payer
from hibachi.platform import clock
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.errors import GatewayError
from hibachi.platform.ids import new_id
from tests.payments.world import ASKS_BANK, DECLINED, VISA, World

PAID_LEDGER = {"card_clearing": 10_000, "customer_funds": -10_000}


class TestPaying:
    async def test_a_good_card_pays_once_and_to_the_cent(self, world: World) -> None:
        placed = await world.placed()
        assert (placed.status, placed.gateway, placed.amount_cents) == ("pending", "fake", 10_000)
        assert await world.pay(placed) == "succeeded"
        await world.deliver()
        payment = await world.payment(placed.payment_id)
        assert payment.status == "succeeded"
        assert await world.paid_cents() == 10_000
        assert await world.accounts() == PAID_LEDGER
        assert await world.announced() == ["payments.succeeded"]

    async def test_a_declined_card_leaves_the_payment_open_for_another(self, world: World) -> None:
        placed = await world.placed()
        assert await world.pay(placed, DECLINED) == "requires_payment_method"
        await world.deliver()
        payment = await world.payment(placed.payment_id)
        assert (payment.status, payment.failure_code) == ("pending", "generic_decline")
        again = await attempts.place(world.business, placed.payment_id)
        assert again.client_secret == placed.client_secret
        assert await world.pay(again, VISA) == "succeeded"
        await world.deliver()
        assert await world.announced() == ["payments.failed", "payments.succeeded"]
        assert await world.accounts() == PAID_LEDGER

    async def test_every_refused_try_is_announced_once(self, world: World) -> None:
        placed = await world.placed()
        for _ in range(2):
            await world.pay(placed, DECLINED)
            await world.deliver()
        assert await world.announced() == ["payments.failed", "payments.failed"]

    @pytest.mark.parametrize(("passed", "status"), [(True, "succeeded"), (False, "pending")])
    async def test_the_bank_is_asked_first(self, world: World, passed: bool, status: str) -> None:
        placed = await world.placed()
        assert await world.pay(placed, ASKS_BANK) == "requires_action"
        await world.deliver()
        assert (await world.payment(placed.payment_id)).status == "pending"
        intent = str(placed.client_secret).split("_secret_")[0]
        answer = {"client_secret": placed.client_secret, "passed": passed}
        await world.client.post(f"/api/v1/dev/stripe/payment_intents/{intent}/authenticate", json=answer)
        await world.deliver()
        assert (await world.payment(placed.payment_id)).status == status


class TestOpening:
    async def test_asking_again_returns_the_same_payment_and_charge(self, world: World) -> None:
        first, second = await world.placed(), await world.placed()
        assert (first.payment_id, first.client_secret) == (second.payment_id, second.client_secret)

    async def test_many_at_once_open_one(self, world: World) -> None:
        opened = await asyncio.gather(*(world.open() for _ in range(8)))
        placed = await asyncio.gather(*(attempts.place(world.business, payment.id) for payment in opened))
        assert len({payment.client_secret for payment in placed}) == 1
        async with reading(world.business) as session:
            assert await session.scalar(select(func.count()).select_from(Payment)) == 1

    async def test_another_amount_replaces_the_charge_and_closes_the_old_one(self, world: World) -> None:
        old = await world.placed(10_000, "balance")
        new = await world.placed(12_000, "balance")
        await attempts.advance(world.business, old.payment_id)
        assert (await world.payment(old.payment_id)).status == "cancelled"
        assert (await world.payment(new.payment_id)).status == "pending"
        intent = await world.fake.account.intent(str(old.client_secret).split("_secret_")[0])
        assert intent["status"] == "canceled"

    async def test_money_that_arrives_on_a_cancelled_payment_counts(self, world: World) -> None:
        placed = await world.placed()
        await world.pay(placed)  # in the browser, while the booking runs out
        async with unit_of_work(world.business) as session:
            assert await service.cancel_open(session, "booking", world.subject) == 1
        await attempts.advance(world.business, placed.payment_id)
        assert (await world.payment(placed.payment_id)).status == "succeeded"
        assert await world.accounts() == PAID_LEDGER
        await world.deliver()
        assert await world.announced() == ["payments.succeeded"]

    async def test_the_payer_is_told_to_the_provider_once(self, world: World) -> None:
        payer = Payer(new_id(), "Aiko Tanaka", "aiko@example.com")
        for purpose in ("deposit", "balance"):
            async with unit_of_work(world.business) as session:
                new = NewPayment("booking", world.subject, purpose, "card", 10_000, payer=payer)
                payment = await service.open_payment(session, new)
            await attempts.place(world.business, payment.id)
        async with reading(world.business) as session:
            customers = (await session.scalars(select(ProviderCustomer))).all()
        assert [customer.email for customer in customers] == ["aiko@example.com"]
        assert customers[0].provider_id is not None

    async def test_a_closed_payment_cannot_be_placed(self, world: World) -> None:
        payment = await world.paid()
        with pytest.raises(PaymentClosed):
            await attempts.place(world.business, payment.id)


class TestDyingHalfWay:
    async def test_a_process_that_died_before_the_call_is_made_good_by_the_sweep(self, world: World) -> None:
        payment = await world.open()  # and nothing more: the process is gone
        with clock.pinned(clock.now() + timedelta(minutes=2)):
            await tasks.sweep()
            await tasks.advance(str(payment.id), str(world.business))
        assert (await world.payment(payment.id)).status == "pending"
        assert await world.pay(await attempts.place(world.business, payment.id)) == "succeeded"

    async def test_a_call_whose_answer_was_lost_does_not_open_a_second_charge(self, world: World) -> None:
        payment = await world.open()
        await world.misbehave(Behaviour(fail_calls=1, lose_answers=True))
        with pytest.raises(PaymentsUnavailable):
            await attempts.place(world.business, payment.id)
        placed = await attempts.place(world.business, payment.id)
        opened = [event for event in await world.fake.account.events(world.business) if "created" in event["type"]]
        assert len(opened) == 1
        assert opened[0]["data"]["object"]["client_secret"] == placed.client_secret

    async def test_a_webhook_may_come_before_the_charge_was_noted(self, world: World) -> None:
        payment = await world.open()
        await world.misbehave(Behaviour(fail_calls=1, lose_answers=True))
        with pytest.raises(PaymentsUnavailable):
            await attempts.place(world.business, payment.id)
        await world.deliver()  # payment_intent.created carries our id
        assert (await world.payment(payment.id)).status == "pending"

    async def test_an_outage_is_told_to_the_caller_and_healed_later(self, world: World) -> None:
        payment = await world.open()
        await world.misbehave(Behaviour(fail_calls=1))
        with pytest.raises(PaymentsUnavailable):
            await attempts.place(world.business, payment.id)
        await attempts.advance(world.business, payment.id)
        assert (await world.payment(payment.id)).status == "pending"

    async def test_a_refusal_for_good_fails_the_payment(self, world: World) -> None:
        payment = await world.open()
        await world.misbehave(Behaviour(fail_calls=1, fail_permanently=True))
        with pytest.raises(PaymentRefused):
            await attempts.place(world.business, payment.id)
        assert (await world.payment(payment.id)).status == "failed"
        assert await world.announced() == ["payments.failed"]

    async def test_a_charge_never_opened_within_a_day_is_given_up(self, world: World) -> None:
        payment = await world.open()
        with clock.pinned(clock.now() + timedelta(hours=25)):
            await attempts.advance(world.business, payment.id)
        assert (await world.payment(payment.id)).failure_code == "never_opened"

    async def test_a_dropped_webhook_is_made_good_by_asking(self, world: World) -> None:
        await world.misbehave(Behaviour(drop=True))
        placed = await world.placed()
        await world.pay(placed)
        await world.deliver()
        assert await world.accounts() == {}
        with clock.pinned(clock.now() + timedelta(minutes=2)):
            await tasks.sweep()
            await tasks.advance(str(placed.payment_id), str(world.business))
        assert await world.accounts() == PAID_LEDGER

    async def test_asking_in_vain_is_tried_again(self, world: World) -> None:
        placed = await world.placed()
        await world.misbehave(Behaviour(fail_calls=1))
        with pytest.raises(GatewayError):
            await attempts.advance(world.business, placed.payment_id)
        await attempts.advance(world.business, placed.payment_id)


class TestASlowProvider:
    async def test_a_call_takes_its_time_and_opens_one_charge(self, world: World) -> None:
        payment = await world.open()
        await world.misbehave(Behaviour(answer_seconds=0.3))
        began = time.monotonic()
        first, second = await asyncio.gather(
            attempts.place(world.business, payment.id), attempts.place(world.business, payment.id)
        )
        assert time.monotonic() - began >= 0.3
        assert first.client_secret == second.client_secret
