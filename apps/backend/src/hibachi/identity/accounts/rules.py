"""Who may change whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from hibachi.identity.rules import may_grant, needs_station, within
from hibachi.identity.types import Role

Refusal = Literal["role_beyond_yours", "station_needed"]


@dataclass(frozen=True, slots=True)
class Post:
    """A role at stations (none = all)."""

    role: Role
    station_ids: frozenset[UUID]


def post(role: Role, station_ids: Iterable[UUID]) -> Post:
    """A role at these stations."""
    return Post(role, frozenset(station_ids))


def refusal_to_give(granter: Post, given: Post) -> Refusal | None:
    """Why the granter may not hand out (or touch somebody in) this post, or None."""
    if not may_grant(granter.role, given.role) or not within(given.station_ids, granter.station_ids):
        return "role_beyond_yours"
    return "station_needed" if needs_station(given.role) and not given.station_ids else None


def is_visible_to(viewer_stations: frozenset[UUID], station_ids: Iterable[UUID]) -> bool:
    """Whether a person works at one of the viewer's stations, or at all of them."""
    theirs = frozenset(station_ids)
    return not viewer_stations or not theirs or bool(viewer_stations & theirs)
