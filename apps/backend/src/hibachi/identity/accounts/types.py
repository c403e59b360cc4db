"""Plain data of accounts."""

from dataclasses import dataclass
from uuid import UUID

from hibachi.identity.types import Permission, Role


@dataclass(frozen=True, slots=True)
class Account:
    """An account as other modules see it."""

    id: UUID
    name: str
    role: Role
    active: bool
    permissions: frozenset[Permission]

    def may(self, permission: Permission) -> bool:
        """Whether the role has a permission."""
        return permission in self.permissions
