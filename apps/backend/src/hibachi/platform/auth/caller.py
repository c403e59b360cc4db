"""Who is asking."""

from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

CallerKind = Literal["public", "host", "staff", "api_key", "system", "assistant"]


@dataclass(frozen=True, slots=True)
class Caller:
    """A known caller of one business. `id` is the staff member's, key's or booking's id; None for the public.

    `station_ids` empty means all stations of the business.
    """

    kind: CallerKind
    business_id: UUID
    id: UUID | None = None
    name: str = ""
    role: str = ""
    permissions: frozenset[str] = field(default_factory=frozenset)
    station_ids: frozenset[UUID] = field(default_factory=frozenset)

    def may(self, permission: str) -> bool:
        """Whether the caller holds a permission such as `bookings:write`."""
        return permission in self.permissions

    def serves(self, station_id: UUID) -> bool:
        """Whether the station is among the caller's."""
        return not self.station_ids or station_id in self.station_ids
