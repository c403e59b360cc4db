"""Passages that answer a question: by meaning, by words, and both joined."""

import asyncio
from typing import Literal
from uuid import UUID

from hibachi.knowledge.documents import repository, rules
from hibachi.knowledge.documents.types import Found, Hit
from hibachi.platform.db import ReadSession
from hibachi.platform.encoder import encoder, has_encoder
from hibachi.platform.ranking import DOCUMENTS, Ranking, fused

_CANDIDATES = 30
Mode = Literal["vector", "keyword", "hybrid"]


async def search(session: ReadSession, question: str, limit: int = 5) -> list[Hit]:
    """The passages that fit a question, the best first; none when nothing fits well enough.

    Only the newest version that was read is looked at. Without an encoder words alone decide.
    """
    vector = await _vector(question)
    ids = await _ranked(session, question, vector, "hybrid")
    if not ids:
        return []
    found = await _found(session, ids, vector)
    hits = [_judged(question, found[one]) for one in ids if one in found]
    return [hit for hit, fit in hits if fit][:limit]


async def ranked(session: ReadSession, question: str, mode: Mode) -> Ranking:
    """The passages one way of searching finds, or both joined, the best first, however little they fit."""
    return await _ranked(session, question, await _vector(question) if mode != "keyword" else None, mode)


async def _ranked(session: ReadSession, question: str, vector: list[float] | None, mode: Mode) -> Ranking:
    by_vector = await repository.by_vector(session, vector, _CANDIDATES) if vector else []
    words = rules.keywords_of(question) if mode != "vector" else []
    by_keyword = await repository.by_keyword(session, words, _CANDIDATES) if words else []
    return fused(DOCUMENTS, {"vector": by_vector, "keyword": by_keyword})[:_CANDIDATES]


async def _found(session: ReadSession, ids: Ranking, vector: list[float] | None) -> dict[UUID, Found]:
    rows = await repository.found(session, ids, vector)
    return {
        row.id: Found(row.id, row.document_id, title, number, tuple(row.headings), row.page, row.text, closeness)
        for row, title, number, closeness in rows
    }


def _judged(question: str, found: Found) -> tuple[Hit, bool]:
    fit = rules.fit(question, found.title, (*found.headings, found.text), found.closeness)
    return Hit(found, fit.score), fit.enough


async def _vector(question: str) -> list[float] | None:
    if not has_encoder() or not question.strip():
        return None
    made: list[float] = (await asyncio.to_thread(encoder().encode, [question.strip()]))[0].tolist()
    return made
