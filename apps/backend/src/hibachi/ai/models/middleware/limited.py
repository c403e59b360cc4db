"""A rate limit per business, counted by each process for itself."""

import time
from collections import deque
from collections.abc import AsyncGenerator, Callable
from uuid import UUID

from hibachi.ai.models.ports import ChatModel
from hibachi.ai.models.types import ChatRequest, Event
from hibachi.platform.errors import GatewayError

_MINUTE = 60.0


class Limited:
    """At most `per_minute` calls of one business in any sixty seconds."""

    def __init__(self, model: ChatModel, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.name = model.name
        self._model = model
        self._most = per_minute
        self._clock = clock
        self._calls: dict[UUID, deque[float]] = {}

    def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """The model's answer. Raises `GatewayError` with code `rate_limited`."""
        now = self._clock()
        calls = self._calls.setdefault(request.context.business_id, deque())
        while calls and calls[0] <= now - _MINUTE:
            calls.popleft()
        if len(calls) >= self._most:
            raise GatewayError(self.name, "too many calls a minute", permanent=False, code="rate_limited")
        calls.append(now)
        return self._model.stream(request)
