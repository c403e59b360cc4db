"""Queries of documents."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Float, Select, cast, func, literal, null, or_, select, text, update
from sqlalchemy.orm import undefer

from hibachi.knowledge.documents.models import Document, DocumentPassage, DocumentVersion
from hibachi.knowledge.documents.rules import rarity_of
from hibachi.platform.db import ReadSession, WriteSession

_BY_LENGTH = 1  # of PostgreSQL's rank: long texts count a little less
FoundRow = tuple[DocumentPassage, str, int, float | None]
# With few passages among many of others the index looks on until it has found enough of those that may be seen.
_LOOK_ON = text("SELECT set_config('hnsw.iterative_scan', 'strict_order', true)")


async def all_documents(session: ReadSession) -> Sequence[Document]:
    """Every document, by title."""
    return (await session.scalars(select(Document).order_by(func.lower(Document.title), Document.id))).all()


async def count(session: ReadSession) -> int:
    """How many documents there are."""
    return (await session.scalars(select(func.count()).select_from(Document))).one()


async def find(session: ReadSession, document_id: UUID) -> Document | None:
    """One document."""
    return await session.get(Document, document_id)


async def lock(session: WriteSession, document_id: UUID) -> Document | None:
    """One document for changing."""
    return (await session.scalars(select(Document).where(Document.id == document_id).with_for_update())).one_or_none()


async def versions(session: ReadSession, document_id: UUID | None = None) -> Sequence[DocumentVersion]:
    """Versions of a document, or of all, the newest first; without their bytes."""
    query = select(DocumentVersion).order_by(DocumentVersion.number.desc())
    if document_id is not None:
        query = query.where(DocumentVersion.document_id == document_id)
    return (await session.scalars(query)).all()


async def file(session: ReadSession, document_id: UUID, number: int) -> DocumentVersion | None:
    """One version with its bytes."""
    query = select(DocumentVersion).where(DocumentVersion.document_id == document_id, DocumentVersion.number == number)
    return (await session.scalars(query.options(undefer(DocumentVersion.content)))).one_or_none()


async def lock_waiting(session: WriteSession, version_id: UUID) -> DocumentVersion | None:
    """A version that waits to be read, with its bytes; None when it is read, or somebody else has it."""
    query = select(DocumentVersion).where(DocumentVersion.id == version_id, DocumentVersion.status == "waiting")
    query = query.options(undefer(DocumentVersion.content)).with_for_update(skip_locked=True)
    return (await session.scalars(query)).one_or_none()


async def due(session: ReadSession, now: datetime) -> Sequence[UUID]:
    """Versions whose reader was lost."""
    query = select(DocumentVersion.id).where(DocumentVersion.status == "waiting", DocumentVersion.due_at <= now)
    return (await session.scalars(query)).all()


async def newest_read(session: ReadSession, document_id: UUID) -> int:
    """Number of the newest version that was read, 0 when there is none."""
    query = select(func.max(DocumentVersion.number))
    query = query.where(DocumentVersion.document_id == document_id, DocumentVersion.status == "read")
    return (await session.scalars(query)).one() or 0


async def retire(session: WriteSession, document_id: UUID) -> None:
    """Let no passage of a document be found any more."""
    retired = update(DocumentPassage).where(DocumentPassage.document_id == document_id, DocumentPassage.current)
    await session.execute(retired.values(current=False))


async def passages(session: ReadSession, document_id: UUID, number: int) -> Sequence[DocumentPassage]:
    """The passages of a version, in order."""
    query = select(DocumentPassage).join(DocumentVersion, DocumentVersion.id == DocumentPassage.version_id)
    query = query.where(DocumentPassage.document_id == document_id, DocumentVersion.number == number)
    return (await session.scalars(query.order_by(DocumentPassage.position))).all()


async def by_vector(session: ReadSession, vector: Sequence[float], limit: int) -> Sequence[UUID]:
    """The current passages closest in meaning, the closest first."""
    await session.execute(_LOOK_ON)
    query = select(DocumentPassage.id).where(DocumentPassage.current, DocumentPassage.embedding.is_not(None))
    return (await session.scalars(query.order_by(_distance(vector)).limit(limit))).all()


async def by_keyword(session: ReadSession, words: Sequence[str], limit: int) -> Sequence[UUID]:
    """The current passages with any of the words in text, headings or title, those with the most and rarest first."""
    asked = func.to_tsquery("english", " | ".join(words))
    named = func.to_tsvector("english", Document.title)
    told = DocumentPassage.words.op("||")(named)
    having = (DocumentPassage.current, or_(DocumentPassage.words.op("@@")(asked), named.op("@@")(asked)))
    joined = (DocumentPassage, Document.id == DocumentPassage.document_id)
    each = [func.to_tsquery("english", word) for word in words]
    counted = await session.execute(
        select(*(func.count().filter(told.op("@@")(one)) for one in each)).select_from(Document).join(*joined)
        .where(*having)
    )  # fmt: skip
    total = await session.scalar(select(func.count()).select_from(DocumentPassage).where(DocumentPassage.current))
    rarity = [rarity_of(number, total or 0) for number in counted.one()]
    rank = sum(
        (weight * func.ts_rank(told, one, _BY_LENGTH) for weight, one in zip(rarity, each, strict=True)),
        start=literal(0.0),
    )
    query = select(DocumentPassage.id).select_from(Document).join(*joined).where(*having)
    return (await session.scalars(query.order_by(rank.desc(), DocumentPassage.id).limit(limit))).all()


async def found(session: ReadSession, ids: Sequence[UUID], vector: Sequence[float] | None) -> list[FoundRow]:
    """Passages with the title and number of what they are from, and how close they are to a vector."""
    close = cast(null(), Float) if vector is None else 1 - _distance(vector)
    query: Select[Any] = (
        select(DocumentPassage, Document.title, DocumentVersion.number, close.label("closeness"))
        .join(Document, Document.id == DocumentPassage.document_id)
        .join(DocumentVersion, DocumentVersion.id == DocumentPassage.version_id)
        .where(DocumentPassage.id.in_(ids))
    )
    return [(row[0], row[1], row[2], row[3]) for row in await session.execute(query)]


def _distance(vector: Sequence[float]) -> Any:
    return DocumentPassage.embedding.cosine_distance(list(vector))
