"""Plain data of codes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from hibachi.booking.hosts.types import Way
from hibachi.communications.texting.types import TextStatus

Fate = Literal["nowhere", "emailed", "texted"]


@dataclass(frozen=True, slots=True)
class Attempt:
    """A code as its rules see it. `code_hash` is None until the code is written, and for good when there is none."""

    code_hash: str | None
    expires_at: datetime
    wrong_tries: int
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a code: the bookings it opened; `open` tells whether another try makes sense."""

    bookings: tuple[UUID, ...] = ()
    open: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """A code as the team sees it: when and by which way it was asked for, and what became of it.

    `fate` is nowhere while it is not written, and for good when no booking fits or too many were sent. `to` is masked;
    `text` is how the text fared, also when an e-mail had to follow it.
    """

    at: datetime
    way: Way
    fate: Fate
    to: str | None
    text: TextStatus | None
    used: bool
