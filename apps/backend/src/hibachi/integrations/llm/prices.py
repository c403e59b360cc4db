"""Prices of tokens by genai-prices, whose table has terms with dates."""

from datetime import datetime
from decimal import Decimal
from importlib.metadata import version

from genai_prices import Usage as PricedUsage
from genai_prices import calc_price

from hibachi.ai.models.types import Usage

_MILLION = Decimal(1_000_000)
_PRICED_AS = {"openai-responses": "openai"}
_FREE = ("ollama", "fake")  # run on our own machine


class GenaiPrices:
    """The table shipped with the package; a model it does not know costs `unknown_cents_per_million` a million."""

    def __init__(self, unknown_cents_per_million: int) -> None:
        self.version = f"genai-prices {version('genai-prices')}"
        self._unknown = Decimal(unknown_cents_per_million)

    def cents(self, model: str, usage: Usage, at: datetime) -> Decimal | None:
        """Cents by the terms in force at an instant."""
        provider, _, name = model.partition(":")
        if provider in _FREE:
            return Decimal(0)
        tokens = PricedUsage(input_tokens=usage.tokens_in, output_tokens=usage.tokens_out)
        try:
            found = calc_price(tokens, name, provider_id=_PRICED_AS.get(provider, provider), genai_request_timestamp=at)
        except LookupError:
            return self._unknown * (usage.tokens_in + usage.tokens_out) / _MILLION
        return found.total_price * 100
