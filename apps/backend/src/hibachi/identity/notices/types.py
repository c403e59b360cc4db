"""Plain data of notices."""

from dataclasses import dataclass
from typing import Literal, get_args
from uuid import UUID

from hibachi.identity.types import Role

Kind = Literal["severe_allergy", "handover", "refund_failed", "chef_alert", "time_off"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Addressee:
    """A member of the staff to write to."""

    staff_id: UUID
    name: str
    email: str
    role: Role
