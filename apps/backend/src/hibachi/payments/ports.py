"""What payments needs from a card provider.

Every writing method carries our own id as idempotency key, so that repeating it after a crash changes nothing.
All methods raise `GatewayError`; `permanent` means that repeating cannot help.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from hibachi.payments.types import Intent, IntentOrder, ProviderEvent, ProviderRefund, RefundOrder

PROVIDER = "stripe"  # key of inbox messages and of provider customers, for the real gateway and the fake alike


class PaymentGateway(Protocol):
    """A card provider. `name` is "stripe" or "fake"; `publishable_key` is for the payer's browser."""

    @property
    def name(self) -> str: ...

    @property
    def publishable_key(self) -> str | None: ...

    async def create_customer(self, customer_id: UUID, business_id: UUID, name: str, email: str) -> str:
        """The provider's id of a payer; `customer_id` is the idempotency key."""
        ...

    async def create_intent(self, order: IntentOrder) -> Intent:
        """Open a card charge."""
        ...

    async def retrieve_intent(self, intent_id: str) -> Intent:
        """The charge as it is now."""
        ...

    async def cancel_intent(self, intent_id: str) -> Intent:
        """Close a charge that is not paid; a charge that was paid meanwhile is returned as it is."""
        ...

    async def create_refund(self, order: RefundOrder) -> ProviderRefund:
        """Give money back."""
        ...

    async def refunds_of(self, intent_id: str) -> Sequence[ProviderRefund]:
        """Every refund of a charge, whoever made it."""
        ...

    async def intents_between(self, start: datetime, end: datetime) -> Sequence[Intent]:
        """Charges opened in [start, end), for reconciliation."""
        ...

    def parse_webhook(self, payload: bytes, signature: str) -> ProviderEvent:
        """The event in a webhook's raw body; raises `BadSignature`, or `WebhooksOff` without a secret."""
        ...


_wired: dict[str, PaymentGateway] = {}


def wire_gateway(gateway: PaymentGateway) -> None:
    """Choose the process's gateway; called by the composition root and by tests."""
    _wired[PROVIDER] = gateway


def payment_gateway() -> PaymentGateway:
    """The process's gateway; KeyError when the process was not wired."""
    return _wired[PROVIDER]
