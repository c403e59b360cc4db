"""Settings of language models: which, with what patience, under which keys and addresses."""

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import SettingsConfigDict

from hibachi.platform.config.base import SettingsGroup

PROVIDERS = (
    "openai",
    "openai-responses",
    "anthropic",
    "google",
    "mistral",
    "groq",
    "cohere",
    "ollama",
    "azure",
    "fake",
)


class ModelSettings(SettingsGroup):
    """The chain of models and how long each step may take. Without a model the house brain answers alone."""

    model_config = SettingsConfigDict(env_prefix="LLM_", env_file=".env", extra="ignore", frozen=True)
    models: str = Field("", description="chain of `provider:model`, commas between; empty = no language model")
    first_seconds: float = Field(3.0, gt=0, description="time-out until the first piece of an answer")
    call_seconds: float = Field(6.0, gt=0, description="time-out of one call")
    turn_seconds: float = Field(9.0, gt=0, description="time all models together get in one turn")
    calls_per_minute: int = Field(120, ge=1, description="calls of one business a minute, by each process")
    cache_seconds: int = Field(3600, ge=0, description="how long an answer is kept for the same request; 0 = never")
    breaker_failures: int = Field(3, ge=1, description="failures in a row after which a model is left alone")
    breaker_seconds: float = Field(30.0, gt=0, description="how long a failing model is left alone")
    day_cents: int = Field(500, ge=0, description="a business's budget for a day until its owner sets another")
    month_cents: int = Field(5000, ge=0, description="a business's budget for a month until its owner sets another")
    unknown_cents_per_million: int = Field(
        2000, ge=0, description="price of a million tokens of a model the price table does not know"
    )

    @field_validator("models")
    @classmethod
    def _known(cls, value: str) -> str:
        for one in named(value):
            provider, colon, model = one.partition(":")
            if not colon or not model or provider not in PROVIDERS:
                raise ValueError(f"{one!r} is not provider:model with a provider of {', '.join(PROVIDERS)}")
        return value

    @property
    def chain(self) -> tuple[str, ...]:
        """The models in their order."""
        return named(self.models)


class ModelAccess(SettingsGroup):
    """Keys and addresses of the providers, under the names their own tools use."""

    model_config = SettingsConfigDict(env_prefix="", env_file=".env", extra="ignore", frozen=True)
    openai_api_key: SecretStr | None = Field(None, description="key of OpenAI, or of a server shaped like it")
    openai_base_url: str | None = Field(None, description="address of OpenAI, or of a server shaped like it")
    anthropic_api_key: SecretStr | None = Field(None, description="key of Anthropic")
    anthropic_base_url: str | None = Field(None, description="address of Anthropic")
    google_api_key: SecretStr | None = Field(None, description="key of the Gemini API")
    google_base_url: str | None = Field(None, description="address of the Gemini API")
    mistral_api_key: SecretStr | None = Field(None, description="key of Mistral")
    mistral_base_url: str | None = Field(None, description="address of Mistral")
    groq_api_key: SecretStr | None = Field(None, description="key of Groq")
    groq_base_url: str | None = Field(None, description="address of Groq")
    cohere_api_key: SecretStr | None = Field(None, description="key of Cohere")
    cohere_base_url: str | None = Field(None, description="address of Cohere")
    ollama_api_key: SecretStr | None = Field(None, description="key of Ollama, where it needs one")
    ollama_base_url: str | None = Field(None, description="address of Ollama, such as http://localhost:11434/v1")
    azure_openai_api_key: SecretStr | None = Field(None, description="key of Azure OpenAI")
    azure_openai_endpoint: str | None = Field(None, description="address of the Azure OpenAI resource")
    azure_openai_api_version: str = Field("2024-10-21", description="version of Azure OpenAI's interface")


def named(chain: str) -> tuple[str, ...]:
    """The models of a chain as it is written."""
    return tuple(part.strip() for part in chain.split(",") if part.strip())
