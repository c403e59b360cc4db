"""What payments announces. Events of one subject arrive in order: the aggregate is the subject."""

import datetime as dt
from typing import ClassVar
from uuid import UUID

from hibachi.payments.types import Method, Purpose
from hibachi.platform.outbox import Event


class PaymentSucceeded(Event):
    """Money has arrived, by card or recorded by staff; also when the payment had been cancelled before."""

    name: ClassVar[str] = "payments.succeeded"
    subject_kind: str
    subject_id: UUID
    payment_id: UUID
    purpose: Purpose
    amount_cents: int
    method: Method


class PaymentFailed(Event):
    """One try to pay was refused. With `final` false the same payment may be tried again with another card."""

    name: ClassVar[str] = "payments.failed"
    subject_kind: str
    subject_id: UUID
    payment_id: UUID
    purpose: Purpose
    amount_cents: int
    failure_code: str
    final: bool


class RefundSucceeded(Event):
    """Money was given back."""

    name: ClassVar[str] = "payments.refund_succeeded"
    subject_kind: str
    subject_id: UUID
    payment_id: UUID
    refund_id: UUID
    purpose: Purpose
    amount_cents: int


class RefundFailed(Event):
    """A refund did not reach the payer, even if it had looked done before: a person must act."""

    name: ClassVar[str] = "payments.refund_failed"
    subject_kind: str
    subject_id: UUID
    payment_id: UUID
    refund_id: UUID
    purpose: Purpose
    amount_cents: int
    failure_code: str


class ReconciliationDiffers(Event):
    """Ledger, card provider and payments disagree about a UTC day. `aggregate_id` is the business."""

    name: ClassVar[str] = "payments.reconciliation_differs"
    day: dt.date
    differences: int
