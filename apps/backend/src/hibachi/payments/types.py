"""Plain data of payments. Money is integer US cents everywhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

Purpose = Literal["deposit", "balance", "tip", "reschedule_fee"]
Method = Literal["card", "venmo", "zelle", "cash"]
ManualMethod = Literal["venmo", "zelle", "cash"]
PaymentStatus = Literal["created", "pending", "succeeded", "failed", "cancelled"]
RefundStatus = Literal["created", "pending", "succeeded", "failed", "manual_due"]
IntentStatus = Literal["open", "requires_action", "processing", "succeeded", "cancelled"]
ProviderRefundStatus = Literal["pending", "succeeded", "failed"]


@dataclass(frozen=True, slots=True)
class Payer:
    """Who pays by card. `owner_id` is the person's id in the calling domain and keys the provider's customer."""

    owner_id: UUID
    name: str
    email: str


@dataclass(frozen=True, slots=True)
class NewPayment:
    """What is to be paid. `description` is what the payer reads on the provider's receipt."""

    subject_kind: str
    subject_id: UUID
    purpose: Purpose
    method: Method
    amount_cents: int
    description: str = ""
    payer: Payer | None = None


@dataclass(frozen=True, slots=True)
class ManualPayment:
    """Money that staff saw arrive. `reference` is the transfer's memo or number, `recorded_by` the staff member."""

    subject_kind: str
    subject_id: UUID
    purpose: Purpose
    method: ManualMethod
    amount_cents: int
    recorded_by: UUID | None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class PlacedPayment:
    """A payment ready to be paid. `client_secret` and `publishable_key` are for the payer's browser; cards only."""

    payment_id: UUID
    purpose: Purpose
    method: Method
    amount_cents: int
    status: PaymentStatus
    gateway: str
    client_secret: str | None = None
    publishable_key: str | None = None


@dataclass(frozen=True, slots=True)
class PaymentView:
    """One payment as other domains see it; `refunded_cents` counts refunds under way."""

    id: UUID
    purpose: Purpose
    method: Method
    status: PaymentStatus
    amount_cents: int
    refunded_cents: int
    reference: str
    failure_code: str | None
    created_at: datetime
    succeeded_at: datetime | None


@dataclass(frozen=True, slots=True)
class RefundView:
    """One refund as other domains see it; a failed one is `settled` once another has taken its place."""

    id: UUID
    payment_id: UUID
    subject_kind: str
    subject_id: UUID
    purpose: Purpose
    method: Method
    status: RefundStatus
    amount_cents: int
    reason: str
    failure_code: str | None
    settled: bool
    created_at: datetime
    succeeded_at: datetime | None


@dataclass(frozen=True, slots=True)
class IntentOrder:
    """A card charge to be opened at the provider; `payment_id` is the idempotency key."""

    payment_id: UUID
    business_id: UUID
    amount_cents: int
    description: str
    customer_id: str | None
    metadata: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class IntentFailure:
    """The last refused try of an intent; `attempt_id` tells one try from another."""

    code: str
    attempt_id: str


@dataclass(frozen=True, slots=True)
class Intent:
    """A card charge as the provider sees it now. Charges that are not ours have neither `payment_id` nor business."""

    id: str
    status: IntentStatus
    amount_cents: int
    received_cents: int
    client_secret: str | None
    payment_id: UUID | None
    business_id: UUID | None
    failure: IntentFailure | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class RefundOrder:
    """Money to be given back through the provider; `refund_id` is the idempotency key."""

    refund_id: UUID
    business_id: UUID
    intent_id: str
    amount_cents: int


@dataclass(frozen=True, slots=True)
class ProviderRefund:
    """A refund as the provider sees it now. `refund_id` is None when it was made in the provider's dashboard."""

    id: str
    status: ProviderRefundStatus
    amount_cents: int
    refund_id: UUID | None
    failure_code: str | None


@dataclass(frozen=True, slots=True)
class ProviderEvent:
    """A verified provider event, cut down to what it is about; the state itself is read again from the provider.

    `intent_id` is None for kinds that are none of our business. `business_id` is the one we wrote into the charge.
    """

    id: str
    kind: str
    intent_id: str | None
    payment_id: UUID | None
    business_id: UUID | None
