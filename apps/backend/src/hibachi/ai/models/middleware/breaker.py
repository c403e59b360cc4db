"""A circuit breaker: a model that keeps failing is left alone for a while, then tried by one call."""

import time
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing

from hibachi.ai.models.ports import ChatModel
from hibachi.ai.models.types import ChatAnswer, ChatRequest, Event
from hibachi.platform.errors import GatewayError


class Breaker:
    """Open after `failures` in a row for `pause_seconds`; then one call at a time may try."""

    def __init__(
        self, model: ChatModel, failures: int, pause_seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.name = model.name
        self._model = model
        self._limit = failures
        self._pause = pause_seconds
        self._clock = clock
        self._failed = 0
        self._closed_until = 0.0

    @property
    def resting(self) -> bool:
        """Whether the model is left alone just now."""
        return self._failed >= self._limit and self._clock() < self._closed_until

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """The model's answer. Raises `GatewayError`, at once while the breaker is open."""
        if self._failed >= self._limit:
            if self._clock() < self._closed_until:
                raise GatewayError(self.name, "left alone after failures", permanent=False, code="refused")
            self._closed_until = self._clock() + self._pause  # others keep waiting while this call tries
        try:
            async with aclosing(self._model.stream(request)) as events:
                async for event in events:
                    if isinstance(event, ChatAnswer):
                        self._failed = 0
                    yield event
        except GatewayError:
            self._failed += 1
            self._closed_until = self._clock() + self._pause
            raise
