"""What a key stands for."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class KeyStanding:
    """What a key allows at the moment."""

    id: UUID
    name: str
    permissions: frozenset[str]
    station_ids: frozenset[UUID]
