"""Clock times of an event, and the slot a time snaps to.

A bare hour is the plausible one for a party: 1 to 9 are afternoon and evening, 10 and 11 morning, 12 noon.
"""

import re
from collections.abc import Sequence
from datetime import time

from hibachi.ai.understanding.text import Found

SLOTS = (time(12), time(15), time(18), time(21))
EARLIEST, LATEST = time(9), time(22)

_COLON = r"(?P<h>\d{1,2})[:.](?P<m>[0-5]\d)"
_AMPM = r"(?P<ap>[ap])\.?m\b\.?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_COLON} ?{_AMPM}",
        rf"\b(?P<h>\d{{1,2}})(?P<m>[0-5]\d)? ?{_AMPM}",
        r"\b(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)\b(?: (?:at|in the) (?P<part>night|evening|morning|afternoon))?",
        r"(?P<noon>\bnoon\b|\bmidday\b|\b12 noon\b)",
        r"(?P<midnight>\bmidnight\b)",
        r"\b(?P<h>\d{1,2}) ?o'? ?clock(?: (?:at|in the) (?P<part>night|evening|morning|afternoon))?",
        r"(?:\bat|@|\bstart(?:ing|s)?(?: at| around)?|\bby|\barrive(?: at)?) ?(?:around |about |like "
        r"|say )?(?P<h>[1-9]|1[0-2])"
        r"(?:ish)?\b(?! ?(?:[:/%\d]|people|guests|adults|kids|children|persons|miles|hours|days|of us"
        r"|weeks|dollars|mi\b|minutes))"
        r"(?: (?:at|in the) (?P<part>night|evening|morning|afternoon))?",
        r"\b(?:something|anything|some ?time|a (?:slot|start|table|spot)|open(?:ing)?|free|begin|come|eat)"
        r" (?:around|about|near|close to) (?P<h>[1-9]|1[0-2])(?:ish)?\b"
        r"(?! ?(?:[:/%\d]|people|guests|adults|kids|children|persons|of us|miles|hours|days|weeks))",
        r"\b(?P<h>[1-9]|1[0-2])(?:ish)? (?:at|in the) (?P<part>night|evening|morning|afternoon)\b",
        r"(?<!\d of )\bthe (?P<h>12|3|6|9)(?: slot| one| works)?\b(?! ?(?:[:/%\d-]|people|guests|adults|kids"
        r"|children|of us|years?|yr|yo\b|lobster|filet|miles|hours|days|chefs))",
        r"\b(?P<h>[1-9]|1[0-2]) (?:slot|seating)\b",
        r"(?<=_),? (?:around|about) (?P<h>[1-9])\b(?! ?(?:[:/%\d-]|or \d|people|guests|of us|adults|kids|persons))",
        r"(?<=_),? (?:at |around |about )?(?P<h>[1-9]|1[0-2])ish\b(?! ?(?:people|guests|of us|adults|kids|persons))",
        r"\b(?:move|push|shift|switch|bump) (?:it|that|us|everything|the \w+|our \w+) (?:back |up |out |forward )?to"
        r" (?P<h>[1-9]|1[0-2])(?:ish)?(?: (?:instead|please|then|if possible))*(?=\W*$)",
        r"(?:\bat|\bby|@) ?(?P<h>1[3-9]|2[0-3])(?: ?h\b| hours?\b|(?=\W*$))",
        r"\b(?P<h>1[0-9]|2[0-3])h\b",
        r"\b(?P<h>[1-9]|1[0-2])(?P<ap>[ap])\b(?!\.)",
        r"\b(?P<part>night|evening|afternoon),? (?:at|around|about|like|say|maybe|towards) "
        r"(?P<h>[1-9]|1[0-2])(?:ish)?\b"
        r"(?! ?(?:people|guests|adults|kids|of us))",
    )
)  # fmt: skip
_ASKED_WHEN = re.compile(r"\b(?:what time|times|when|set ?up|arriv\w*|show up|get (?:t?here))\b")
_IF_AT = re.compile(  # "what time do you need to get there if it's 6"
    r"\b(?:if|with|say|since)(?: (?:it|we|the|our|dinner|party|food|show|event|start\w*|eat\w*|begin\w*|do|is|will|be"
    r"|'s|a|for|at))*? (?:it'?s |it is |is |at |for |do |a )?(?P<h>[1-9]|1[0-2])\b"
    r"(?=\W*(?:$|[,.?!])| (?:what|when|start|dinner|does|do|how|is)\b)"
)
_IS_IT_OK = re.compile(  # "is 1 ok or do you only come at certain times"
    r"\b(?:is|would|does|will|can (?:we|you|u) do) (?P<h>[1-9]|1[0-2]) (?:be )?(?:ok|okay|fine|good|work\w*|possible"
    r"|alright)\b"
)
_BARE = re.compile(
    r"^\W*(?:(?:the|at|let's do|how about|maybe|around|say|ok|yes|yeah|book|take|i'll take),? )*(?P<h>[1-9]"
    r"|1[0-2])(?: (?:works|please|is (?:good|fine|great|perfect|best|ok|okay)|sounds (?:good|great|perfect)|then))*\W*$"
)
_FIRST = re.compile(r"(?<=[a-z\d])[.!,;] ")
# "and for 10?" asks of people, "what about 10?" of either; a start is meant by what can be one in the afternoon.
_OTHER_START = re.compile(
    r"^\W*(?:(?:so|and|ok|okay|then|hmm+|well|no|or|actually|but),? )*"
    r"(?:(?:what|how) about|do you have|is there|(?:can|could) (?:we|i|you) do|(?:can|could) it be|what of|is)"
    r" (?:the )?"
    r"(?P<h>[1-9]|12)(?:ish)?(?: (?:instead|then|free|open|available|still|possible|ok|okay|fine|too))*"
    r"(?:\W*$|,? (?:or|because|cause|since)\b)"
)


def find_times(text: str, *, slot_awaited: bool = False, slot_in_hand: bool = False) -> list[Found[time]]:
    """Clock times in plain text; when the slot was just asked for, a bare number is an hour too.

    `slot_in_hand`: a start is being chosen or was just chosen, so that another may be asked for by its hour alone.
    """
    bare = (slot_awaited and _BARE.match(_FIRST.split(text)[0])) or (slot_in_hand and _OTHER_START.match(text))
    if bare:
        return [Found(_clock(bare), bare.start("h"), bare.end("h"))]
    found: list[Found[time]] = []
    for pattern in (*_PATTERNS, _IF_AT, _IS_IT_OK) if _ASKED_WHEN.search(text) else _PATTERNS:
        for match in pattern.finditer(text):
            if _readable(match) and not any(f.start < match.end() and match.start() < f.end for f in found):
                found.append(Found(_clock(match), match.start(), match.end()))
    return sorted(found, key=lambda item: item.start)


def _group(match: re.Match[str], name: str) -> str | None:
    return match.groupdict().get(name)


def _readable(match: re.Match[str]) -> bool:
    hour = _group(match, "h")
    return hour is None or (int(hour) <= 12 if _group(match, "ap") else int(hour) <= 23)


def _clock(match: re.Match[str]) -> time:
    if _group(match, "noon"):
        return time(12)
    if _group(match, "midnight"):
        return time(0)
    hour, minute = int(match["h"]), int(_group(match, "m") or 0)
    marker = _group(match, "ap") or {"morning": "a", None: ""}.get(_group(match, "part"), "p")
    if marker:
        return time(hour % 12 + (12 if marker == "p" else 0), minute)
    return time(hour + 12 if 1 <= hour <= 9 else hour, minute)


def snapped(asked: time, slots: Sequence[time] = SLOTS) -> time | None:
    """The slot nearest to a wished time, the earlier one on a tie; None outside 09:00 to 22:00."""
    if not EARLIEST <= asked <= LATEST:
        return None
    minutes = asked.hour * 60 + asked.minute
    return min(slots, key=lambda slot: (abs(slot.hour * 60 + slot.minute - minutes), slot))
