"""What every group of settings shares: conventional environment names and an optional `.env` file."""

from pydantic_settings import BaseSettings, SettingsConfigDict


class SettingsGroup(BaseSettings):
    """One group; its fields are read from the group's prefix plus the upper-case field name."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)
