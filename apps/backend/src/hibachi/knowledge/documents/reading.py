"""From a waiting file to passages that are found: the work of the job.

The file is read and turned into vectors between two units of work, so that no transaction is open meanwhile. Safe to
repeat: whoever comes second finds nothing that waits.
"""

import asyncio
from collections.abc import Sequence
from functools import partial
from uuid import UUID

import structlog

from hibachi.knowledge.documents import repository, rules
from hibachi.knowledge.documents.models import DocumentPassage, DocumentVersion
from hibachi.knowledge.documents.ports import Unreadable, reader
from hibachi.knowledge.documents.types import MEDIA_TYPES, Kind, Passage, Problem
from hibachi.platform import clock
from hibachi.platform.db import WriteSession, after_commit, unit_of_work
from hibachi.platform.encoder import encoder, has_encoder
from hibachi.platform.tasks import enqueue

READ = "knowledge.read_document"
_BATCH = 8  # the encoder answers guests as well: nobody waits for more than a few passages
log = structlog.get_logger()
Vectors = list[list[float]] | list[None]


def have_read(session: WriteSession, version_id: UUID) -> None:
    """Let a job read a version once this is committed; a job that is lost is made good by the sweep."""
    job = partial(asyncio.to_thread, enqueue, READ, str(version_id), str(session.info["business_id"]))
    after_commit(session, f"document:{version_id}", job)


async def read(business_id: UUID, version_id: UUID) -> None:
    """Read a version that waits; afterwards its status is `read`, or `failed` with the problem."""
    taken = await _take(business_id, version_id)
    if taken is None:
        return
    content, kind = taken
    try:
        passages = await asyncio.to_thread(_passages, content, kind)
    except Unreadable as problem:
        await _fail(business_id, version_id, problem.problem)
        return
    vectors = await _vectors(passages)
    async with unit_of_work(business_id) as session:
        version = await repository.lock_waiting(session, version_id)
        if version is not None:
            await _keep(session, version, passages, vectors)


async def _take(business_id: UUID, version_id: UUID) -> tuple[bytes, Kind] | None:
    """The file to read; counted at once, so that a file that kills its reader is given up one day."""
    async with unit_of_work(business_id) as session:
        version = await repository.lock_waiting(session, version_id)
        if version is None:
            return None
        version.attempts += 1
        version.due_at = rules.next_due(clock.now())
        if rules.is_given_up(version.attempts):
            _failed(version, "broken")
            return None
        return version.content, next(kind for kind in MEDIA_TYPES if kind == version.kind)


def _passages(content: bytes, kind: Kind) -> list[Passage]:
    passages = rules.passages_of(reader().read(content, kind))
    if not passages:
        raise Unreadable("no_text")
    if len(passages) > rules.MAX_PASSAGES:
        raise Unreadable("too_long")
    return passages


async def _vectors(passages: Sequence[Passage]) -> Vectors:
    if not has_encoder():
        return [None] * len(passages)
    made: list[list[float]] = []
    for start in range(0, len(passages), _BATCH):
        texts = [rules.embedded(passage) for passage in passages[start : start + _BATCH]]
        made += (await asyncio.to_thread(encoder().encode, texts)).tolist()
    return made


async def _keep(session: WriteSession, version: DocumentVersion, passages: Sequence[Passage], vectors: Vectors) -> None:
    """Write the passages; those of an older version are not found any more, unless a newer one was read meanwhile."""
    await repository.lock(session, version.document_id)
    current = version.number > await repository.newest_read(session, version.document_id)
    if current:
        await repository.retire(session, version.document_id)
    session.add_all(
        DocumentPassage(
            version_id=version.id,
            document_id=version.document_id,
            position=position,
            headings=list(passage.headings),
            page=passage.page,
            text=passage.text,
            current=current,
            embedding=vector,
        )
        for position, (passage, vector) in enumerate(zip(passages, vectors, strict=True))
    )
    version.status, version.passage_count, version.read_at = "read", len(passages), clock.now()
    log.info("document_read", version_id=str(version.id), passages=len(passages))


async def _fail(business_id: UUID, version_id: UUID, problem: Problem) -> None:
    async with unit_of_work(business_id) as session:
        version = await repository.lock_waiting(session, version_id)
        if version is not None:
            _failed(version, problem)


def _failed(version: DocumentVersion, problem: Problem) -> None:
    version.status, version.problem = "failed", problem
    log.info("document_unreadable", version_id=str(version.id), problem=problem)
