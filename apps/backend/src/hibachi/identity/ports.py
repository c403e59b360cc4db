"""What identity needs from other modules, given to it where real and fake parts are chosen."""

from collections.abc import Mapping, Sequence
from typing import Protocol
from uuid import UUID

from hibachi.platform.db import ReadSession


class StationNames(Protocol):
    """Names of stations, which belong to the module that owns stations."""

    async def __call__(self, session: ReadSession) -> Mapping[UUID, str]:
        """Names of all stations of the session's business."""
        ...


async def _nameless(session: ReadSession) -> Mapping[UUID, str]:
    return {}


_given: list[StationNames] = []


def provide_station_names(source: StationNames) -> None:
    """Name the source of station names; without one, stations appear under their id."""
    _given[:] = [source]


async def station_names(session: ReadSession, station_ids: Sequence[UUID]) -> dict[UUID, str]:
    """The names of these stations in the same order."""
    if not station_ids:
        return {}
    source: StationNames = _given[0] if _given else _nameless
    known = await source(session)
    return {station: known.get(station, str(station)) for station in station_ids}
