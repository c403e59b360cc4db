"""What a business taught, ready in every process: read once, anew after each change, never in the way of a turn.

A mark in Redis rises with each change; a process looks at it once a second. Without Redis it reads anew every half
minute. Vectors are kept for each wording, so that a change costs the encoder the new words alone.
"""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any
from uuid import UUID

import structlog
from redis.exceptions import RedisError

from hibachi.ai.router.types import Taught
from hibachi.ai.teaching import repository
from hibachi.ai.teaching.rules import as_said
from hibachi.ai.teaching.types import UtteranceFilter
from hibachi.ai.understanding.text import plain
from hibachi.platform.cache import redis
from hibachi.platform.cache.ttl import TtlCache
from hibachi.platform.db import reading
from hibachi.platform.encoder import encoder, has_encoder

log = structlog.get_logger()
MOST = 5000  # newest first; a business that taught more has long fitted the model on them
_MARK_SECONDS = 1.0
_WITHOUT_REDIS_SECONDS = 30
_PATIENCE = 0.02  # a turn waits no longer: until all is read it goes by what was read before
_BATCH = 32
_MAX_VECTORS = 20_000


@dataclass(frozen=True, slots=True)
class _Read:
    mark: str
    taught: Taught | None


_marks: TtlCache[UUID, str] = TtlCache(_MARK_SECONDS)
_read: dict[UUID, _Read] = {}
_reading: dict[UUID, asyncio.Task[None]] = {}
_vectors: dict[str, Any] = {}


async def taught_of(business_id: UUID) -> Taught | None:
    """What acts now; None when nothing was taught, or without an encoder."""
    if not has_encoder():
        return None
    mark = await _marks.get(business_id, lambda: _mark(business_id))
    known = _read.get(business_id)
    if known is None or known.mark != mark:
        await asyncio.wait({_task(business_id, mark)}, timeout=_PATIENCE)
        known = _read.get(business_id)
    return known.taught if known else None


async def changed(business_id: UUID) -> None:
    """Let every process read anew."""
    await redis().incr(_key(business_id))


def forget() -> None:
    """Drop everything read. For tests that wire another encoder, and for processes that just changed something."""
    _marks.forget()
    _read.clear()
    _vectors.clear()


async def _mark(business_id: UUID) -> str:
    try:
        return str(await redis().get(_key(business_id)) or 0)
    except (RedisError, OSError):
        return f"time:{int(time.monotonic() / _WITHOUT_REDIS_SECONDS)}"


def _task(business_id: UUID, mark: str) -> asyncio.Task[None]:
    """The one reading under way of a business, begun if need be."""
    running = _reading.get(business_id)
    if running is None or running.done() or running.get_loop() is not asyncio.get_running_loop():
        running = _reading[business_id] = asyncio.create_task(_load(business_id, mark))
    return running


async def _load(business_id: UUID, mark: str) -> None:
    try:
        async with reading(business_id) as session:
            rows = (await repository.all_of(session, UtteranceFilter()))[:MOST]
        texts, labels = [plain(as_said(row.text)) for row in rows], tuple(row.label for row in rows)
        vectors = await asyncio.to_thread(_encoded, texts) if texts else None
    except Exception:  # whatever it is, the turn goes on by what was read before
        log.exception("taught_not_read")
        return
    _read[business_id] = _Read(mark, Taught(vectors, labels) if vectors is not None else None)


def _encoded(texts: Sequence[str]) -> Any:
    missing = sorted({text for text in texts if text not in _vectors}, key=len)
    if len(_vectors) + len(missing) > _MAX_VECTORS:
        _vectors.clear()
        missing = sorted(set(texts), key=len)
    for start in range(0, len(missing), _BATCH):
        batch = missing[start : start + _BATCH]
        _vectors.update(zip(batch, encoder().encode(batch), strict=True))
    return import_module("numpy").stack([_vectors[text] for text in texts])


def _key(business_id: UUID) -> str:
    return f"taught:{business_id}"
