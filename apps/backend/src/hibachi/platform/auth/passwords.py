"""Password hashing with argon2id, off the event loop."""

import asyncio
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# OWASP's memory-lean setting: 19 MiB, two passes, one lane. Several log-ins at once still fit a small worker.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
_AT_ONCE = asyncio.Semaphore(4)


async def hash_password(password: str) -> str:
    """The argon2id hash to store, with its parameters and salt."""
    async with _AT_ONCE:
        return await asyncio.to_thread(_HASHER.hash, password)


async def verify_password(stored: str | None, password: str) -> bool:
    """Whether the password fits. Without a stored hash the answer is no, after the same work as for a wrong one."""
    async with _AT_ONCE:
        return await asyncio.to_thread(_verify, stored, password)


def is_outdated(stored: str) -> bool:
    """Whether the hash was made with other parameters than today's and should be made anew."""
    return _HASHER.check_needs_rehash(stored)


def _verify(stored: str | None, password: str) -> bool:
    try:
        _HASHER.verify(stored or _decoy(), password)
    except (VerificationError, InvalidHashError):
        return False
    return bool(stored)  # the decoy fits its own password, and opens nothing


@lru_cache
def _decoy() -> str:
    return _HASHER.hash("nobody has this password")
