"""A time-out for the first piece of an answer and one for the whole."""

import asyncio
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing

from hibachi.ai.models.ports import ChatModel
from hibachi.ai.models.types import ChatRequest, Event
from hibachi.platform.errors import GatewayError


class Timed:
    """Ends a call whose first event, or whose end, comes too late. Time the reader takes counts as well."""

    def __init__(self, model: ChatModel, first_seconds: float, total_seconds: float) -> None:
        self.name = model.name
        self._model = model
        self._first = first_seconds
        self._total = total_seconds

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """The model's answer. Raises `GatewayError` with code `time_out`."""
        begun = time.monotonic()
        deadline = begun + min(self._first, self._total)
        async with aclosing(self._model.stream(request)) as events:
            while True:
                try:
                    async with asyncio.timeout(deadline - time.monotonic()):
                        event = await anext(events, None)
                except TimeoutError:
                    raise GatewayError(self.name, "too slow", permanent=False, code="time_out") from None
                if event is None:
                    return
                yield event
                deadline = begun + self._total
