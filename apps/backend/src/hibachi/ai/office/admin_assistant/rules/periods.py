"""The dates a question of the staff is about; what is past is named as often as what comes.

Weeks run from Monday. A month or weekday without a year means the last one for questions about what happened, the next
one for questions about what comes.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from hibachi.ai.office.types import Period
from hibachi.ai.understanding.parsers.dates import find_dates

_UNIT = r"(?P<unit>week|month|quarter|year)"
_DAYS = [name.lower() for name in calendar.day_name]
_ONE_DAY = timedelta(days=1)
Reader = Callable[[re.Match[str], date], Period]


def find_period(text: str, today: date, *, backward: bool = False) -> Period | None:
    """The period in plain text; `backward` for questions about what happened. None when no date is named."""
    for pattern, read in _READERS:
        if match := pattern.search(text):
            return read(match, today)
    return _by_dates(text, today, backward=backward)


def before(period: Period, today: date) -> Period:
    """The period to compare with: the month, week, quarter or year before, as far into it as this one has come."""
    first, last = period.first, min(period.last, today)
    if (unit := _unit_of(period)) is not None:
        start, end = _span(unit, first - _ONE_DAY)
        whole = last == period.last
        return Period(start, end if whole else min(end, start + (last - first)), f"the {unit} before")
    days = timedelta(days=(period.last - first).days + 1)
    return Period(first - days, first - _ONE_DAY, "the days before")


def until_today(period: Period, today: date) -> Period:
    """The part of a period that has come; what lies ahead as a whole is left as it is."""
    return Period(period.first, min(period.last, today), period.words) if period.first <= today else period


def title(period: Period) -> str:
    """ "last week (Nov 16 to Nov 22)", "today (Friday, Nov 27)"."""
    year = f", {period.last.year}" if period.first.year != period.last.year else ""
    if period.first == period.last:
        return f"{period.words} ({period.first:%A}, {_day(period.first)})"
    return f"{period.words} ({_day(period.first)} to {_day(period.last)}{year})"


def _day(day: date) -> str:
    return f"{day:%b} {day.day}"


def _span(unit: str, within: date) -> tuple[date, date]:
    """First and last date of the week, month, quarter or year that holds a date."""
    if unit == "week":
        monday = within - timedelta(days=within.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "year":
        return date(within.year, 1, 1), date(within.year, 12, 31)
    start = within.month if unit == "month" else (within.month - 1) // 3 * 3 + 1
    end = start if unit == "month" else start + 2
    return date(within.year, start, 1), date(within.year, end, calendar.monthrange(within.year, end)[1])


def _unit_of(period: Period) -> str | None:
    units = ("week", "month", "quarter", "year")
    return next((unit for unit in units if _span(unit, period.first) == (period.first, period.last)), None)


def _this(match: re.Match[str], today: date) -> Period:
    return Period(*_span(match["unit"], today), f"this {match['unit']}")


def _last(match: re.Match[str], today: date) -> Period:
    start, _ = _span(match["unit"], today)
    return Period(*_span(match["unit"], start - _ONE_DAY), f"last {match['unit']}")


def _next(match: re.Match[str], today: date) -> Period:
    _, end = _span(match["unit"], today)
    return Period(*_span(match["unit"], end + _ONE_DAY), f"next {match['unit']}")


def _before_last(match: re.Match[str], today: date) -> Period:
    start, _ = _span(match["unit"], today)
    start, _ = _span(match["unit"], start - _ONE_DAY)
    return Period(*_span(match["unit"], start - _ONE_DAY), f"the {match['unit']} before last")


def _yesterday(_match: re.Match[str], today: date) -> Period:
    return Period(today - _ONE_DAY, today - _ONE_DAY, "yesterday")


def _so_far(match: re.Match[str], today: date) -> Period:
    unit = {"w": "week", "m": "month", "y": "year"}[match["to_date"][0]]
    return Period(_span(unit, today)[0], today, f"this {unit} so far")


def _days_of(number: str, unit: str) -> int:
    return int(number) * {"d": 1, "w": 7, "m": 30, "y": 365}[unit[0]]


def _past(match: re.Match[str], today: date) -> Period:
    days = min(_days_of(match["n"], match["units"]), 3660)
    return Period(today - timedelta(days=max(days, 1) - 1), today, f"the last {match['n']} {match['units']}")


def _coming(match: re.Match[str], today: date) -> Period:
    days = min(_days_of(match["n"], match["units"]), 3660)
    return Period(today, today + timedelta(days=max(days, 1) - 1), f"the next {match['n']} {match['units']}")


def _last_weekend(_match: re.Match[str], today: date) -> Period:
    saturday = today - timedelta(days=today.weekday() + 2)
    return Period(saturday, saturday + _ONE_DAY, "last weekend")


def _last_weekday(match: re.Match[str], today: date) -> Period:
    target = next(number for number, name in enumerate(_DAYS) if name.startswith(match["weekday"][:3]))
    day = today - timedelta(days=(today.weekday() - target - 1) % 7 + 1)
    return Period(day, day, f"last {calendar.day_name[target]}")


def _quarter(match: re.Match[str], today: date) -> Period:
    year = int(match["year"] or today.year)
    return Period(*_span("quarter", date(year, int(match["q"]) * 3, 1)), f"Q{match['q']} {year}")


def _year(match: re.Match[str], _today: date) -> Period:
    year = int(match["year"])
    return Period(date(year, 1, 1), date(year, 12, 31), f"the year {year}")


_COUNTED = r"(?P<n>\d{1,3}) (?P<units>days?|weeks?|months?|years?)"
_WEEKDAY = rf"(?P<weekday>{'|'.join(_DAYS)}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)"
_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"\b{_UNIT} before last\b", _before_last),
        (r"\b(?P<to_date>week|month|year|wtd|mtd|ytd)(?: to date|(?<=td))\b", _so_far),
        (rf"\b(?:this|the current|current) {_UNIT}\b", _this),
        (rf"\b(?:last|previous|past|the previous) {_UNIT}\b", _last),
        (rf"\b(?:next|the coming|coming|following) {_UNIT}\b", _next),
        (rf"\b(?:last|past|previous) {_COUNTED}\b", _past),
        (rf"\b(?:next|coming) {_COUNTED}\b", _coming),
        (r"\b(?:last|past|previous) weekend\b", _last_weekend),
        (rf"\b(?:last|past|previous) {_WEEKDAY}\b", _last_weekday),
        (r"\byesterday\b|\blast night\b", _yesterday),
        (r"\bq(?P<q>[1-4])(?:,? (?P<year>20\d\d))?\b", _quarter),
        (r"\b(?:in|of|for|during|year) (?P<year>20\d\d)\b", _year),
    )
)
_SINCE = re.compile(r"\b(?:since|from)\b")
_UNTIL = re.compile(r"\b(?:until|till?|to|through|and|-)\b|-")


def _by_dates(text: str, today: date, *, backward: bool) -> Period | None:
    """By the parser of customers' messages, which looks ahead; turned back where the past is meant."""
    found = find_dates(_with_month(text), today)
    if not found:
        return None
    spans = [(one.value.first, one.value.last) for one in found]
    since = _SINCE.search(text)
    if backward or since:
        spans = [_turned_back(first, last, today) for first, last in spans]
    (first, last), words = spans[0], "those days"
    if len(spans) > 1 and spans[1][1] >= first and _UNTIL.search(text):
        last = spans[1][1]
    elif len(spans) == 1 and since and first <= today and re.search(r"\bsince\b", text):
        last, words = today, "since then"
    elif first == last:
        words = {0: "today", 1: "tomorrow"}.get((first - today).days, "that day")
    elif (first.day, last) == (1, _span("month", first)[1]):
        words = f"{first:%B %Y}"
    elif "weekend" in text:
        words = "next weekend" if "next weekend" in text else "the weekend"
    return Period(first, last, words)


def _with_month(text: str) -> str:
    """ "june takings": a month that leads a question reads like "in june"."""
    months = "|".join(name.lower() for name in calendar.month_name if name and name != "May")
    return re.sub(rf"(?<!in )(?<!of )(?<!for )\b({months})\b(?!\.? \d)(?=\W*$|'s|\s)", r"in \1", text)


def _turned_back(first: date, last: date, today: date) -> tuple[date, date]:
    """The last time those dates were, when they lie ahead."""
    if first <= today:
        if (first.year, first.month) == (last.year, last.month) and first == today and last == _span("month", first)[1]:
            return _span("month", first)
        return first, last
    if first == last and (first - today).days <= 7:
        return first - timedelta(days=7), last - timedelta(days=7)
    if (first.day, last) == (1, _span("month", first)[1]):
        return _span("month", date(first.year - 1, first.month, 1))
    return _year_earlier(first), _year_earlier(last)


def _year_earlier(day: date) -> date:
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)
