"""The figures a text states, in digits or words."""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import lru_cache

from hibachi.ai.types import FactKind
from hibachi.ai.understanding.numbers import VALUE_OF, value_of

_UNITS = {
    "hour": r"hours?|hrs?", "minute": r"minutes?|mins?", "day": r"(?:business |calendar )?days?", "week": r"weeks?",
    "month": r"months?", "year": r"years?", "mile": r"miles?|mi\b", "foot": r"feet|foot|ft\b|x",
    "degree": r"°|degrees?", "inch": r"inch(?:es)?",
}  # fmt: skip
_WORDS = "|".join(sorted(VALUE_OF, key=len, reverse=True))
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SPELT = rf"(?:(?:{_TENS})[- ](?:one|two|three|four|five|six|seven|eight|nine)|{_WORDS}|half a dozen|dozen)"
_SCALED = rf"(?:(?:{_SPELT}|a)(?: (?:hundred|thousand))(?:(?: and)? {_SPELT})?)"
_MONTH = "|".join([*(m for m in calendar.month_name if m), *(m for m in calendar.month_abbr if m), "Sept"]).lower()
_DAY = "|".join([*(d for d in calendar.day_name), *(d for d in calendar.day_abbr)]).lower()
_ONE_COUNTED = re.compile(
    r"\s(?:adult|child|kid|toddler|guest|person|chef|grill|hour|day|week|month|year|mile|protein|serving|dollar"
    r"|slot|table)\b"
)
_IDENTIFIERS = re.compile(
    r"\b[A-Z]{2}-[A-Z0-9]{5}\b|\b[\w.+-]+@[\w.-]+\b|https?://\S+|\]\([^)]*\)|\+?1?[-. (]*\d{3}[-. )]+\d{3}[-. ]\d{4}\b"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One stated figure. `value` is cents, (month, day, year or 0), minutes of the day, a share or a number."""

    kind: FactKind
    value: object
    text: str
    unit: str = ""
    start: int = 0


def claims(text: str) -> list[Claim]:
    """Every figure of a text in order; booking references, addresses and phone numbers are names, not figures."""
    return list(_claims(text))


@lru_cache(maxsize=512)  # articles and the sentences of an answer are read again and again
def _claims(text: str) -> tuple[Claim, ...]:
    rest = _IDENTIFIERS.sub(lambda m: "_" * len(m.group()), text).lower()
    found: list[Claim] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(rest):
            for claim in read(match):
                found.append(claim)
            rest = rest[: match.start()] + "_" * len(match.group()) + rest[match.end() :]
    return tuple(sorted(found, key=lambda claim: claim.start))


def _number(text: str) -> Decimal:
    if re.fullmatch(r"[\d,]*\.?\d+", text):
        return Decimal(text.replace(",", ""))
    scaled = re.fullmatch(rf"({_SPELT}|a) (hundred|thousand)(?:(?: and)? ({_SPELT}))?", text)
    if scaled:
        head = Decimal(1) if scaled[1] == "a" else _number(scaled[1])
        return head * (100 if scaled[2] == "hundred" else 1000) + (_number(scaled[3]) if scaled[3] else 0)
    return Decimal({"half a dozen": 6, "dozen": 12}.get(text) or value_of(text))


def _money(match: re.Match[str]) -> Iterator[Claim]:
    amount = _number(match["a"] or match["b"] or match["c"])
    cents = amount * (1 if match["c"] else 100)
    yield Claim(FactKind.MONEY, int(cents), match.group(), start=match.start())


def _percent(match: re.Match[str]) -> Iterator[Claim]:
    for name in ("lo", "n"):
        if match[name]:
            yield Claim(FactKind.PERCENT, _number(match[name]), match.group(), start=match.start())


def _iso(match: re.Match[str]) -> Iterator[Claim]:
    yield Claim(FactKind.DATE, (int(match["m"]), int(match["d"]), int(match["y"])), match.group(), start=match.start())


def _slashed(match: re.Match[str]) -> Iterator[Claim]:
    year = int(match["y"] or 0)
    yield Claim(FactKind.DATE, (int(match["m"]), int(match["d"]), year), match.group(), start=match.start())


def _named_day(match: re.Match[str]) -> Iterator[Claim]:
    month = next(i for i in range(1, 13) if calendar.month_abbr[i].lower() == match["month"][:3])
    year = int(match["y"] or 0)
    yield Claim(FactKind.DATE, (month, int(match["d"]), year), match.group(), start=match.start())


def _weekday(match: re.Match[str]) -> Iterator[Claim]:
    index = next(i for i in range(7) if calendar.day_abbr[i].lower() == match["wd"][:3])
    yield Claim(FactKind.DATE, index, match.group(), "weekday", match.start())


def _clock(match: re.Match[str]) -> Iterator[Claim]:
    groups = match.groupdict()
    if groups.get("word"):
        minutes = 12 * 60 if groups["word"] == "noon" else 0
    else:
        hour = int(_number(match["h"]))
        if marker := groups.get("ap"):
            hour = hour % 12 + (12 if marker == "p" else 0)
        minutes = hour * 60 + int(groups.get("min") or 0)
    yield Claim(FactKind.TIME, minutes, match.group(), start=match.start())


def _counted(match: re.Match[str]) -> Iterator[Claim]:
    word = match["n"]
    if word == "one" and not _ONE_COUNTED.match(match.string, match.end("n")):
        return
    unit = next((name for name in _UNITS if match.group(f"u_{name}")), "")
    for name in ("lo", "n"):
        if match[name]:
            yield Claim(FactKind.COUNT, _number(match[name]), match.group(), unit, match.start())


_NUM = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_ANY = rf"(?:{_NUM}|{_SCALED}|\b{_SPELT}\b)"
_RANGE = rf"(?P<lo>{_NUM}(?= ?%? ?[-–]| (?:percent )?to )|{_ANY}(?= (?:percent )?to ))(?: ?%| percent)? ?(?:[-–]|to) ?"
_UNIT = "|".join(f"(?P<u_{name}>{pattern})" for name, pattern in _UNITS.items())
Reader = Callable[[re.Match[str]], Iterator[Claim]]
_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(rf"\$ ?(?P<a>{_NUM})|(?P<b>{_ANY}) ?(?:dollars|bucks|usd)\b|(?P<c>{_ANY}) ?cents\b"), _money),
    (re.compile(rf"(?:{_RANGE})?(?P<n>{_ANY}) ?(?:%|percent\b)"), _percent),
    (re.compile(r"\b(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b"), _iso),
    (re.compile(r"\b(?P<m>\d{1,2})/(?P<d>\d{1,2})(?:/(?P<y>20\d\d))?\b"), _slashed),
    (
        re.compile(rf"\b(?P<month>{_MONTH})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<y>20\d\d)\b)?"),
        _named_day,
    ),
    (re.compile(rf"\b(?P<wd>{_DAY})s?\b"), _weekday),
    (
        re.compile(
            rf"\b(?P<h>\d{{1,2}}|{_WORDS})(?::(?P<min>\d\d))? ?(?P<ap>[ap])\.?m\b\.?"
            r"|\b(?P<word>noon|midnight)\b"
        ),
        _clock,
    ),
    (re.compile(r"\b(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)\b"), _clock),
    (re.compile(rf"(?:{_RANGE})?(?P<n>{_ANY})(?:st|nd|rd|th)?(?: |-)?(?:{_UNIT})?"), _counted),
)


def date_parts(value: date) -> tuple[int, int, int]:
    """A day in the form of a date claim's value."""
    return value.month, value.day, value.year


def minutes_of(value: time) -> int:
    """A time in the form of a time claim's value."""
    return value.hour * 60 + value.minute
