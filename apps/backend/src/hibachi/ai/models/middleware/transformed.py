"""Small repairs of an answer's text before anyone judges it."""

import re
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import replace

from hibachi.ai.models.ports import ChatModel
from hibachi.ai.models.types import ChatAnswer, ChatRequest, Event

_THOUGHT = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"^```\w*\n(.*?)\n?```$", re.DOTALL)


class Transformed:
    """Applies `repair` to the whole answer; the pieces on the way pass as they are."""

    def __init__(self, model: ChatModel, repair: Callable[[str], str]) -> None:
        self.name = model.name
        self._model = model
        self._repair = repair

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """The model's answer, repaired. Raises `GatewayError`."""
        async with aclosing(self._model.stream(request)) as events:
            async for event in events:
                yield replace(event, text=self._repair(event.text)) if isinstance(event, ChatAnswer) else event


def plain_text(text: str) -> str:
    """Without thoughts spoken aloud, a fence around everything, or quotation marks around everything."""
    text = _THOUGHT.sub("", text).strip()
    fenced = _FENCE.match(text)
    text = fenced[1].strip() if fenced else text
    quoted = len(text) > 1 and text[0] == text[-1] == '"' and '"' not in text[1:-1]
    return text[1:-1].strip() if quoted else text
