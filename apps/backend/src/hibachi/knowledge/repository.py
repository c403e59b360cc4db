"""Queries of articles."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from hibachi.knowledge.models import ArticleRow
from hibachi.platform.db import ReadSession, WriteSession

# Asked for in most turns: built once.
_STAMP = select(func.count(), func.max(ArticleRow.updated_at))


async def all_articles(session: ReadSession) -> Sequence[ArticleRow]:
    """Every article, in the order of the FAQ."""
    return (await session.scalars(select(ArticleRow).order_by(ArticleRow.group_position, ArticleRow.position))).all()


async def lock(session: WriteSession, slug: str) -> ArticleRow | None:
    """One article for changing."""
    return (await session.scalars(select(ArticleRow).where(ArticleRow.slug == slug).with_for_update())).one_or_none()


async def stamp(session: ReadSession) -> tuple[int, datetime | None]:
    """How many articles there are and when one last changed: equal stamps mean equal articles."""
    row = (await session.execute(_STAMP)).one()
    return row[0], row[1]
