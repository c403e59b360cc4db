"""One log line for each answer and each failure, without a word of either side."""

import time
from collections.abc import AsyncGenerator
from contextlib import aclosing

import structlog

from hibachi.ai.models.ports import ChatModel
from hibachi.ai.models.types import ChatAnswer, ChatRequest, Event
from hibachi.platform.errors import GatewayError

log = structlog.get_logger()


class Logged:
    """Writes stage, model, counts of tokens, cost and milliseconds."""

    def __init__(self, model: ChatModel) -> None:
        self.name = model.name
        self._model = model

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """The model's answer. Raises `GatewayError`."""
        begun, about = time.perf_counter(), {"stage": request.context.stage, "agent": request.context.agent}
        try:
            async with aclosing(self._model.stream(request)) as events:
                async for event in events:
                    if isinstance(event, ChatAnswer):
                        used = {"read": event.usage.tokens_in, "written": event.usage.tokens_out}
                        log.info("model_answered", model=event.model, cents=str(event.cents), **about, **used)
                    yield event
        except GatewayError as error:
            milliseconds = int((time.perf_counter() - begun) * 1000)
            log.warning("model_gave_no_answer", code=error.code, milliseconds=milliseconds, **about)
            raise
