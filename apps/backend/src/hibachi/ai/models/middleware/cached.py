"""A cache of answers in Redis: the same request of the same business within its life costs nothing."""

import hashlib
import json
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import asdict, replace
from decimal import Decimal

import structlog
from pydantic import TypeAdapter
from redis.exceptions import RedisError

from hibachi.ai.models.ports import ChatModel
from hibachi.ai.models.types import ChatAnswer, ChatRequest, Delta, Event
from hibachi.platform.cache import redis

log = structlog.get_logger()
_ANSWER = TypeAdapter(ChatAnswer)


class Cached:
    """Keeps answers for `seconds`. Stands behind the redaction, so that no personal data is kept."""

    def __init__(self, model: ChatModel, seconds: int) -> None:
        self.name = model.name
        self._model = model
        self._seconds = seconds

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """The kept answer, free of cost, else the model's. Raises `GatewayError`."""
        key = key_of(request)
        kept = await _read(key)
        if kept is not None:
            yield Delta(kept.text)
            yield replace(kept, cents=Decimal(0), cached=True)
            return
        async with aclosing(self._model.stream(request)) as events:
            async for event in events:
                if isinstance(event, ChatAnswer):
                    await _keep(key, event, self._seconds)
                yield event


def key_of(request: ChatRequest) -> str:
    """The key of all that the model sees; conversations do not differ, businesses do."""
    seen = asdict(request) | {"context": str(request.context.business_id)}
    digest = hashlib.sha256(json.dumps(seen, sort_keys=True, default=str).encode()).hexdigest()
    return f"llm:{request.context.business_id}:{digest}"


async def _read(key: str) -> ChatAnswer | None:
    try:
        found = await redis().get(key)
    except (RedisError, OSError):
        log.warning("model_cache_without_redis")
        return None
    return _ANSWER.validate_json(found) if found else None


async def _keep(key: str, answer: ChatAnswer, seconds: int) -> None:
    try:
        await redis().set(key, _ANSWER.dump_json(answer), ex=seconds)
    except (RedisError, OSError):
        log.warning("model_cache_without_redis")
