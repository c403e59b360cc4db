"""Whether what came is what a file expects, whatever notation the file prefers."""

from collections.abc import Collection
from datetime import datetime, time, tzinfo
from decimal import Decimal, InvalidOperation

from pydantic import JsonValue

Value = bool | int | Decimal | str | datetime | time | None


def same(expected: JsonValue, got: Value, zone: tzinfo) -> bool:
    """Equal as truth values, numbers ("10.250" is 10.25), instants, times of day or words.

    An instant without an offset is read in `zone`.
    """
    if expected is None or got is None or isinstance(expected, bool) or isinstance(got, bool):
        return expected is got
    if isinstance(got, datetime):
        return isinstance(expected, str) and _instant(expected, zone) == got
    if isinstance(got, time):
        return isinstance(expected, str) and clock_time(expected) == got
    if isinstance(got, int | Decimal):
        return _number(expected) == got
    return str(expected).strip().casefold() == got.casefold()


def says(expected: JsonValue, reasons: Collection[str], vocabulary: Collection[str]) -> bool:
    """Whether a refusal (its field, rule and code names in `reasons`) is the one expected.

    True and false ask only whether there is one. Names of our own must be met; other words were written
    without knowing them and are content with any refusal.
    """
    if isinstance(expected, list):
        return all(says(one, reasons, vocabulary) for one in expected)
    if isinstance(expected, str) and expected in vocabulary:
        return expected in reasons
    return bool(expected) == bool(reasons)


def parse_instant(text: str, zone: tzinfo) -> datetime:
    """An ISO instant, in `zone` when it names no offset. Raises `ValueError`."""
    instant = datetime.fromisoformat(text)
    return instant if instant.tzinfo else instant.replace(tzinfo=zone)


def clock_time(text: str) -> time:
    """A time of day such as "9:00" or "18:30". Raises `ValueError`."""
    return time.fromisoformat(text.strip().zfill(5))


def _instant(text: str, zone: tzinfo) -> datetime | None:
    try:
        return parse_instant(text, zone)
    except ValueError:
        return None


def _number(value: JsonValue) -> Decimal | None:
    try:
        return Decimal(str(value).strip().removesuffix("%").removeprefix("$").replace(",", ""))
    except InvalidOperation:
        return None
