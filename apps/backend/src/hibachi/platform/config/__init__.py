"""Settings of the running process, read once from the environment and `.env`."""

from hibachi.platform.config.settings import Settings, get_settings

__all__ = ["Settings", "get_settings"]
