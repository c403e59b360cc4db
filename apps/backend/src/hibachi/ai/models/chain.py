"""Several models as one: the first that answers."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

import structlog

from hibachi.ai.models.ports import ChatModel
from hibachi.ai.models.types import ChatRequest, Event
from hibachi.platform.errors import GatewayError

log = structlog.get_logger()


class Chain:
    """Asks the models in order until one answers.

    Once a model has begun to speak no other takes over: its reader has seen the beginning, and two halves of two
    models make no answer.
    """

    name = "chain"

    def __init__(self, models: Sequence[ChatModel]) -> None:
        self._models = tuple(models)

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """The first answer. Raises the last model's `GatewayError`."""
        last = GatewayError(self.name, "no model is configured", permanent=True, code="refused")
        for model in self._models:
            begun = False
            try:
                async with aclosing(model.stream(request)) as events:
                    async for event in events:
                        begun = True
                        yield event
                return
            except GatewayError as error:
                log.warning("model_failed", model=model.name, code=error.code, stage=request.context.stage)
                if begun:
                    raise
                last = error
        raise last
