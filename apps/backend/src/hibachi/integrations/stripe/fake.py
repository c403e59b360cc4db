"""The shipped stand-in for Stripe: stateful, shared by all processes, and able to misbehave on request.

It is the default of an installation without an API key. Cards of Stripe's test mode behave as they do there.
"""

import asyncio
import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Literal, TypeVar
from uuid import UUID

import structlog

from hibachi.integrations.stripe import signing, translate
from hibachi.integrations.stripe.account import SimulatedAccount
from hibachi.integrations.stripe.bodies import IntentBody
from hibachi.integrations.stripe.delivery import Deliverer, deliver_due
from hibachi.integrations.stripe.objects import take_failure
from hibachi.integrations.stripe.params import customer_params, intent_params, refund_params
from hibachi.integrations.stripe.simulator import StripeRefusal
from hibachi.integrations.stripe.store import DatabaseStore, ObjectStore
from hibachi.payments.errors import BadSignature
from hibachi.payments.types import Intent, IntentOrder, ProviderEvent, ProviderRefund, RefundOrder
from hibachi.platform.config import get_settings
from hibachi.platform.errors import GatewayError

log = structlog.get_logger()
T = TypeVar("T")


class FakeStripe:
    """`PaymentGateway` over a simulated account.

    With a `deliver` function events are posted right after the change that caused them; without one they wait for
    `tick`, which tests call and beat runs.
    """

    name: Literal["fake"] = "fake"
    publishable_key: str | None = None

    def __init__(self, deliver: Deliverer | None = None, store: ObjectStore | None = None) -> None:
        log.warning("FAKE CARD PAYMENTS: no money moves; set STRIPE_API_KEY to take real cards")
        self._store = store or DatabaseStore()
        self._deliver = deliver
        self._running: set[asyncio.Task[int]] = set()
        self.account = SimulatedAccount(self._store)

    async def create_customer(self, customer_id: UUID, business_id: UUID, name: str, email: str) -> str:
        """See `PaymentGateway`."""
        params = customer_params(business_id, name, email)
        made = await self._call(
            business_id, lambda: self.account.create_customer(business_id, params, str(customer_id))
        )
        return made["id"]

    async def create_intent(self, order: IntentOrder) -> Intent:
        """See `PaymentGateway`."""
        params, key = intent_params(order), str(order.payment_id)
        made = await self._call(order.business_id, lambda: self.account.create_intent(order.business_id, params, key))
        return translate.intent_of(made)

    async def retrieve_intent(self, intent_id: str) -> Intent:
        """See `PaymentGateway`."""
        return translate.intent_of(await self._call_about(intent_id, lambda: self.account.intent(intent_id)))

    async def cancel_intent(self, intent_id: str) -> Intent:
        """See `PaymentGateway`."""
        return translate.intent_of(await self._call_about(intent_id, lambda: self._cancel(intent_id)))

    async def _cancel(self, intent_id: str) -> IntentBody:
        try:
            return await self.account.cancel(intent_id)
        except StripeRefusal as refusal:
            if refusal.code != "payment_intent_unexpected_state":
                raise
            return await self.account.intent(intent_id)

    async def create_refund(self, order: RefundOrder) -> ProviderRefund:
        """See `PaymentGateway`."""
        params, key = refund_params(order), str(order.refund_id)
        made = await self._call(order.business_id, lambda: self.account.create_refund(params, key))
        return translate.refund_of(made)

    async def refunds_of(self, intent_id: str) -> Sequence[ProviderRefund]:
        """See `PaymentGateway`."""
        found = await self._call_about(intent_id, lambda: self.account.refunds(intent_id))
        return [translate.refund_of(body) for body in found]

    async def intents_between(self, start: datetime, end: datetime) -> Sequence[Intent]:
        """See `PaymentGateway`."""
        return [translate.intent_of(body) for body in await self.account.intents_between(start, end)]

    def parse_webhook(self, payload: bytes, signature: str) -> ProviderEvent:
        """See `PaymentGateway`."""
        signing.verify(payload, signature, self.webhook_secret)
        try:
            return translate.event_of(json.loads(payload))
        except (ValueError, KeyError, TypeError, AttributeError) as problem:
            raise BadSignature("The body is not an event", field="body", rule="event") from problem

    @property
    def webhook_secret(self) -> str:
        """Derived from the installation's secret: knowing this source is not enough to forge a payment."""
        key = get_settings().auth.secret.get_secret_value().encode()
        return "whsec_" + hmac.new(key, b"fake-stripe-webhook", hashlib.sha256).hexdigest()

    async def confirm(self, intent_id: str, number: str, exp: str, cvc: str) -> IntentBody:
        """Pay with a card, as the browser does; the events follow."""
        await self._take_time(await self.account.business_of(intent_id))
        body = await self.account.confirm(intent_id, number, exp, cvc)
        self._post_soon()
        return body

    async def authenticate(self, intent_id: str, passed: bool) -> IntentBody:
        """Answer for the card holder's bank; the events follow."""
        await self._take_time(await self.account.business_of(intent_id))
        body = await self.account.authenticate(intent_id, passed)
        self._post_soon()
        return body

    async def tick(self, deliver: Deliverer | None = None) -> int:
        """Let refunds settle and post what is due; returns how many events were accepted."""
        await self.account.settle_refunds()
        chosen = deliver or self._deliver
        return await deliver_due(self._store, chosen, self.webhook_secret) if chosen else 0

    async def _call_about(self, object_id: str, call: Callable[[], Awaitable[T]]) -> T:
        try:
            business_id = await self.account.business_of(object_id)
        except StripeRefusal as refusal:
            raise _gateway_error(refusal) from refusal
        return await self._call(business_id, call)

    async def _take_time(self, business_id: UUID) -> None:
        await asyncio.sleep((await self.account.behaviour(business_id)).answer_seconds)

    async def _call(self, business_id: UUID, call: Callable[[], Awaitable[T]]) -> T:
        await self._take_time(business_id)
        async with self._store.open() as objects:
            failing = await take_failure(objects, business_id)
        if failing and not failing.lose_answers:
            raise GatewayError("stripe", "failing as asked", permanent=failing.fail_permanently, code="asked_to_fail")
        try:
            answer = await call()
        except StripeRefusal as refusal:
            raise _gateway_error(refusal) from refusal
        self._post_soon()
        if failing:
            raise GatewayError("stripe", "the answer was lost", permanent=False, code="answer_lost")
        return answer

    def _post_soon(self) -> None:
        if self._deliver is not None:
            started = asyncio.create_task(deliver_due(self._store, self._deliver, self.webhook_secret))
            self._running.add(started)
            started.add_done_callback(self._running.discard)


def _gateway_error(refusal: StripeRefusal) -> GatewayError:
    permanent = refusal.status < 500 and refusal.status != 429
    return GatewayError("stripe", str(refusal), permanent=permanent, code=refusal.code or refusal.kind)
