"""Identifiers: UUIDv7 for machines, short references for people."""

import secrets
from uuid import UUID

import uuid_utils

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # no 0/O, 1/I/L, U: read aloud without mistakes


def new_id() -> UUID:
    """A time-ordered UUIDv7."""
    return UUID(int=uuid_utils.uuid7().int)


def new_reference(prefix: str = "MH", length: int = 5) -> str:
    """A short reference such as `MH-7K3Q9`; the caller retries when it is taken."""
    return f"{prefix}-" + "".join(secrets.choice(_ALPHABET) for _ in range(length))
