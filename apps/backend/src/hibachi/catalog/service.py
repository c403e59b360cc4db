"""The prices and policy in force.

Published versions never change, so their parsed form is kept by the process. When each version begins is kept
for a few seconds only; a publication takes effect `PUBLICATION_LEAD` later at the earliest, by when every process
has read it: no process ever sells from an outdated version.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from hibachi.catalog import repository
from hibachi.catalog.documents import parse_policy, parse_price_book
from hibachi.catalog.errors import NoPriceBook, PriceBookNotFound
from hibachi.catalog.policy_types import PolicyTerms
from hibachi.catalog.repository import Effective
from hibachi.catalog.types import PriceBook
from hibachi.platform import clock
from hibachi.platform.db import ReadSession

PUBLICATION_LEAD = timedelta(seconds=60)
KEEP_TIMELINE_SECONDS = 30.0
MAX_KEPT = 500


@dataclass(frozen=True, slots=True)
class Terms:
    """Prices and policy of one version, sold together."""

    version: int
    book: PriceBook
    policy: PolicyTerms


@dataclass(frozen=True, slots=True)
class _Timeline:
    read_at: float
    versions: Sequence[Effective]


_terms: dict[tuple[UUID, int], Terms] = {}
_timelines: dict[UUID, _Timeline] = {}


async def current_terms(session: ReadSession, at: datetime | None = None) -> Terms:
    """Prices and policy in force at an instant, by default now. Raises `NoPriceBook`."""
    instant = at or clock.now()
    begun = [entry.version for entry in await _timeline(session) if entry.effective_from <= instant]
    if not begun:
        raise NoPriceBook()
    return await terms_of(session, begun[-1])


async def current_price_book(session: ReadSession, at: datetime | None = None) -> PriceBook:
    """Prices in force at an instant, by default now. Raises `NoPriceBook`."""
    return (await current_terms(session, at)).book


async def terms_of(session: ReadSession, version: int) -> Terms:
    """Prices and policy of a published version, such as the one a booking is frozen to. Raises `PriceBookNotFound`."""
    key = (_business(session), version)
    if key not in _terms:
        _make_room(_terms)
        _terms[key] = await _load(session, version)
    return _terms[key]


def forget_timeline(business_id: UUID) -> None:
    """Let this process read again when versions begin."""
    _timelines.pop(business_id, None)


async def _load(session: ReadSession, version: int) -> Terms:
    row = await repository.by_version(session, version)
    if row is None or row.effective_from is None:
        raise PriceBookNotFound(f"Version {version} is not published.")
    return Terms(version, parse_price_book(row.document, version), parse_policy(row.policy))


async def _timeline(session: ReadSession) -> Sequence[Effective]:
    business_id = _business(session)
    kept = _timelines.get(business_id)
    if kept is None or time.monotonic() - kept.read_at > KEEP_TIMELINE_SECONDS:
        _make_room(_timelines)
        kept = _Timeline(time.monotonic(), await repository.timeline(session))
        if kept.versions:
            _timelines[business_id] = kept
    return kept.versions


def _make_room(kept: dict[UUID, _Timeline] | dict[tuple[UUID, int], Terms]) -> None:
    if len(kept) >= MAX_KEPT:
        kept.clear()


def _business(session: ReadSession) -> UUID:
    business_id: UUID = session.info["business_id"]
    return business_id
