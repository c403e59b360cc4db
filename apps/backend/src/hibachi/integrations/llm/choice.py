"""Which language models the settings ask for."""

from collections.abc import Sequence
from importlib import import_module

import structlog

from hibachi.ai.models.assembly import Parts, assemble
from hibachi.ai.models.ports import ChatModel
from hibachi.ai.models.service import Book, has_money
from hibachi.platform.config import Settings

log = structlog.get_logger()
_ADAPTER = "hibachi.integrations.llm.adapter"


def chosen_model(settings: Settings) -> ChatModel | None:
    """The chain of the settings with all wrappers; None when it is empty.

    The adapter is imported by name: pydantic-ai costs every process a good second and 20 MB, an SDK of a provider
    twice that, and most installations never need them.
    """
    if not settings.models.chain:
        return None
    adapter = import_module(_ADAPTER)
    models: Sequence[ChatModel] = adapter.models_of(settings.models, settings.model_access)
    if not models:
        return None
    prices = adapter.prices_of(settings.models)
    return assemble(models, settings.models, Parts(Book(prices.version), prices, has_money))
