"""Plain data of notices."""

from dataclasses import dataclass
from uuid import UUID

from hibachi.identity.types import Role


@dataclass(frozen=True, slots=True)
class Addressee:
    """A member of the staff to write to."""

    staff_id: UUID
    name: str
    email: str
    role: Role
