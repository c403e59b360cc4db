"""Situations of the provider's webhook: forged, repeated, out of order, late, lost."""

import asyncio
import json
import random
from datetime import timedelta
from typing import Any

import pytest

from hibachi.integrations.stripe import signing
from hibachi.integrations.stripe.objects import Behaviour
from hibachi.payments.attempts import service as attempts
from hibachi.payments.refunds import service as refunds
from hibachi.platform import clock
from hibachi.platform.ids import new_id
from tests.payments.world import DECLINED, VISA, World
from tests.support.jobs import run_jobs

NO_EVENTS = [b"", b"[]", b"null", b"{", b'{"id": 1}', b'{"id": "e", "type": "t", "data": []}', b"\xff"]
PAID_LEDGER = {"card_clearing": 10_000, "customer_funds": -10_000}


def _signed(world: World, event: dict[str, Any]) -> tuple[bytes, str]:
    body = json.dumps(event).encode()
    return body, signing.sign(body, world.fake.webhook_secret)


def _event(**members: Any) -> dict[str, Any]:
    about = {"object": "payment_intent", "id": "pi_fake_000000000000000000000000", "metadata": {}}
    return {"id": f"evt_{new_id().hex}", "type": "payment_intent.succeeded", "data": {"object": about}} | members


class TestSignatures:
    @pytest.mark.parametrize(
        "header",
        ["", "t=1,v1=00", "v1=abc", "t=,v1=", "t=abc,v1=abc", f"t={'9' * 5000},v1=a", "t=²,v1=a", "nonsense", "t=1"],
    )
    async def test_a_bad_header_is_refused(self, world: World, header: str) -> None:
        body = json.dumps(_event()).encode()
        answer = await world.client.post(
            "/api/v1/webhooks/stripe", content=body, headers=[(b"Stripe-Signature", header.encode())]
        )
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_signature")

    async def test_a_missing_header_is_refused(self, world: World) -> None:
        assert (await world.client.post("/api/v1/webhooks/stripe", content=b"{}")).status_code == 400

    async def test_another_secret_is_refused(self, world: World) -> None:
        body = json.dumps(_event()).encode()
        assert (await world.post(body, signing.sign(body, "whsec_other"))).status_code == 400

    async def test_a_changed_body_is_refused(self, world: World) -> None:
        body, signature = _signed(world, _event())
        assert (await world.post(body + b" ", signature)).status_code == 400

    async def test_an_old_signature_is_refused(self, world: World) -> None:
        with clock.pinned(clock.now() - timedelta(minutes=6)):
            body, signature = _signed(world, _event())
        answer = await world.post(body, signature)
        assert answer.json()["rule"] == "too_old"

    @pytest.mark.parametrize(
        "body", [b"", b"[]", b"null", b"{", b'{"id": 1}', b'{"id":"e","type":"t","data":[]}', b"\xff"]
    )
    async def test_a_signed_body_that_is_no_event_is_refused(self, world: World, body: bytes) -> None:
        answer = await world.post(body, signing.sign(body, world.fake.webhook_secret))
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_signature")

    async def test_other_kinds_of_events_are_accepted_and_not_stored(self, world: World) -> None:
        event = _event(type="account.updated", data={"object": {"object": "account", "id": "acct_1"}})
        answer = await world.post(*_signed(world, event))
        assert (answer.status_code, answer.json()) == (200, {"stored": False})


class TestUnreliableDelivery:
    async def test_the_same_event_counts_once(self, world: World) -> None:
        placed = await world.placed()
        await world.pay(placed)
        event = (await world.fake.account.events(world.business))[-1]
        answers = [await world.post(*_signed(world, dict(event))) for _ in range(3)]
        assert [answer.json()["stored"] for answer in answers] == [True, False, False]
        await run_jobs()
        assert await world.accounts() == PAID_LEDGER
        assert await world.announced() == ["payments.succeeded"]

    async def test_different_events_about_one_payment_at_the_same_moment_count_once(self, world: World) -> None:
        placed = await world.placed()
        await world.pay(placed)
        event = (await world.fake.account.events(world.business))[-1]
        copies = [dict(event) | {"id": f"evt_{new_id().hex}"} for _ in range(6)]
        answers = await asyncio.gather(*(world.post(*_signed(world, copy)) for copy in copies))
        assert all(answer.json()["stored"] for answer in answers)
        await asyncio.gather(*(run_jobs() for _ in range(3)))
        assert await world.accounts() == PAID_LEDGER
        assert await world.announced() == ["payments.succeeded"]

    @pytest.mark.parametrize(
        "trouble",
        [Behaviour(copies=3), Behaviour(reorder=True), Behaviour(copies=2, reorder=True), Behaviour(drop=True)],
        ids=["repeated", "reordered", "repeated and reordered", "dropped"],
    )
    async def test_the_ledger_is_right_to_the_cent_in_the_end(self, world: World, trouble: Behaviour) -> None:
        await world.misbehave(trouble)
        deposit = await world.placed(10_000, "deposit")
        await world.pay(deposit, DECLINED)
        await world.pay(deposit, VISA)
        tip = await world.placed(2_345, "tip")
        await world.pay(tip)
        await world.deliver()
        for payment_id in (deposit.payment_id, tip.payment_id):
            await attempts.advance(world.business, payment_id)
        for refund in await world.refund(3_000):
            await refunds.send(world.business, refund.id)
        await world.deliver()
        assert await world.paid_cents() == 9_345
        assert await world.accounts() == {"card_clearing": 9_345, "customer_funds": -9_345}

    async def test_events_in_every_order_lead_to_the_same_end(self, world: World) -> None:
        placed = await world.placed()
        await world.pay(placed, DECLINED)
        await world.pay(placed, VISA)
        events = list(await world.fake.account.events(world.business))
        random.Random(7).shuffle(events)
        for event in [*events, *reversed(events)]:
            await world.post(*_signed(world, dict(event)))
            await run_jobs()
        assert await world.accounts() == PAID_LEDGER

    async def test_an_event_delayed_by_days_still_counts(self, world: World) -> None:
        await world.misbehave(Behaviour(delay_seconds=3 * 86_400))
        placed = await world.placed()
        await world.pay(placed)
        await world.deliver()
        assert await world.accounts() == {}
        with clock.pinned(clock.now() + timedelta(days=3, minutes=1)):
            await world.deliver()
            assert await world.accounts() == PAID_LEDGER

    async def test_a_receiver_that_was_down_gets_the_event_later(self, world: World) -> None:
        placed = await world.placed()
        await world.pay(placed)

        async def down(_body: bytes, _signature: str) -> bool:
            return False

        await world.fake.tick(down)
        await world.deliver()
        assert await world.accounts() == {}
        with clock.pinned(clock.now() + timedelta(minutes=1)):
            await world.deliver()
            assert await world.accounts() == PAID_LEDGER

    async def test_an_event_goes_to_the_business_of_its_charge_whatever_the_host(self, world: World) -> None:
        placed = await world.placed()
        await world.pay(placed)
        event = (await world.fake.account.events(world.business))[-1]
        other = World()
        await other.post(*_signed(world, dict(event)))
        await run_jobs()
        assert (await world.accounts(), await other.accounts()) == (PAID_LEDGER, {})

    async def test_an_event_about_an_unknown_charge_changes_nothing(self, world: World) -> None:
        placed = await world.placed()
        event = (await world.fake.account.events(world.business))[-1]
        about = event["data"]["object"] | {"metadata": {"payment_id": str(new_id())}}
        await world.post(*_signed(world, _event(data={"object": about})))
        await run_jobs()
        assert (await world.payment(placed.payment_id)).status == "pending"
