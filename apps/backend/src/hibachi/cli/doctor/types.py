"""Plain data of checks."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found; `fix` is what to do when it is not well."""

    name: str
    ok: bool
    detail: str
    fix: str = ""


Check = Callable[[], Awaitable[Finding]]
