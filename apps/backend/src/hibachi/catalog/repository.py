"""Every query of the catalog."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select, text

from hibachi.catalog.models import PriceBookVersion
from hibachi.platform.db import ReadSession, WriteSession

_ONE_WRITER = text(
    "SELECT pg_advisory_xact_lock(hashtextextended('price_books:' || current_setting('app.business_id'), 0))"
)


class Effective(NamedTuple):
    """A published version and when it begins."""

    version: int
    effective_from: datetime


async def timeline(session: ReadSession) -> Sequence[Effective]:
    """Published versions in the order they begin; of two that begin together the higher version comes last."""
    query = (
        select(PriceBookVersion.version, PriceBookVersion.effective_from)
        .where(PriceBookVersion.effective_from.is_not(None))
        .order_by(PriceBookVersion.effective_from, PriceBookVersion.version)
    )
    rows = await session.execute(query)
    return [Effective(version, begins) for version, begins in rows if begins is not None]


async def by_version(session: ReadSession, version: int) -> PriceBookVersion | None:
    """The row of a version."""
    found: PriceBookVersion | None = await session.scalar(
        select(PriceBookVersion).where(PriceBookVersion.version == version)
    )
    return found


async def all_versions(session: ReadSession) -> Sequence[PriceBookVersion]:
    """Newest first."""
    return (await session.scalars(select(PriceBookVersion).order_by(PriceBookVersion.version.desc()))).all()


async def by_id(session: ReadSession, book_id: UUID) -> PriceBookVersion | None:
    """The row of an id."""
    found: PriceBookVersion | None = await session.get(PriceBookVersion, book_id)
    return found


async def lock(session: WriteSession, book_id: UUID) -> PriceBookVersion | None:
    """The row of an id, held against other writers until the end of the unit of work."""
    query = select(PriceBookVersion).where(PriceBookVersion.id == book_id).with_for_update()
    found: PriceBookVersion | None = await session.scalar(query)
    return found


async def next_version(session: WriteSession) -> int:
    """The next free version number; one writer of the business at a time gets it."""
    await session.execute(_ONE_WRITER)
    return (await session.scalar(select(func.max(PriceBookVersion.version))) or 0) + 1


async def add(session: WriteSession, row: PriceBookVersion) -> PriceBookVersion:
    """Store a new version."""
    session.add(row)
    await session.flush()
    return row
