"""When a failed delivery is tried again."""

from datetime import timedelta

MAX_ATTEMPTS = 14  # with doubling up to an hour: about seven hours of trying
_LONGEST = timedelta(hours=1)


def delay_after(attempts: int) -> timedelta:
    """Wait before the next try: 1 s, 2 s, 4 s … up to an hour."""
    return min(timedelta(seconds=2 ** min(attempts - 1, 12)), _LONGEST)


def is_dead(attempts: int, permanent: bool) -> bool:
    """Whether a person has to look at it."""
    return permanent or attempts >= MAX_ATTEMPTS
