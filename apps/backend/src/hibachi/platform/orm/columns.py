"""Column types."""

from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

from hibachi.platform.orm.crypto import decrypt, encrypt


class UtcDateTime(TypeDecorator[datetime]):
    """`timestamptz` that refuses naive instants and always returns UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse instants without a zone: they mean different times on different machines."""
        if value is not None and value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The instant in UTC."""
        return value.astimezone(UTC) if value is not None else None


class EncryptedText(TypeDecorator[str]):
    """Text that is sealed in the database; look it up through a `keyed_hash` column beside it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Seal."""
        return encrypt(value) if value is not None else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Open."""
        return decrypt(value) if value is not None else None
