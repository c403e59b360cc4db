"""All settings in one tree, and the refusal of development defaults in production."""

from functools import lru_cache
from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_settings import SettingsConfigDict

from hibachi.platform.config.base import SettingsGroup
from hibachi.platform.config.groups import (
    DEVELOPMENT_SECRET,
    AssistantSettings,
    AuthSettings,
    DatabaseSettings,
    EmbeddingsSettings,
    LogSettings,
    MailSettings,
    MapsSettings,
    McpSettings,
    RedisSettings,
    StripeSettings,
    TaskSettings,
    TwilioSettings,
    WebSettings,
)
from hibachi.platform.config.language_models import ModelAccess, ModelSettings


class Settings(SettingsGroup):
    """Settings of one process."""

    model_config = SettingsConfigDict(env_prefix="HIBACHI_", env_file=".env", extra="ignore", frozen=True)
    env: Literal["development", "test", "production"] = Field("development", description="kind of installation")
    now: str | None = Field(None, description="ISO instant that pins the clock; tests and demos only")
    database: DatabaseSettings = Field(default_factory=DatabaseSettings)
    redis: RedisSettings = Field(default_factory=RedisSettings)
    tasks: TaskSettings = Field(default_factory=TaskSettings)
    auth: AuthSettings = Field(default_factory=AuthSettings)
    web: WebSettings = Field(default_factory=WebSettings)
    stripe: StripeSettings = Field(default_factory=StripeSettings)
    mail: MailSettings = Field(default_factory=MailSettings)
    twilio: TwilioSettings = Field(default_factory=TwilioSettings)
    maps: MapsSettings = Field(default_factory=MapsSettings)
    embeddings: EmbeddingsSettings = Field(default_factory=EmbeddingsSettings)
    assistant: AssistantSettings = Field(default_factory=AssistantSettings)
    mcp: McpSettings = Field(default_factory=McpSettings)
    log: LogSettings = Field(default_factory=LogSettings)
    models: ModelSettings = Field(default_factory=ModelSettings)
    model_access: ModelAccess = Field(default_factory=ModelAccess)

    @property
    def second_factor_demanded(self) -> bool:
        """Whether owner and admins get no further than setting up one-time codes without them."""
        wish = self.auth.second_factor
        return self.env == "production" if wish == "auto" else wish == "required"

    @model_validator(mode="after")
    def _refuse_development_defaults(self) -> Self:
        if self.env == "production":
            problems = [*_weak_secrets(self), *_local_addresses(self)]
            if problems:
                raise ValueError("not fit for production: " + "; ".join(problems))
        return self


def _weak_secrets(settings: Settings) -> list[str]:
    named = {"AUTH_SECRET": settings.auth.secret, "AUTH_ENCRYPTION_KEY": settings.auth.encryption_key}
    return [
        f"set {name} to at least 32 random characters (`openssl rand -hex 32`)"
        for name, secret in named.items()
        if secret.get_secret_value() == DEVELOPMENT_SECRET or len(secret.get_secret_value()) < 32
    ]


def _local_addresses(settings: Settings) -> list[str]:
    named = {"WEB_PUBLIC_URL": settings.web.public_url, "WEB_ADMIN_URL": settings.web.admin_url}
    wrong = [f"set {name} to an https:// address" for name, url in named.items() if not url.startswith("https://")]
    if settings.now is not None:
        wrong.append("unset HIBACHI_NOW: a pinned clock is for tests")
    if settings.stripe.api_key and not settings.stripe.webhook_secret:
        wrong.append("set STRIPE_WEBHOOK_SECRET: without it no card payment is ever confirmed")
    if settings.twilio.account_sid and not settings.twilio.auth_token:
        wrong.append("set TWILIO_AUTH_TOKEN: without it no text message is ever taken in")
    return wrong


@lru_cache
def get_settings() -> Settings:
    """The process's settings; raises pydantic's ValidationError naming each wrong variable."""
    return Settings()
