"""Providers from the settings. pydantic-ai imports a provider's SDK when its model is made, and not before."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from pydantic import SecretStr
from pydantic_ai.models import Model, infer_model
from pydantic_ai.providers import Provider, infer_provider_class

from hibachi.platform.config.language_models import ModelAccess

# "openai" means the interface that every server shaped like OpenAI's speaks; pydantic-ai's own "openai" is another.
_KIND = {"openai": "openai-chat"}
_NO_KEY = "none"  # a local server needs no key, but the SDK insists on one


def model_of(name: str, access: ModelAccess) -> Model:
    """The model of "provider:model" with its key and address from the settings."""
    provider, _, model = name.partition(":")
    kind = _KIND.get(provider, provider)
    return infer_model(f"{kind}:{model}", lambda _: _provider(provider, kind, access))


def _provider(provider: str, kind: str, access: ModelAccess) -> Provider[Any]:
    make: Callable[..., Provider[Any]] = infer_provider_class(kind)
    return make(cohere_client=_cohere(access)) if provider == "cohere" else make(**_arguments(provider, access))


def _arguments(provider: str, access: ModelAccess) -> Mapping[str, str | None]:
    if provider == "azure":
        return {
            "azure_endpoint": access.azure_openai_endpoint,
            "api_version": access.azure_openai_api_version,
            "api_key": _plain(access.azure_openai_api_key),
        }
    brand = provider.removesuffix("-responses")
    key: SecretStr | None = getattr(access, f"{brand}_api_key")
    address: str | None = getattr(access, f"{brand}_base_url")
    return {"api_key": _plain(key) or (_NO_KEY if address else None), "base_url": address}


def _plain(key: SecretStr | None) -> str | None:
    return key.get_secret_value() if key else None


def _cohere(access: ModelAccess) -> object:
    """pydantic-ai takes this provider's address from the environment only, so its client is made here, and imported
    here because it costs memory."""
    client = import_module("cohere").AsyncClientV2
    made: object = client(api_key=_plain(access.cohere_api_key) or _NO_KEY, base_url=access.cohere_base_url)
    return made
