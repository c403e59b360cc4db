"""How long a code works, how often it may be tried and sent."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from hibachi.ai.proofs.types import Attempt
from hibachi.booking.hosts.types import Way

DIGITS = 6
LIFE_MINUTES = 10
LIFE = timedelta(minutes=LIFE_MINUTES)
TRIES = 5
PER_CONVERSATION, CONVERSATION_SPAN = 3, timedelta(hours=1)
PER_ADDRESS, ADDRESS_SPAN = 5, timedelta(days=1)


def may_ask(asked_at: Sequence[datetime], now: datetime) -> bool:
    """Whether a conversation may ask for another code."""
    return sum(now - at < CONVERSATION_SPAN for at in asked_at) < PER_CONVERSATION


def may_write(written: int) -> bool:
    """Whether an address or a number that got so many codes within `ADDRESS_SPAN` gets another one."""
    return written < PER_ADDRESS


def is_open(attempt: Attempt, now: datetime) -> bool:
    """Whether a code may still be tried. Says nothing of whether it was ever sent."""
    return attempt.used_at is None and now < attempt.expires_at and attempt.wrong_tries < TRIES


def chosen(asked: Way | None, last: Way | None, ways: Collection[Way]) -> Way:
    """The way a code takes: the one asked for, else the one of the last code; what cannot be done gives way."""
    wished = asked or last or "email"
    return wished if wished in ways else next(iter(sorted(ways)), wished)


def shown(where: str) -> str:
    """An address or a number, masked."""
    return masked(where) if "@" in where else masked_number(where)


def masked_number(number: str) -> str:
    """`the number ending 0123`: enough for its owner to know it again."""
    return f"the number ending {number[-4:]}"


def masked(email: str) -> str:
    """`j•••@e…`: enough for its owner to know it again."""
    name, _, host = email.partition("@")
    return f"{name[:1]}•••@{host[:1]}…"
