"""What `choice` imports once a model is configured."""

from collections.abc import Sequence

import structlog
from pydantic_ai.exceptions import UserError

from hibachi.ai.models.ports import ChatModel, PriceTable
from hibachi.integrations.llm.fake import PoliteModel
from hibachi.integrations.llm.gateway import PydanticAiModel
from hibachi.integrations.llm.prices import GenaiPrices
from hibachi.integrations.llm.providers import model_of
from hibachi.platform.config.language_models import ModelAccess, ModelSettings

log = structlog.get_logger()


def models_of(settings: ModelSettings, access: ModelAccess) -> Sequence[ChatModel]:
    """The models of the chain that have what they need; a missing key is told in the log and stops nothing."""
    found: list[ChatModel] = []
    for name in settings.chain:
        if name.startswith("fake:"):
            found.append(PoliteModel(name))
            continue
        try:
            found.append(PydanticAiModel(name, model_of(name, access), settings.call_seconds))
        except UserError as error:
            log.warning("model_left_out", model=name, reason=str(error))
    return found


def prices_of(settings: ModelSettings) -> PriceTable:
    """The price table."""
    return GenaiPrices(settings.unknown_cents_per_million)
