"""Card payments by Stripe's official SDK, which is imported here and nowhere else."""

import json
from collections.abc import Awaitable, Sequence
from datetime import datetime
from typing import Literal, TypeVar
from uuid import UUID

import stripe
from stripe.params import PaymentIntentListParamsCreated

from hibachi.integrations.stripe import translate
from hibachi.integrations.stripe.objects import API_VERSION
from hibachi.integrations.stripe.params import customer_params, intent_params, refund_params
from hibachi.payments.errors import BadSignature, WebhooksOff
from hibachi.payments.types import Intent, IntentOrder, ProviderEvent, ProviderRefund, RefundOrder
from hibachi.platform.config.groups import StripeSettings
from hibachi.platform.errors import GatewayError

T = TypeVar("T")
_TIMEOUT_SECONDS = 10.0
_RETRIES = 2  # the SDK's own, on lost connections, 409 and 5xx; every write carries an idempotency key
_TOLERANCE_SECONDS = 300
_UNEXPECTED_STATE = "payment_intent_unexpected_state"
# Refused for a reason outside the request: a wrong key, a concurrent call under the same key, too many calls.
_TEMPORARY_STATUSES = (401, 403, 409, 429)


class StripeGateway:
    """`PaymentGateway` over Stripe's API in one pinned version."""

    name: Literal["stripe"] = "stripe"

    def __init__(self, settings: StripeSettings, timeout_seconds: float = _TIMEOUT_SECONDS) -> None:
        if settings.api_key is None:
            raise ValueError("STRIPE_API_KEY is not set")
        self.publishable_key = settings.publishable_key
        self._webhook_secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
        self._client = stripe.StripeClient(
            settings.api_key.get_secret_value(),
            stripe_version=API_VERSION,
            base_addresses={"api": settings.api_base},
            max_network_retries=_RETRIES,
            http_client=stripe.HTTPXClient(timeout=timeout_seconds),
        )

    async def create_customer(self, customer_id: UUID, business_id: UUID, name: str, email: str) -> str:
        """See `PaymentGateway`."""
        params, options = customer_params(business_id, name, email), _keyed(customer_id)
        made = await _call(self._client.v1.customers.create_async(params, options))
        return made.id

    async def create_intent(self, order: IntentOrder) -> Intent:
        """See `PaymentGateway`."""
        params, options = intent_params(order), _keyed(order.payment_id)
        made = await _call(self._client.v1.payment_intents.create_async(params, options))
        return translate.intent_of(made.to_dict())

    async def retrieve_intent(self, intent_id: str) -> Intent:
        """See `PaymentGateway`."""
        found = await _call(self._client.v1.payment_intents.retrieve_async(intent_id))
        return translate.intent_of(found.to_dict())

    async def cancel_intent(self, intent_id: str) -> Intent:
        """See `PaymentGateway`."""
        try:
            closed = await _call(self._client.v1.payment_intents.cancel_async(intent_id))
        except GatewayError as problem:
            if problem.code != _UNEXPECTED_STATE:
                raise
            return await self.retrieve_intent(intent_id)
        return translate.intent_of(closed.to_dict())

    async def create_refund(self, order: RefundOrder) -> ProviderRefund:
        """See `PaymentGateway`."""
        params, options = refund_params(order), _keyed(order.refund_id)
        made = await _call(self._client.v1.refunds.create_async(params, options))
        return translate.refund_of(made.to_dict())

    async def refunds_of(self, intent_id: str) -> Sequence[ProviderRefund]:
        """See `PaymentGateway`."""

        async def read() -> list[ProviderRefund]:
            page = await self._client.v1.refunds.list_async({"payment_intent": intent_id, "limit": 100})
            return [translate.refund_of(found.to_dict()) async for found in page.auto_paging_iter()]

        return list(reversed(await _call(read())))  # Stripe lists the newest first

    async def intents_between(self, start: datetime, end: datetime) -> Sequence[Intent]:
        """See `PaymentGateway`."""

        async def read() -> list[Intent]:
            created: PaymentIntentListParamsCreated = {"gte": int(start.timestamp()), "lt": int(end.timestamp())}
            page = await self._client.v1.payment_intents.list_async({"created": created, "limit": 100})
            return [translate.intent_of(found.to_dict()) async for found in page.auto_paging_iter()]

        return list(reversed(await _call(read())))

    def parse_webhook(self, payload: bytes, signature: str) -> ProviderEvent:
        """See `PaymentGateway`."""
        if not self._webhook_secret:
            raise WebhooksOff()
        try:
            stripe.WebhookSignature.verify_header(payload, signature, self._webhook_secret, _TOLERANCE_SECONDS)
            return translate.event_of(json.loads(payload))
        except stripe.SignatureVerificationError as problem:
            raise BadSignature(field="Stripe-Signature", rule="signature") from problem
        except (ValueError, KeyError, TypeError, AttributeError) as problem:
            # not UTF-8, not JSON, not an event, or characters in the header that cannot be compared
            raise BadSignature("The body is not an event", field="body", rule="event") from problem


def _keyed(row_id: UUID) -> stripe.RequestOptions:
    return {"idempotency_key": str(row_id)}


async def _call(call: Awaitable[T]) -> T:
    """The answer of one API call; every failure of the SDK becomes a `GatewayError`."""
    try:
        return await call
    except stripe.StripeError as problem:
        status = problem.http_status
        permanent = status is not None and 400 <= status < 500 and status not in _TEMPORARY_STATUSES
        code = problem.code or (problem.error.type if problem.error else None) or type(problem).__name__
        message = problem.user_message or type(problem).__name__
        raise GatewayError("stripe", message, permanent=permanent, code=code) from problem
