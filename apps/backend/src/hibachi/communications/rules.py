"""When an e-mail is tried again."""

from datetime import datetime, timedelta

MAX_ATTEMPTS = 12  # with doubling from a minute up to two hours: about half a day
_LONGEST = timedelta(hours=2)


def next_try(attempts: int, now: datetime) -> datetime:
    """Due time after so many attempts: 1, 2, 4 … minutes later, at most two hours."""
    return now + min(timedelta(minutes=2 ** min(max(attempts - 1, 0), 12)), _LONGEST)


def masked_address(address: str) -> str:
    """`d\u2022\u2022\u2022@example.com`: enough to recognise, too little to write to."""
    name, _, domain = address.partition("@")
    return f"{name[:1]}\u2022\u2022\u2022@{domain}"


def is_over(attempts: int, permanent: bool) -> bool:
    """Whether it will not be tried again."""
    return permanent or attempts >= MAX_ATTEMPTS
