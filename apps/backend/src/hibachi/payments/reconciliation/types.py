"""Plain data of reconciliation."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

DifferenceKind = Literal["received", "refunded", "ledger", "unknown_charge", "not_noticed"]


@dataclass(frozen=True, slots=True)
class Books:
    """One card payment as our three records have it: the payment, its refunds, its net sum in the ledger."""

    payment_id: UUID
    intent_id: str
    received_cents: int
    refunded_cents: int
    ledger_cents: int


@dataclass(frozen=True, slots=True)
class Statement:
    """The same charge as the provider has it; `payment_id` is what its metadata claims."""

    intent_id: str
    payment_id: UUID | None
    received_cents: int
    refunded_cents: int


@dataclass(frozen=True, slots=True)
class Difference:
    """One sum that two records disagree about; `ours` and `theirs` in cents."""

    kind: DifferenceKind
    intent_id: str
    payment_id: UUID | None
    ours: int
    theirs: int
