"""The order of the wrappers, in one place."""

from collections.abc import Awaitable, Callable, Sequence
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
from hibachi.platform.config.language_models import ModelSettings


@dataclass(frozen=True, slots=True)
class Parts:
    """What the wrappers need from outside."""

    book: CallBook
    prices: PriceTable
    has_money: Callable[[UUID], Awaitable[bool]]


def assemble(models: Sequence[ChatModel], settings: ModelSettings, parts: Parts) -> ChatModel:
    """The models as one, wrapped: what the orchestrator talks to."""
    chain: ChatModel = Chain([_guarded(model, settings, parts) for model in models])
    chain = Budgeted(Limited(chain, settings.calls_per_minute), parts.has_money)
    if settings.cache_seconds:
        chain = Cached(chain, settings.cache_seconds)
    return Logged(Metered(Redacted(Transformed(chain, plain_text))))


def _guarded(model: ChatModel, settings: ModelSettings, parts: Parts) -> ChatModel:
    timed = Timed(model, settings.first_seconds, settings.call_seconds)
    return Breaker(Recorded(timed, parts.book, parts.prices), settings.breaker_failures, settings.breaker_seconds)
