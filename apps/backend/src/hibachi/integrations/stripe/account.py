"""A simulated Stripe account: the API's operations over stored objects, with idempotency keys and events.

Used by the shipped fake in the application and, behind an HTTP server, by the wire tests of the real gateway.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from hibachi.integrations.stripe import simulator
from hibachi.integrations.stripe.bodies import CustomerBody, EventBody, IntentBody, RefundBody
from hibachi.integrations.stripe.objects import (
    Behaviour,
    as_intent,
    as_refund,
    behaviour_of,
    change_intent,
    create,
    emit,
    load,
    made_before,
    new_object_id,
    plain,
    seconds_now,
)
from hibachi.integrations.stripe.simulator import StripeRefusal
from hibachi.integrations.stripe.store import ObjectStore, Stored
from hibachi.platform import clock

SETTLE_AFTER = timedelta(seconds=5)


class SimulatedAccount:
    """The operations. Every method raises `StripeRefusal` where Stripe would answer with an error."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    async def create_customer(self, business_id: UUID, params: Mapping[str, Any], key: str | None) -> CustomerBody:
        """`POST /v1/customers`."""
        body: CustomerBody = {
            "id": new_object_id("cus"),
            "object": "customer",
            "name": str(params.get("name", "")),
            "email": str(params.get("email", "")),
            "metadata": dict(params.get("metadata", {})),
            "created": seconds_now(),
        }
        async with self._store.open() as objects:
            stored = Stored(body["id"], "customer", plain(body), business_id)
            return cast(CustomerBody, await create(objects, stored, key, params))

    async def create_intent(self, business_id: UUID, params: Mapping[str, Any], key: str | None) -> IntentBody:
        """`POST /v1/payment_intents`."""
        if int(params["amount"]) < 50:
            raise StripeRefusal(400, "invalid_request_error", "amount_too_small", "Amount must be at least 50 cents.")
        intent_id = new_object_id("pi")
        body: IntentBody = {
            "id": intent_id,
            "object": "payment_intent",
            "amount": int(params["amount"]),
            "amount_received": 0,
            "currency": "usd",
            "status": "requires_payment_method",
            "client_secret": f"{intent_id}_secret_{secrets.token_hex(12)}",
            "customer": params.get("customer"),
            "description": str(params.get("description", "")),
            "metadata": dict(params.get("metadata", {})),
            "payment_method": None,
            "latest_charge": None,
            "last_payment_error": None,
            "created": seconds_now(),
            "livemode": False,
        }
        async with self._store.open() as objects:
            stored = Stored(intent_id, "intent", plain(body), business_id)
            made = cast(IntentBody, await create(objects, stored, key, params))
            if made["id"] == intent_id:
                await emit(objects, stored, "payment_intent.created")
            return made

    async def intent(self, intent_id: str) -> IntentBody:
        """`GET /v1/payment_intents/{id}`."""
        async with self._store.open() as objects:
            return as_intent(await load(objects, intent_id))

    async def confirm(self, intent_id: str, number: str, exp: str, cvc: str) -> IntentBody:
        """What Stripe.js does in the browser with a card."""
        digits, card = simulator.judge_card(number, exp, cvc, clock.now())
        async with self._store.open() as objects:
            stored = await load(objects, intent_id)
            body, kind = simulator.confirm(as_intent(stored), digits, card, new_object_id("ch"))
            return await change_intent(objects, stored, body, kind)

    async def authenticate(self, intent_id: str, passed: bool) -> IntentBody:
        """What the card holder's bank does in its own window."""
        async with self._store.open() as objects:
            stored = await load(objects, intent_id)
            body, kind = simulator.authenticate(as_intent(stored), passed, new_object_id("ch"))
            return await change_intent(objects, stored, body, kind)

    async def cancel(self, intent_id: str) -> IntentBody:
        """`POST /v1/payment_intents/{id}/cancel`."""
        async with self._store.open() as objects:
            stored = await load(objects, intent_id)
            body = simulator.cancel(as_intent(stored))
            return await change_intent(objects, stored, body, "payment_intent.canceled")

    async def create_refund(self, params: Mapping[str, Any], key: str | None) -> RefundBody:
        """`POST /v1/refunds`. A refund of some test cards changes its state once more a moment later."""
        async with self._store.open() as objects:
            parent = await load(objects, str(params["payment_intent"]))
            if known := await made_before(objects, key, params):
                return cast(RefundBody, known)
            intent = as_intent(parent)
            standing = [as_refund(found) for found in await objects.children("refund", intent["id"])]
            amount = int(params.get("amount") or intent["amount"])
            simulator.check_refund(intent, standing, amount)
            states = simulator.refund_states(intent)
            body: RefundBody = {
                "id": new_object_id("re"),
                "object": "refund",
                "amount": amount,
                "currency": "usd",
                "status": states[0],
                "payment_intent": intent["id"],
                "charge": intent["latest_charge"],
                "metadata": dict(params.get("metadata", {})),
                "failure_reason": None,
                "created": seconds_now(),
            }
            settles_at = clock.now() + SETTLE_AFTER if len(states) > 1 else None
            stored = Stored(body["id"], "refund", plain(body), parent.business_id, intent["id"], settles_at)
            await create(objects, stored, key, params)
            await emit(objects, stored, "refund.created")
            return body

    async def settle_refunds(self) -> None:
        """Let the banks' later answers to refunds happen that are due."""
        async with self._store.open() as objects:
            for stored in await objects.due("refund", clock.now(), 50):
                body = as_refund(stored)
                last = simulator.refund_states(as_intent(await load(objects, body["payment_intent"])))[-1]
                body["status"] = last
                body["failure_reason"] = "expired_or_canceled_card" if last == "failed" else None
                changed = replace(stored, body=plain(body), due_at=None)
                await objects.save(changed)
                await emit(objects, changed, "refund.failed" if last == "failed" else "refund.updated")

    async def refunds(self, intent_id: str) -> Sequence[RefundBody]:
        """`GET /v1/refunds?payment_intent=…`, oldest first."""
        async with self._store.open() as objects:
            return [as_refund(found) for found in await objects.children("refund", intent_id)]

    async def intents_between(self, start: datetime, end: datetime) -> Sequence[IntentBody]:
        """`GET /v1/payment_intents?created[gte]=…&created[lt]=…`."""
        async with self._store.open() as objects:
            found = [as_intent(stored) for stored in await objects.all_of("intent")]
        return [body for body in found if start.timestamp() <= body["created"] < end.timestamp()]

    async def business_of(self, object_id: str) -> UUID:
        """The business an object belongs to."""
        async with self._store.open() as objects:
            return (await load(objects, object_id)).business_id

    async def behaviour(self, business_id: UUID) -> Behaviour:
        """What this business asked for."""
        async with self._store.open() as objects:
            return await behaviour_of(objects, business_id)

    async def behave(self, business_id: UUID, behaviour: Behaviour) -> None:
        """Change what goes wrong from now on."""
        wanted = Stored(f"behaviour:{business_id}", "behaviour", asdict(behaviour), business_id)
        async with self._store.open() as objects:
            if not await objects.add(wanted):
                await objects.save(wanted)

    async def events(self, business_id: UUID) -> Sequence[EventBody]:
        """Every event of a business ever made, delivered or not, oldest first."""
        async with self._store.open() as objects:
            found = await objects.all_of("event")
        return [cast(EventBody, stored.body) for stored in found if stored.business_id == business_id]
