"""Reading and changing articles with their figures' names."""

from collections.abc import Sequence

from pydantic import JsonValue

from hibachi.identity.audit.service import record_audit
from hibachi.knowledge import repository
from hibachi.knowledge import service as knowledge
from hibachi.knowledge.editing.errors import ArticleChanged, UnknownFigure
from hibachi.knowledge.editing.schemas import ArticleIn, ArticleList, ArticleOut
from hibachi.knowledge.errors import ArticleNotFound
from hibachi.knowledge.ports import figures_source
from hibachi.knowledge.rules import figures_used, filled
from hibachi.knowledge.types import Article, Figures
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession


async def listed(session: ReadSession) -> ArticleList:
    """Every article, in the order of the FAQ."""
    figures = await figures_source()(session)
    items = [_out(article, figures) for article in await written(session)]
    return ArticleList(items=items, figures=dict(sorted(figures.items())))


async def written(session: ReadSession) -> Sequence[Article]:
    """The business's articles as they were written, figures as names."""
    return await knowledge.as_written(session)


async def save(session: WriteSession, caller: Caller, slug: str, wish: ArticleIn) -> ArticleOut:
    """Change an answer. Raises `ArticleNotFound`, `ArticleChanged`, `UnknownFigure`."""
    await knowledge.seed(session)  # a business that still reads the shipped articles gets its own
    row = await repository.lock(session, slug)
    if row is None:
        raise ArticleNotFound(field="slug", rule="exists")
    if row.answer not in (wish.was, wish.answer):
        raise ArticleChanged()
    figures = await figures_source()(session)
    article = knowledge.article_of(row, wish.answer)
    if unknown := sorted(figures_used(article) - set(figures)):
        names: list[JsonValue] = [*unknown]
        raise UnknownFigure(f"Not known: {', '.join(unknown)}", field="answer", rule="figure", names=names)
    if row.answer != wish.answer:
        before, after = {"answer": row.answer}, {"slug": slug, "answer": wish.answer}
        record_audit(session, caller, "article.changed", "article", row.id, before, after)
        row.answer, row.updated_at = wish.answer, clock.now()
        await session.flush()
    return _out(article, figures)


def _out(article: Article, figures: Figures) -> ArticleOut:
    known = not figures_used(article) - set(figures)
    return ArticleOut(
        slug=article.slug,
        group=article.group.name,
        question=article.question,
        answer=article.answer,
        shown=filled(article, figures).answer if known else article.answer,
    )
