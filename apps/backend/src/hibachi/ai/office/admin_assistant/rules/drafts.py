"""A wish for a reminder as note, kind and due time."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from hibachi.ai.understanding.parsers.dates import find_dates
from hibachi.ai.understanding.parsers.times import find_times
from hibachi.ai.understanding.text import cleaned, plain
from hibachi.crm.worklist.types import TaskKind

_MORNING = time(9)
_SOON = timedelta(hours=1)
_QUARTER = timedelta(minutes=15)
_LEAD = re.compile(
    r"^(?:please |can you |could you |pls )?(?:remind (?:me|us)|don'?t let me forget"
    r"|(?:make|create|add|set|put|note|give me|schedule)(?: me| us)?(?: up| down)?(?: an?| another| the)?(?: new)? "
    r"(?:tasks?|reminders?|to-?dos?)|(?:new )?(?:task|reminder|to-?do):?|put|add|note)"
    r"(?: (?:to|that|about|of|for(?= me| us)))?(?: (?:me|us) (?:to|that))?\b[:,]?\s*",
    re.IGNORECASE,
)
_LIST = re.compile(r"\s*\b(?:to|on) (?:my|the|our) (?:list|to-?dos?)\b", re.IGNORECASE)
_KINDS: tuple[tuple[str, TaskKind], ...] = (
    (r"\b(?:call|phone|ring|dial|call ?back)\b", "callback"),
    (r"\b(?:refund|invoice|deposit|pay|paid|payment|balance|money|charge)\b", "money"),
    (r"\b(?:complain\w*|apolog\w+)\b", "complaint"),
    (r"\b(?:follow[- ]?up|write|text|e-?mail|send|check in|ask|answer|reply)\b", "follow_up"),
)
_WHEN = re.compile(
    r"\s*,?\s*\b(?:(?:on|at|by|around|before|this|next|in the|in|for)\s+)*"
    r"(?:today|tonight|tomorrow(?: (?:morning|afternoon|evening|night))?|noon|midday"
    r"|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day(?: (?:morning|afternoon|evening))?"
    r"|(?:a|one|two|three|four|five|six|\d{1,2}) (?:minutes?|hours?|days?|weeks?)"
    r"|week|month|morning|afternoon|evening"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?"
    r"|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}(?::\d{2})? ?[ap]\.?m\.?|\d{1,2}:\d{2}|\d{1,2} o'?clock"
    r"|(?<=at )\d{1,2}(?!\d))\b\.?",
    re.IGNORECASE,
)
_TO = re.compile(r"^(?:to|that i should|that we should)\s+", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:for|about|on|of) (?:the )?(booking \S+)$", re.IGNORECASE)
_IN = re.compile(r"\bin (?P<n>an?|half an|\d{1,3}) (?P<unit>minute|hour)s?\b")
_DAY_PARTS = (("morning", time(9)), ("afternoon", time(14)), ("evening", time(17)), ("tonight", time(18)))
_CALLED = re.compile(
    r"\b(?:call|phone|ring|text|e-?mail|ask|tell|write(?: to)?|answer|thank|visit|meet|contact|follow up with|check"
    r"(?: in)? with|about|for|with|back)\s+(?:(?i:mrs|mr|ms|miss|dr)\.?\s+)?"
    r"(?P<name>[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){0,2})"
)
_TITLED = re.compile(r"\b(?:mrs|mr|ms|miss|dr)\.? (?P<name>[a-z][\w'-]+)", re.IGNORECASE)
_DAYS = frozenset(
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Booking",
        "Party",
        "Venmo",
        "Zelle",
    ]
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What to put on the list; `name` is whom it is about, as far as the words say."""

    note: str
    kind: TaskKind
    due_at: datetime
    name: str | None


def read_wish(raw: str, now: datetime) -> Wish:
    """Read a wish for a reminder; `now` is station time. Without a time it is due at nine, today in an hour."""
    said = cleaned(raw)
    text = plain(said)
    rest = _LIST.sub("", _LEAD.sub("", said, count=1))
    note = re.sub(r"\s{2,}", " ", _WHEN.sub("", rest)).strip(" ,.;:-")
    note = _TO.sub("", note) or rest.strip(" ,.;:-") or said
    note = _ABOUT.sub(r"look at \1", note)
    return Wish(
        note=note[0].upper() + note[1:],
        kind=next((kind for pattern, kind in _KINDS if re.search(pattern, text)), "other"),
        due_at=_due(text, now),
        name=_name(said),
    )


def _due(text: str, now: datetime) -> datetime:
    if match := _IN.search(text):
        amount = {"a": 60, "an": 60, "half an": 30}.get(match["n"]) or int(match["n"]) * 60
        minutes = amount if match["unit"] == "hour" else (amount // 60 or 1)
        return (now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    days, times = find_dates(text, now.date()), find_times(text)
    at = times[-1].value if times else next((at for word, at in _DAY_PARTS if word in text), None)
    day = days[0].value.first if days else now.date()
    if at is None and day == now.date():
        return _rounded(now + _SOON)
    due = datetime.combine(day, at or _MORNING, now.tzinfo)
    return due if days or due > now else due + timedelta(days=1)


def _rounded(instant: datetime) -> datetime:
    """Up to the next quarter of an hour."""
    start = instant.replace(minute=0, second=0, microsecond=0)
    quarters = -(-(instant - start) // _QUARTER)
    return start + quarters * _QUARTER


def _name(said: str) -> str | None:
    for match in _CALLED.finditer(said):
        words = [word for word in match["name"].split() if word not in _DAYS]
        if words:
            return " ".join(words)
    titled = _TITLED.search(said)
    return titled["name"].title() if titled else None
