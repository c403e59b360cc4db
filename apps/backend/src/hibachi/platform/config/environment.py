"""The process's environment, for the few places that hand it on: child processes and the command line."""

import os
from collections.abc import Mapping

from hibachi.platform.config.settings import get_settings


def child_environment(**values: str) -> dict[str, str]:
    """Return the environment of a child process: this one's plus `values`."""
    return {**os.environ, **values}


def missing_addresses() -> frozenset[str]:
    """Return which of DATABASE_URL and REDIS_URL are set neither in the environment nor in `.env`."""
    settings = get_settings()
    groups = {"DATABASE_URL": settings.database, "REDIS_URL": settings.redis}
    return frozenset(name for name, group in groups.items() if "url" not in group.model_fields_set)


def set_variables(values: Mapping[str, str]) -> None:
    """Set variables of this process and read the settings anew."""
    os.environ.update(values)
    get_settings.cache_clear()
