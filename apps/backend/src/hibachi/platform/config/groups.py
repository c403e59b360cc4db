"""The groups of settings. A field's environment name is the group's prefix plus the field's name."""

import re
from ipaddress import ip_network
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import SettingsConfigDict

from hibachi.platform.config.base import SettingsGroup

DEVELOPMENT_SECRET = "development-only-secret-never-use-in-production"  # noqa: S105 - refused in production
_LINE = re.compile(r"(?:(?P<slug>[a-z0-9-]+):)?(?P<number>\+[1-9][0-9]{6,14})")


def _env(prefix: str) -> SettingsConfigDict:
    return SettingsConfigDict(env_prefix=prefix, env_file=".env", extra="ignore", frozen=True)


class DatabaseSettings(SettingsGroup):
    """PostgreSQL. The login may own the schema; sessions always run as `app_role`, which obeys row security."""

    model_config = _env("DATABASE_")
    url: str = Field("postgresql://localhost/hibachi", description="libpq URL of the database")
    owner_url: str | None = Field(None, description="URL of the role that runs migrations; default: `url`")
    app_role: str = Field("hibachi_app", description="role of every unit of work; cannot bypass row security")
    pool_size: int = Field(16, ge=1, le=200, description="connections kept by one process")
    statement_timeout_ms: int = Field(15_000, ge=100, description="longest statement in milliseconds")


class RedisSettings(SettingsGroup):
    """Redis or Valkey: broker, cache and fan-out."""

    model_config = _env("REDIS_")
    url: str = Field("redis://localhost:6379/0", description="URL of the server")


class TaskSettings(SettingsGroup):
    """Jobs of the outbox and the inbox."""

    model_config = _env("TASKS_")
    resend_seconds: int = Field(
        60, ge=1, description="a job handed to the broker and not done after this long counts as lost and is sent again"
    )


class AuthSettings(SettingsGroup):
    """Secrets and lifetimes of sessions, links and encrypted columns."""

    model_config = _env("AUTH_")
    secret: SecretStr = Field(SecretStr(DEVELOPMENT_SECRET), description="signs access tokens and links")
    encryption_key: SecretStr = Field(
        SecretStr(DEVELOPMENT_SECRET), description="derives the keys of encrypted columns and keyed hashes"
    )
    access_minutes: int = Field(15, ge=1, description="life of an access token")
    refresh_days: int = Field(14, ge=1, description="life of a refresh token")
    link_days: int = Field(400, ge=1, description="life of a host's signed booking link")
    lockout_failures: int = Field(5, ge=1, description="failed log-ins before an account is locked")
    second_factor: Literal["auto", "required", "optional"] = Field(
        "auto", description="whether owner and admins need one-time codes; auto: in production"
    )
    lockout_minutes: int = Field(15, ge=1, description="how long a locked account stays locked")


class WebSettings(SettingsGroup):
    """Addresses under which people and providers reach the installation."""

    model_config = _env("WEB_")
    public_url: str = Field("http://localhost:8000", description="address of the customer site")
    admin_url: str = Field("http://localhost:8000/admin", description="address of the admin panel")
    max_body_bytes: int = Field(1_000_000, ge=1_000, description="largest accepted request body")
    max_upload_bytes: int = Field(
        10_100_000,
        ge=1_000,
        description="largest accepted request body with a document; the document has 10 MB at most",
    )
    rate_limit_per_minute: int = Field(600, ge=1, description="requests a minute from one address")
    trusted_proxies: str = Field(
        "127.0.0.1", description="proxies whose X-Forwarded-For counts: addresses and networks, separated by commas"
    )
    open_docs: bool | None = Field(None, description="serve /docs and /openapi.json; default: not in production")

    @field_validator("trusted_proxies")
    @classmethod
    def _addresses(cls, value: str) -> str:
        """Refuse `*` and typing errors: whoever is trusted may claim any address."""
        for part in value.split(","):
            ip_network(part.strip())
        return value


class StripeSettings(SettingsGroup):
    """Card payments. Without an API key the shipped fake gateway is used."""

    model_config = _env("STRIPE_")
    api_key: SecretStr | None = Field(None, description="secret key; empty = fake gateway")
    publishable_key: str | None = Field(None, description="key the browser uses")
    webhook_secret: SecretStr | None = Field(None, description="empty = the webhook endpoint is off")
    api_base: str = Field("https://api.stripe.com", description="address of the API")


class MailSettings(SettingsGroup):
    """Outgoing e-mail. Without a host the shipped fake mailbox is used."""

    model_config = _env("SMTP_")
    host: str | None = Field(None, description="mail server; empty = fake mailbox")
    port: int = Field(587, description="mail server's port")
    username: str | None = Field(None, description="log-in name")
    password: SecretStr | None = Field(None, description="log-in password")
    starttls: bool = Field(True, description="encrypt the connection")
    sender: str = Field("bookings@myhibachi.example", description="From address")


class TwilioSettings(SettingsGroup):
    """Text messages. Without an account the shipped fake phones are used."""

    model_config = _env("TWILIO_")
    account_sid: str | None = Field(None, description="account (`AC…`); empty = fake phones")
    auth_token: SecretStr | None = Field(None, description="signs webhooks; empty = they are off")
    api_key: str | None = Field(None, description="key (`SK…`) to log in with instead of the account's token")
    api_secret: SecretStr | None = Field(None, description="secret of that key")
    numbers: str = Field(
        "", description="`slug:+15105550100` of each business, commas between; empty = the business's phone number"
    )
    api_base: str = Field("https://api.twilio.com", description="address of the API")

    @field_validator("numbers")
    @classmethod
    def _are_numbers(cls, value: str) -> str:
        for part in value.split(",") if value.strip() else ():
            if not _LINE.fullmatch(part.strip()):
                raise ValueError(f"{part!r} is neither `+15105550100` nor `slug:+15105550100`")
        return value

    @property
    def lines(self) -> dict[str, str]:
        """Number by slug; the one without a slug, which is the only business's, under the empty one."""
        found = [_LINE.fullmatch(part.strip()) for part in self.numbers.split(",")]
        return {match["slug"] or "": match["number"] for match in found if match}


class MapsSettings(SettingsGroup):
    """Road distance. Without a key the built-in ZIP estimate is used."""

    model_config = _env("MAPS_")
    provider: Literal["builtin", "google", "openrouteservice"] = Field("builtin", description="distance source")
    api_key: SecretStr | None = Field(None, description="provider's key")
    google_base_url: str = Field("https://maps.googleapis.com", description="Distance Matrix address")
    openrouteservice_base_url: str = Field("https://api.openrouteservice.org", description="ORS address")
    timeout_seconds: float = Field(10.0, gt=0, description="time-out of one call")


class EmbeddingsSettings(SettingsGroup):
    """The sentence encoder. Its files are built at set-up."""

    model_config = _env("EMBEDDINGS_")
    model_dir: Path | None = Field(None, description="folder of the built models; empty = in the Python environment")
    server: str = Field(
        "",
        description="where one process encodes for all, a socket's path or host:port; empty = each process by itself",
    )


class AssistantSettings(SettingsGroup):
    """How long an answer of the assistant may take."""

    model_config = _env("ASSISTANT_")
    turn_seconds: float = Field(12.0, gt=0, description="time of one answer altogether, language models included")
    step_seconds: float = Field(
        3.0, gt=0, description="time of one outside step of it, such as a distance or a look-up of a model"
    )


class McpSettings(SettingsGroup):
    """Tools for outside assistants: a process of its own, started only where it has a port."""

    model_config = SettingsConfigDict(
        env_prefix="MCP_", env_file=".env", extra="ignore", frozen=True, env_ignore_empty=True
    )
    port: int | None = Field(None, ge=1, le=65_535, description="port of the process; empty = it is not started")
    public_url: str | None = Field(
        None, description="address that outside assistants use; default: `/mcp` behind WEB_PUBLIC_URL"
    )
    rate_limit_per_minute: int = Field(120, ge=1, description="calls a minute with one API key")


class LogSettings(SettingsGroup):
    """Logs."""

    model_config = _env("LOG_")
    level: Literal["debug", "info", "warning", "error"] = Field("info", description="least level written")
    format: Literal["console", "json"] = Field("console", description="for people or for collectors")
