"""Prometheus figures of answers: how many, how long, how many tokens. Costs are in the book."""

import time
from collections.abc import AsyncGenerator
from contextlib import aclosing

from prometheus_client import Counter, Histogram

from hibachi.ai.models.ports import ChatModel
from hibachi.ai.models.types import ChatAnswer, ChatRequest, Event
from hibachi.platform.errors import GatewayError

_CALLS = Counter("hibachi_model_calls", "Requests to the language models", ["stage", "outcome"])
_TOKENS = Counter("hibachi_model_tokens", "Tokens of answered requests", ["stage", "direction"])
_SECONDS = Histogram(
    "hibachi_model_seconds", "Time until an answer is complete", ["stage"], buckets=(0.1, 0.25, 0.5, 1, 2, 4, 8, 16)
)


class Metered:
    """Counts and times what comes out of the chain."""

    def __init__(self, model: ChatModel) -> None:
        self.name = model.name
        self._model = model

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """The model's answer. Raises `GatewayError`."""
        begun, outcome, stage = time.perf_counter(), "abandoned", request.context.stage
        try:
            async with aclosing(self._model.stream(request)) as events:
                async for event in events:
                    if isinstance(event, ChatAnswer):
                        outcome = "cached" if event.cached else "ok"
                        _TOKENS.labels(stage, "in").inc(event.usage.tokens_in)
                        _TOKENS.labels(stage, "out").inc(event.usage.tokens_out)
                    yield event
        except GatewayError as error:
            outcome = error.code or "failed"
            raise
        finally:
            _CALLS.labels(stage, outcome).inc()
            _SECONDS.labels(stage).observe(time.perf_counter() - begun)
