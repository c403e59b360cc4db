"""The feast days people plan parties for, by year."""

import re
from collections.abc import Callable
from datetime import date, timedelta

Rule = Callable[[int], date]


def _fixed(month: int, day: int) -> Rule:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, n: int) -> Rule:
    """The n-th given weekday (Monday = 0) of a month."""

    def rule(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))

    return rule


def _last_monday(month: int) -> Rule:
    def rule(year: int) -> date:
        last = date(year, month + 1, 1) - timedelta(days=1)
        return last - timedelta(days=last.weekday())

    return rule


def _easter(year: int) -> date:
    """Gregorian Easter Sunday (anonymous computus)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)


RULES: dict[str, Rule] = {
    "fourth of july": _fixed(7, 4),
    "independence day": _fixed(7, 4),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "new year's eve": _fixed(12, 31),
    "nye": _fixed(12, 31),
    "new year's day": _fixed(1, 1),
    "halloween": _fixed(10, 31),
    "valentine's day": _fixed(2, 14),
    "cinco de mayo": _fixed(5, 5),
    "juneteenth": _fixed(6, 19),
    "veterans day": _fixed(11, 11),
    "thanksgiving": _nth(11, 3, 4),
    "memorial day": _last_monday(5),
    "labor day": _nth(9, 0, 1),
    "mother's day": _nth(5, 6, 2),
    "father's day": _nth(6, 6, 3),
    "mlk day": _nth(1, 0, 3),
    "presidents day": _nth(2, 0, 3),
    "easter": _easter,
}
PATTERN = (
    r"(?<!\blast )\b(?:"
    + "|".join(
        re.escape(name).replace("'s", "'?s'?").replace(r"\ ", " ") for name in sorted(RULES, key=len, reverse=True)
    )
    + r")\b(?! party)"
)


def key(text: str) -> str:
    """The name in `RULES` that a matched spelling stands for."""
    plain = text.replace("'", "")
    return next(name for name in RULES if name.replace("'", "") == plain)


def weekend_of(day: date) -> tuple[date, date]:
    """The first and the last day of the weekend a feast day belongs to: Saturday, Sunday and the day itself."""
    nearest = day + timedelta(days=min((5 - day.weekday(), 5 - day.weekday() - 7), key=abs))
    return min(day, nearest), max(day, nearest + timedelta(days=1))
