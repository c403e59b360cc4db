"""Reading and finding articles with the figures in force.

Articles change rarely: the parsed set and its index are kept by the process until the stamp of the table changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from hibachi.knowledge import repository
from hibachi.knowledge.errors import ArticleNotFound
from hibachi.knowledge.meaning import read
from hibachi.knowledge.models import ArticleRow
from hibachi.knowledge.ports import figures_source
from hibachi.knowledge.rules import Index, filled
from hibachi.knowledge.shipped import house_figures, shipped_articles
from hibachi.knowledge.types import Article, Group, Hit
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession

_MAX_KEPT = 100
_SEEN = "articles_seen"
Stamp = tuple[int, datetime | None]


@dataclass(frozen=True, slots=True)
class _Kept:
    stamp: Stamp
    articles: tuple[Article, ...]
    index: Index
    mark: str


_kept: dict[UUID, _Kept] = {}


async def articles(session: ReadSession, text: str = "", group: str = "") -> list[Article]:
    """Articles with their figures in; all of a group, or those that fit `text`, best first."""
    kept = await _current(session)
    figures = await figures_source()(session)
    found: Sequence[Article] = kept.articles
    if text.strip():
        found = [hit.article for hit in kept.index.search(text, 10) if hit.score > 0]
    return [filled(article, figures) for article in found if group in {"", article.group.code}]


async def article(session: ReadSession, slug: str) -> Article:
    """One article with its figures in. Raises `ArticleNotFound`."""
    kept = await _current(session)
    found = next((item for item in kept.articles if item.slug == slug), None)
    if found is None:
        raise ArticleNotFound(field="slug", rule="exists")
    return filled(found, await figures_source()(session))


async def as_written(session: ReadSession) -> Sequence[Article]:
    """Every article with its figures as names, in the order of the FAQ."""
    return (await _current(session)).articles


def article_of(row: ArticleRow, answer: str) -> Article:
    """An article with another answer."""
    return replace(_article(row), answer=answer)


async def groups(session: ReadSession) -> list[Group]:
    """The headings in use, in order."""
    kept = await _current(session)
    return sorted({item.group for item in kept.articles}, key=lambda group: group.position)


async def find(
    session: ReadSession, question: str, talked_of: str | None = None, sentences: Sequence[str] = ()
) -> Hit | None:
    """The article that answers a question, its figures in; None when none fits well enough.

    `sentences` are those of a longer message, so that a story told along the way does not hide what is asked.
    A turn asks several times, so a unit of work that began to find keeps to the articles it saw first.
    """
    kept = await _seen(session)
    hit = kept.index.best(await read(question, sentences, kept.articles), talked_of)
    return Hit(filled(hit.article, await figures_source()(session)), hit.score) if hit else None


async def mark(session: ReadSession) -> str:
    """Tells one state of articles and house figures from another, for whoever keeps what was made of them."""
    return (await _seen(session)).mark


async def seed(session: WriteSession) -> int:
    """Give a business the shipped articles it does not have yet; returns how many were added."""
    have = {row.slug for row in await repository.all_articles(session)}
    new = [_row(item, position) for position, item in enumerate(shipped_articles(), start=1) if item.slug not in have]
    session.add_all(new)
    await session.flush()
    return len(new)


async def _seen(session: ReadSession) -> _Kept:
    kept = session.info.get(_SEEN)
    if not isinstance(kept, _Kept):
        kept = session.info[_SEEN] = await _current(session)
    return kept


async def _current(session: ReadSession) -> _Kept:
    """The business's own articles, the shipped ones as long as it has none."""
    business_id: UUID = session.info["business_id"]
    stamp = await repository.stamp(session)
    kept = _kept.get(business_id)
    if kept is None or kept.stamp != stamp:
        if len(_kept) >= _MAX_KEPT:
            _kept.clear()
        rows = await repository.all_articles(session) if stamp[0] else []
        found = tuple(_article(row) for row in rows) or shipped_articles()
        kept = _kept[business_id] = _Kept(stamp, found, Index(found), _mark(found))
    return kept


def _mark(found: Sequence[Article]) -> str:
    return sha256(repr((found, house_figures())).encode()).hexdigest()[:16]


def _article(row: ArticleRow) -> Article:
    group = Group(row.group_code, row.group_name, row.group_position)
    return Article(row.slug, group, row.question, tuple(row.also), row.answer)


def _row(item: Article, position: int) -> ArticleRow:
    return ArticleRow(
        slug=item.slug,
        group_code=item.group.code,
        group_name=item.group.name,
        group_position=item.group.position,
        position=position,
        question=item.question,
        also=list(item.also),
        answer=item.answer,
        updated_at=clock.now(),
    )
