"""What a newly learned fact does to those that hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from hibachi.ai.memory.types import SINGLE, Learned, Standing


@dataclass(frozen=True, slots=True)
class Placed:
    """How a fact is kept: from when to when it holds, what it ends, and what ended it already."""

    valid_to: datetime | None = None
    superseded_by: UUID | None = None
    ends: UUID | None = None


def placed(fact: Learned, said_at: datetime, standing: Sequence[Standing]) -> Placed | None:
    """Where a fact belongs among those that hold; None when the same is known.

    Of a kind that holds once the later one wins, whichever was learned first.
    """
    same = [one for one in standing if one.kind == fact.kind]
    if any(one.value.casefold() == fact.value.casefold() for one in same):
        return None
    if fact.kind not in SINGLE or not same:
        return Placed()
    newest = max(same, key=lambda one: one.valid_from)
    if newest.valid_from > said_at:
        return Placed(valid_to=newest.valid_from, superseded_by=newest.id)
    return Placed(ends=newest.id)
