"""Models without a provider: one that plays a script for tests, one that shows the way of a turn on a machine without
keys."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterable
from dataclasses import dataclass, field
from types import TracebackType

import structlog

from hibachi.ai.models.types import Asked, ChatAnswer, ChatRequest, Delta, Event, Said, ToolCall, Usage
from hibachi.platform.errors import GatewayError

log = structlog.get_logger()
_WORDS = 3


@dataclass(frozen=True, slots=True)
class Step:
    """One expected call: what it answers with (text, calls or a failure), after how long, and what it must ask.

    With `until` it answers only once that has been set.
    """

    text: str | Callable[[ChatRequest], str] = ""
    calls: tuple[ToolCall, ...] = ()
    error: GatewayError | None = None
    seconds: float = 0.0
    until: asyncio.Event | None = None
    asks: str = ""
    usage: Usage = field(default_factory=lambda: Usage(200, 40))


class WrongScript(AssertionError):
    """A call the script does not have, or a step nobody called."""


class ScriptedModel:
    """Plays its steps in order. As a context manager it also fails on steps that were never called.

    `asked` keeps the requests. With `endless` the last step is played for all further calls.
    """

    def __init__(self, steps: Iterable[Step], name: str = "fake:scripted", *, endless: bool = False) -> None:
        self.name = name
        self.asked: list[ChatRequest] = []
        self._steps = list(steps)
        self._endless = endless

    def __enter__(self) -> "ScriptedModel":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None and self._steps and not self._endless:
            raise WrongScript(f"{len(self._steps)} steps of {self.name} were never called")

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """The next step. Raises `WrongScript` for a call the script does not have."""
        self.asked.append(request)
        if not self._steps:
            raise WrongScript(f"an unexpected call of {self.name} for {request.context.stage}")
        step = self._steps[0] if self._endless and len(self._steps) == 1 else self._steps.pop(0)
        if step.asks and step.asks not in text_of(request):
            raise WrongScript(f"{step.asks!r} is not in the request")
        await asyncio.sleep(step.seconds)
        if step.until:
            await step.until.wait()
        if step.error:
            raise step.error
        text = step.text if isinstance(step.text, str) else step.text(request)
        for piece in _pieces(text):
            yield Delta(piece)
        yield ChatAnswer(text, self.name, step.calls, step.usage)


class PoliteModel:
    """Says the draft again with a friendly beginning: shows cost, trace and checks without a provider."""

    def __init__(self, name: str = "fake:polite") -> None:
        self.name = name
        log.warning("fake_provider", port="chat_model", note="NO LANGUAGE MODEL: a fake rewords replies")

    async def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """The draft of the request, politely."""
        _, _, rest = text_of(request).partition("<draft>")
        draft = rest.partition("</draft>")[0].strip()
        text = f"Thank you for asking! {draft}" if draft else "NO_ANSWER"
        for piece in _pieces(text):
            yield Delta(piece)
        yield ChatAnswer(text, self.name, usage=Usage(len(text_of(request)) // 4, len(text) // 4))


def text_of(request: ChatRequest) -> str:
    """All that a request holds, as one text."""
    parts = [request.instructions]
    for turn in request.turns:
        if isinstance(turn, Said):
            parts.append(turn.text)
        elif not isinstance(turn, Asked):
            parts += [text for _, text in turn.results]
    return "\n".join(parts)


def _pieces(text: str) -> Iterable[str]:
    words = text.split(" ")
    for index in range(0, len(words), _WORDS):
        yield (" " if index else "") + " ".join(words[index : index + _WORDS])
