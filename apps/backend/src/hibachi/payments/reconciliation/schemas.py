"""Differences as the panel shows them."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from hibachi.payments.reconciliation.types import DifferenceKind

Note = Annotated[str, Field(min_length=2, max_length=500)]


class DifferenceKey(BaseModel):
    """What names a difference: the UTC day, which records disagree, the provider's charge."""

    day: dt.date
    kind: DifferenceKind
    intent_id: Annotated[str, Field(max_length=255)]


class SettleIn(DifferenceKey):
    """How a difference was cleared up."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    note: Note


class DifferenceItem(DifferenceKey):
    """Two records that disagree, in cents. `payment_id` is ours, if we know the charge."""

    payment_id: UUID | None
    ours: int
    theirs: int
    note: str | None
    settled_by: str | None
    settled_at: dt.datetime | None


class DifferenceList(BaseModel):
    """Newest day first, of the last days that found anything."""

    items: list[DifferenceItem]
