"""Plain data of the ledger."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from hibachi.payments.types import Method, Purpose

Account = Literal["card_clearing", "venmo", "zelle", "cash", "customer_funds", "tips_payable", "fee_income"]
Happening = Literal["payment_succeeded", "refund_succeeded", "refund_returned"]


@dataclass(frozen=True, slots=True)
class Line:
    """One side of a transaction: debits are positive, credits negative."""

    account: Account
    amount_cents: int


@dataclass(frozen=True, slots=True)
class Movement:
    """Money that moved. `source_id` is the payment's or refund's id: each happening of it is posted once."""

    happening: Happening
    source_id: UUID
    payment_id: UUID
    subject_kind: str
    subject_id: UUID
    purpose: Purpose
    method: Method
    amount_cents: int
