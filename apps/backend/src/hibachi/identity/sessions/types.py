"""What a log-in stands for."""

from dataclasses import dataclass
from uuid import UUID

from hibachi.identity.types import Role


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds for an open log-in at the moment, whatever its access token says.

    `must_enrol`: the second factor has to be set up before anything else.
    """

    name: str
    role: Role
    station_ids: frozenset[UUID]
    must_enrol: bool
