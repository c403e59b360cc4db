"""Every call in the book, also the failed ones and those the reader broke off."""

import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace
from typing import get_args

from hibachi.ai.models.ports import CallBook, ChatModel, PriceTable
from hibachi.ai.models.types import ChatAnswer, ChatRequest, Event, Outcome
from hibachi.platform import clock
from hibachi.platform.errors import GatewayError


class Recorded:
    """Prices the answer and writes the call down. Stands around one model, so that each attempt has its own row."""

    def __init__(self, model: ChatModel, book: CallBook, prices: PriceTable) -> None:
        self.name = model.name
        self._model = model
        self._book = book
        self._prices = prices

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """The model's answer with its price. Raises `GatewayError`."""
        begun = time.perf_counter()
        outcome: Outcome = "abandoned"
        answer: ChatAnswer | None = None
        try:
            async with aclosing(self._model.stream(request)) as events:
                async for event in events:
                    if isinstance(event, ChatAnswer):
                        cents = self._prices.cents(event.model, event.usage, clock.now())
                        event = answer = replace(event, cents=cents)
                        outcome = "ok"
                    yield event
        except GatewayError as error:
            outcome = _outcome_of(error)
            raise
        finally:
            latency = int((time.perf_counter() - begun) * 1000)
            await self._book.write(request.context, self.name, outcome, answer, latency)


def _outcome_of(error: GatewayError) -> Outcome:
    known: tuple[Outcome, ...] = get_args(Outcome)
    return next((outcome for outcome in known if outcome == error.code), "failed")
