"""Days and spans of days, relative to a given today.

A bare or "this" weekday is the next one; "next Friday" is Friday of the following calendar week
(Monday first); a day or month already past rolls forward; 7/18 is month and day.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

from hibachi.ai.understanding.parsers import holidays
from hibachi.ai.understanding.parsers.day_names import DAY, DAYS, MONTH, MONTHS
from hibachi.ai.understanding.parsers.other_days import without_other_days
from hibachi.ai.understanding.text import Found
from hibachi.ai.understanding.types import When

_ORDINALS = {
    word: number
    for number, word in enumerate(
        re.findall(
            r"[a-z-]+",
            """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second
        twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth
        thirty-first""",
        ),
        start=1,
    )
}
_NTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
_STRICT_NTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
# "the first flame" is no day: behind a day comes no noun that it counts.
NO_NOUN = (
    r"(?=\W*$|\W*[.,;:!?()_-]|\W+(?:a|an|after|also|and|are|around|as|at|available|because|before|but|by|can|could"
    r"|day|do|does"
    r"|during|evening|morning|afternoon|night|noon|for|free|from|good|has|have|how|i|if|in|instead|is|it|looks|maybe"
    r"|my|no|not"
    r"|of|on|open|or|our|please|pls|rather|same|seems?|should|so|sounds?|still|suits?|taken|that|then|there|till|to"
    r"|too|until"
    r"|was|we|what|when|which|will|with|works?|would|you|your|\d+|about|between|any ?time|late|early)\b)"
)
_ANY_SUCH_DAY = re.compile(  # "Saturdays in July", "in July on a Saturday": the month is meant
    rf"\b(?:(?:a|any|some|every|each|another|(?:some|any) other|a different) (?:{DAY})"
    rf"|(?:{DAY}) (?:before(?:hand)?|prior)(?=\W*(?:$|[,.;?!]))|(?:{DAY})s|(?:{DAY})(?= (?:in|of|during) "
    rf"(?:{MONTH})\b))\b"
)
_SPEAKING = re.compile(r"\b(?:today|tonight|tomorrow|this (?:evening|afternoon|morning))\b")
_ASKS_FOR_IT = re.compile(
    r"\b(?:come|free|open|availab\w+|book\w*|reserve|instead|rather|or|but|(?:can|could|would) you do|make it"
    r"|(?:mov|switch|chang)\w+|(?:party|dinner|event|hibachi) (?:is |for )?(?=to|this))\b"
)
_NOT_THAT = re.compile(r"\b(?:instead of|rather than|not)(?: on| for)?(?: the)?\W*$")
_PIECE = re.compile(r"[.!?;,]")
_YEAR_APART = re.compile(
    r"\b(?:in|of|for|year) (?:the year )?(?P<y>20[2-9]\d)\b|\bnext year\b|\ba year from (?:now|today)\b"
)
_OF_A_YEAR = re.compile(rf"\b(?:{MONTH})\b|\d/\d|{holidays.PATTERN}")
_TWO = 2
_PERIOD = {"day": 1, "days": 1, "week": 7, "weeks": 7}

Reader = Callable[[re.Match[str], date], When | None]


def find_dates(text: str, today: date) -> list[Found[When]]:
    """Every day or span in plain text, in the order spoken; impossible dates are left out."""
    text = _ANY_SUCH_DAY.sub(lambda match: "_" * len(match.group()), without_other_days(text))
    found: list[Found[When]] = []
    taken = [False] * len(text)
    for pattern, read in _READERS:
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            when = read(match, today)
            if when is not None:
                taken[match.start() : match.end()] = [True] * (match.end() - match.start())
                found.append(Found(when, match.start(), match.end()))
    found = [_in_year(item, text, today) for item in found]
    return _of_the_event(text, sorted(found, key=lambda item: item.start))


def _of_the_event(text: str, found: list[Found[When]]) -> list[Found[When]]:
    """Of several days those that may be the event's: not the moment of speaking ("as of this morning we are 20"), nor
    the one that another takes the place of.
    """
    if len(found) < _TWO:
        return found
    kept = [one for one in found if not (_NOT_THAT.search(text[: one.start]) or _moment_of_speaking(text, one))]
    return kept or found


def _moment_of_speaking(text: str, found: Found[When]) -> bool:
    """Whether the words of a day near at hand ask for nothing on it."""
    if not _SPEAKING.search(text[found.start : found.end]):
        return False
    before, after = _PIECE.split(text[: found.start])[-1], _PIECE.split(text[found.end :])[0]
    return not _ASKS_FOR_IT.search(before + text[found.start : found.end] + after)


def _in_year(found: Found[When], text: str, today: date) -> Found[When]:
    """A day of a month with the year that is named apart from it: "August 14 next year", "in 2027, on October 2"."""
    named, own = _YEAR_APART.search(text), text[found.start : found.end]
    if not named or not _OF_A_YEAR.search(own) or re.search(r"20\d\d", own) or not found.value.day:
        return found
    year = int(named["y"]) if named["y"] else today.year + 1
    day = _made(year, found.value.first.month, found.value.first.day)
    return Found(When(day, day), found.start, found.end) if day and day >= today else found


_LISTED = re.compile(r"\W*(?:and|or|and also|&|/)\W*(?:on |also |maybe |the )*")


def days_listed(text: str, today: date) -> list[date]:
    """The days of plain text that names two or more side by side: "on August 7 and on August 8"."""
    found = [item for item in find_dates(text, today) if item.value.day]
    gaps = [text[one.end : other.start] for one, other in pairwise(found)]
    if len(found) < _TWO or not all(_LISTED.fullmatch(gap) for gap in gaps):
        return []
    days = list(dict.fromkeys(item.value.first for item in found))
    return days if len(days) >= _TWO else []


def _single(day: date | None) -> When | None:
    return When(day, day) if day else None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nth(word: str) -> int:
    return _ORDINALS[word] if word in _ORDINALS else int(re.sub(r"\D", "", word))


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) + 2000 if len(text) == 2 else int(text.replace(" ", ""))


def _forward(today: date, month: int, day: int, year: int | None) -> date | None:
    if year is not None:
        return _made(year, month, day)
    for candidate in range(today.year, today.year + 5):
        made = _made(candidate, month, day)
        if made is not None and made >= today:
            return made
    return None


def _iso(match: re.Match[str], today: date) -> When | None:
    return _single(_made(int(match["y"]), int(match["m"]), int(match["d"])))


def _slashes(match: re.Match[str], today: date) -> When | None:
    return _single(_forward(today, int(match["m"]), int(match["d"]), _year(match["y"])))


def _month_day(match: re.Match[str], today: date) -> When | None:
    return _single(_forward(today, MONTHS[match["month"]], _nth(match["day"]), _year(match["y"])))


def _bare_nth(match: re.Match[str], today: date) -> When | None:
    day = _nth(match["day"])
    year, month = today.year, today.month
    for _ in range(4):
        made = _made(year, month, day)
        if made is not None and made >= today:
            return _single(made)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return None


def _month(match: re.Match[str], today: date) -> When | None:
    month = MONTHS[match["month"]]
    year = _year(match["y"]) or today.year + (month < today.month)
    first = date(year, month, 1)
    last = date(year, month, calendar.monthrange(year, month)[1])
    return When(max(first, today) if first <= today <= last else first, last)


def _weekday(match: re.Match[str], today: date) -> When | None:
    target = DAYS[match["weekday"]]
    monday = today - timedelta(days=today.weekday())
    which = match["which"] or ""
    if which.startswith("next"):
        return _single(monday + timedelta(days=7 + target))
    day = today + timedelta(days=(target - today.weekday() - 1) % 7 + 1)
    if match["week"]:
        day += timedelta(days=7)
    return _single(day)


def _weeks_from_weekday(match: re.Match[str], today: date) -> When | None:
    day = today + timedelta(days=(DAYS[match["weekday"]] - today.weekday() - 1) % 7 + 1)
    return _single(day + timedelta(weeks=_amount(match["n"])))


def _weekday_in_weeks(match: re.Match[str], today: date) -> When | None:
    monday = today - timedelta(days=today.weekday())
    return _single(monday + timedelta(weeks=_amount(match["n"]), days=DAYS[match["weekday"]]))


def _amount(text: str) -> int:
    return 1 if text in {"a", "one", "1"} else int(text)


def _from_now(match: re.Match[str], today: date) -> When | None:
    if match["unit"].startswith("month"):
        months = today.month - 1 + _amount(match["n"])
        year, month = today.year + months // 12, months % 12 + 1
        return _single(date(year, month, min(today.day, calendar.monthrange(year, month)[1])))
    return _single(today + timedelta(days=_PERIOD[match["unit"]] * _amount(match["n"])))


def _weekend(match: re.Match[str], today: date) -> When | None:
    saturday = today - timedelta(days=today.weekday()) + timedelta(days=5)
    if (match["which"] or "").startswith("next"):
        saturday += timedelta(days=7)
    if match["after"]:
        saturday += timedelta(days=14)
    return When(max(saturday, today), saturday + timedelta(days=1))


def _next_week(match: re.Match[str], today: date) -> When | None:
    monday = today + timedelta(days=7 - today.weekday())
    return When(monday, monday + timedelta(days=6))


def _week_after_next(match: re.Match[str], today: date) -> When | None:
    monday = today + timedelta(days=14 - today.weekday())
    return When(monday, monday + timedelta(days=6))


def _next_month(match: re.Match[str], today: date) -> When | None:
    year, month = (today.year + 1, 1) if today.month == 12 else (today.year, today.month + 1)
    return When(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def _holiday(match: re.Match[str], today: date) -> When | None:
    named = match.group().removesuffix(match["weekend"] or "")
    rule = holidays.RULES[holidays.key(re.sub(r"\W*(?:of |in )?(?:the )?(?:year )?\W*20 ?\d\d$", "", named))]
    day = rule(_year(match["y"]) or today.year)
    if not match["y"] and day < today:
        day = rule(today.year + 1)
    return When(*holidays.weekend_of(day)) if match["weekend"] else _single(day)


def _offset(days: int) -> Reader:
    return lambda _match, today: _single(today + timedelta(days=days))


_NAMED = rf"(?:(?:this |next |on )?(?:{DAY})[.,]{{0,2}} )?"
_Y = r"(?:,?(?: (?:of|in))?(?: the)?(?: year)? *(?P<y>20 ?[2-9]\d|20\d\d))?"  # "20 27" is a year as it is spoken
_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"\b(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b", _iso),
        (
            rf"(?<![\d/.$])\b{_NAMED}(?P<m>\d{{1,2}})/(?P<d>\d{{1,2}})(?:/(?P<y>20\d\d|\d\d))?(?![\d/])",
            _slashes,
        ),
        (r"\b(?P<m>\d{1,2})-(?P<d>\d{1,2})-(?P<y>20\d\d|\d\d)\b", _slashes),
        (rf"\b{_NAMED}(?:the )?(?P<day>{_NTH}) (?:of )?(?P<month>{MONTH})\b\.?{_Y}", _month_day),
        (rf"\b{_NAMED}(?P<month>{MONTH})\b\.? (?:the )?(?P<day>{_NTH})\b(?![:\d]| ?[ap]\.?m\b){_Y}", _month_day),
        (rf"{holidays.PATTERN}{_Y}(?P<weekend> week-?end\b)?", _holiday),
        (rf"\b(?P<n>a|one|\d+) weeks? (?:from|after) (?:this )?(?P<weekday>{DAY})\b", _weeks_from_weekday),
        (rf"\b(?P<weekday>{DAY}) in (?P<n>a|one|\d+) weeks?\b", _weekday_in_weeks),
        (
            rf"(?<!\bas )(?<!\bin )\b{_NAMED}the (?P<day>{_STRICT_NTH})\b{NO_NOUN}", _bare_nth),
        (r"\b(?:the )?day after tomorrow\b", _offset(2)),
        (r"\btomorrow\b", _offset(1)),
        (r"\b(?:today|tonight|this (?:evening|afternoon|morning))\b", _offset(0)),
        (r"\bin (?:about )?(?P<n>a|one|\d+) (?P<unit>days?|weeks?|months?)(?: time)?\b", _from_now),
        (r"\b(?P<n>a|one|\d+) (?P<unit>days?|weeks?|months?) (?:from (?:now|today)|out)\b", _from_now),
        (r"\b(?P<which>this coming |this |next |the |on the )?weekend\b(?P<after> after next)?"
            r"(?! ?(?:fee|price|rate|charge|cost))", _weekend),
        (r"\bweek after next\b", _week_after_next),
        (r"\bnext week\b", _next_week),
        (r"\bnext month\b", _next_month),
        (
            rf"\b(?P<which>this coming |this |next |coming )?(?P<weekday>{DAY})\b(?!s)\.?,?(?P<week> week)?",
            _weekday,
        ),
        (rf"\b(?:(?:in|for|during|early|late|mid|sometime in|of|this|next)[- ])(?P<month>{MONTH})\b{_Y}", _month),
    )
)  # fmt: skip
