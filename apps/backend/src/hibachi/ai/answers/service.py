"""Kept answers in Redis, each business's own.

A key stands for everything that must be equal; under it lie the few wordings asked so, told apart by meaning. A
publication makes all older ones unfindable. Losing Redis loses nothing: every answer is worked out anew.
"""

import base64
import json
import time
from datetime import timedelta
from hashlib import sha256
from importlib import import_module
from typing import Any
from uuid import UUID

import structlog
from redis.exceptions import RedisError

from hibachi.ai.answers.coding import dumped, loaded
from hibachi.ai.answers.rules import NEAR
from hibachi.ai.answers.types import Asked, Kept
from hibachi.ai.flags import ANSWER_CACHE
from hibachi.knowledge import service as knowledge
from hibachi.platform import clock
from hibachi.platform.cache import redis
from hibachi.platform.db import ReadSession
from hibachi.platform.encoder import encoder, has_encoder
from hibachi.platform.flags import enabled

log = structlog.get_logger()
_WORDINGS = 8


class LiveAnswers:
    """The kept answers of the session's business. `took_ms` is what looking and keeping took, None if not asked."""

    def __init__(self, session: ReadSession) -> None:
        self._session = session
        self._business: UUID = session.info["business_id"]
        self.took_ms: int | None = None

    async def recall(self, asked: Asked) -> Kept | None:
        """See the port."""
        if not await enabled(self._session, ANSWER_CACHE):
            return None
        begun = time.perf_counter()
        try:
            published, found = await self._read(await self._key(asked))
        except (RedisError, OSError):
            log.warning("answer_cache_without_redis")
            return None
        finally:
            self.took_ms = int((time.perf_counter() - begun) * 1000)
        fresh = [one for one in found if one["published"] == published]
        return _nearest(asked.plain, fresh)

    async def keep(self, asked: Asked, kept: Kept, life: timedelta) -> None:
        """Keep an answer that went out, for as long as its facts hold."""
        if not await enabled(self._session, ANSWER_CACHE):
            return
        try:
            key = await self._key(asked)
            published, found = await self._read(key)
            others = [one for one in found if one["published"] == published and one["plain"] != asked.plain]
            until = clock.now().timestamp() + life.total_seconds()
            new = {"plain": asked.plain, "vector": _packed(asked.plain), "published": published, "until": until}
            entries = [{**new, "answer": dumped(kept)}, *others][:_WORDINGS]
            await redis().set(key, json.dumps(entries), ex=int(life.total_seconds()))
        except (RedisError, OSError):
            log.warning("answer_cache_without_redis")

    async def _key(self, asked: Asked) -> str:
        """Answers to changed articles are not looked for: the articles' mark is part of the key."""
        mark = await knowledge.mark(self._session)
        return f"answers:{self._business}:{sha256(f'{asked.alike}:{mark}'.encode()).hexdigest()}"

    async def _read(self, key: str) -> tuple[str, list[dict[str, Any]]]:
        published, found = await redis().mget(_published_key(self._business), key)
        now = clock.now().timestamp()
        return str(published or 0), [one for one in json.loads(found or "[]") if one["until"] > now]


async def forget(business_id: UUID) -> None:
    """Make everything kept so far unfindable: what the answers rest on was published anew."""
    await redis().incr(_published_key(business_id))


def _published_key(business_id: UUID) -> str:
    return f"answers:{business_id}:published"


def _nearest(plain: str, entries: list[dict[str, Any]]) -> Kept | None:
    same = next((one for one in entries if one["plain"] == plain), None)
    if same or not (has_encoder() and entries):
        return loaded(same["answer"]) if same else None
    numpy = import_module("numpy")
    rows = numpy.stack([numpy.frombuffer(base64.b64decode(one["vector"]), numpy.float16) for one in entries])
    near = rows.astype(numpy.float32) @ encoder().encode([plain])[0]
    best = int(near.argmax())
    return loaded(entries[best]["answer"]) if near[best] >= NEAR else None


def _packed(plain: str) -> str:
    if not has_encoder():
        return ""
    return base64.b64encode(encoder().encode([plain])[0].astype("float16").tobytes()).decode()
