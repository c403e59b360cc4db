"""Flags and batches."""

from dataclasses import dataclass
from typing import Literal, get_args

Batch = Literal["core", "payments", "communications", "advanced_ai"]
BATCHES: tuple[Batch, ...] = get_args(Batch)

BATCH_TITLES: dict[Batch, str] = {
    "core": "Core: quotes, bookings, agreements, chefs",
    "payments": "Payments: cards, recorded payments, refunds, gift cards",
    "communications": "Communications: e-mail, SMS, calls, campaigns",
    "advanced_ai": "Advanced AI: assistants, memory, outside models",
}


@dataclass(frozen=True, slots=True)
class Flag:
    """One feature. `needs` names other flags by key, and settings as `setting:stripe.api_key`.

    A setting that is missing fails in production only: elsewhere the shipped stand-in answers.
    """

    key: str
    batch: Batch
    description: str
    default: bool = False
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """Whether one need is met; `detail` says what to do, or that a stand-in answers."""

    name: str
    ok: bool
    detail: str | None = None
