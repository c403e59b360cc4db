"""Who sees whom."""

from collections.abc import Iterable
from uuid import UUID


def is_visible(viewer_stations: frozenset[UUID], station_ids: Iterable[UUID]) -> bool:
    """Whether somebody works at one of the viewer's stations; no stations on either side means all."""
    theirs = frozenset(station_ids)
    return not viewer_stations or not theirs or bool(viewer_stations & theirs)
