"""Declarative base classes and column types shared by every module's tables."""

from hibachi.platform.orm.base import Base, TenantBase
from hibachi.platform.orm.columns import EncryptedText, UtcDateTime
from hibachi.platform.orm.crypto import decrypt, encrypt, keyed_hash

__all__ = ["Base", "EncryptedText", "TenantBase", "UtcDateTime", "decrypt", "encrypt", "keyed_hash"]
