"""Personal data leaves the request and comes back into the answer."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace

from hibachi.ai.guard.redaction import Redaction
from hibachi.ai.models.ports import ChatModel
from hibachi.ai.models.types import Asked, ChatAnswer, ChatRequest, Event, Returned, Said, Turn


class Redacted:
    """Replaces addresses, numbers and names by tokens such as `[EMAIL_1]`, the same for the same value.

    Pieces of the answer are passed on with their tokens, which a piece may cut in two; the whole answer is restored.
    """

    def __init__(self, model: ChatModel) -> None:
        self.name = model.name
        self._model = model

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """The model's answer. Raises `GatewayError`."""
        redaction = Redaction()
        turns = tuple(_turn(turn, redaction) for turn in request.turns)
        async with aclosing(self._model.stream(replace(request, turns=turns))) as events:
            async for event in events:
                yield _restored(event, redaction) if isinstance(event, ChatAnswer) else event


def _turn(turn: Turn, redaction: Redaction) -> Turn:
    if isinstance(turn, Said):
        return Said(redaction.hide(turn.text))
    if isinstance(turn, Asked):
        calls = tuple(replace(call, arguments=redaction.hide(call.arguments)) for call in turn.calls)
        return Asked(calls, redaction.hide(turn.text))
    return Returned(
        tuple(
            (replace(call, arguments=redaction.hide(call.arguments)), redaction.hide(text))
            for call, text in turn.results
        )
    )


def _restored(answer: ChatAnswer, redaction: Redaction) -> ChatAnswer:
    calls = tuple(replace(call, arguments=redaction.show(call.arguments)) for call in answer.calls)
    return replace(answer, text=redaction.show(answer.text), calls=calls)
