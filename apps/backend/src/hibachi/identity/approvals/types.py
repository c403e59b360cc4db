"""States of an approval, and a decision as other modules see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

ApprovalState = Literal["open", "approved", "rejected"]


@dataclass(frozen=True, slots=True)
class Decided:
    """What was asked for (`data`), and who decided on it."""

    data: Mapping[str, Any]
    decided_by: UUID
    decided_by_name: str
    note: str | None
