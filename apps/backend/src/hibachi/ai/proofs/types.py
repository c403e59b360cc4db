"""Plain data of codes by e-mail."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Attempt:
    """A code as its rules see it. `code_hash` is None until the letter is written, and for good when there is none."""

    code_hash: str | None
    expires_at: datetime
    wrong_tries: int
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a code: the bookings it opened; `open` tells whether another try makes sense."""

    bookings: tuple[UUID, ...] = ()
    open: bool = True
