"""The order of the wrappers, in one place."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from hibachi.ai.models.chain import Chain
from hibachi.ai.models.middleware.breaker import Breaker
from hibachi.ai.models.middleware.budgeted import Budgeted
from hibachi.ai.models.middleware.cached import Cached
from hibachi.ai.models.middleware.limited import Limited
from hibachi.ai.models.middleware.logged import Logged
from hibachi.ai.models.middleware.metered import Metered
from hibachi.ai.models.middleware.recorded import Recorded
from hibachi.ai.models.middleware.redacted import Redacted
from hibachi.ai.models.middleware.timed import Timed
from hibachi.ai.models.middleware.transformed import Transformed, plain_text
from hibachi.ai.models.ports import CallBook, ChatModel, PriceTable
from hibachi.ai.models.types import ChatRequest, Event, Link
from hibachi.platform.config.language_models import ModelSettings


@dataclass(frozen=True, slots=True)
class Parts:
    """What the wrappers need from outside."""

    book: CallBook
    prices: PriceTable
    has_money: Callable[[UUID], Awaitable[bool]]


class Assembled:
    """The wrapped chain, which still knows its links."""

    def __init__(self, model: ChatModel, guarded: Sequence[Breaker]) -> None:
        self.name = model.name
        self._model = model
        self._guarded = tuple(guarded)

    def stream(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """See the port."""
        return self._model.stream(request)

    def links(self) -> Sequence[Link]:
        """See `Linked`."""
        return [Link(one.name, one.resting) for one in self._guarded]


def assemble(models: Sequence[ChatModel], settings: ModelSettings, parts: Parts) -> ChatModel:
    """The models as one, wrapped: what the orchestrator talks to."""
    guarded = [_guarded(model, settings, parts) for model in models]
    chain: ChatModel = Budgeted(Limited(Chain(guarded), settings.calls_per_minute), parts.has_money)
    if settings.cache_seconds:
        chain = Cached(chain, settings.cache_seconds)
    return Assembled(Logged(Metered(Redacted(Transformed(chain, plain_text)))), guarded)


def _guarded(model: ChatModel, settings: ModelSettings, parts: Parts) -> Breaker:
    timed = Timed(model, settings.first_seconds, settings.call_seconds)
    return Breaker(Recorded(timed, parts.book, parts.prices), settings.breaker_failures, settings.breaker_seconds)
