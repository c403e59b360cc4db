"""What a log-in stands for."""

from dataclasses import dataclass
from uuid import UUID

from hibachi.identity.types import Role


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds for an open log-in at the moment, whatever its access token says."""

    name: str
    role: Role
    station_ids: frozenset[UUID]
