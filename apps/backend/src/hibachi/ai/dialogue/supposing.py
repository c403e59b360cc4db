"""A cancellation only supposed: the day of a party that is not booked, and the moment somebody would call it off.

Pure. The days named in it are no days to look up or to book.
"""

import re
from dataclasses import replace
from datetime import date, datetime, time

from hibachi.ai.dialogue.acts import CALLING_OFF
from hibachi.ai.dialogue.types import State, Supposed
from hibachi.ai.understanding.parsers.dates import find_dates
from hibachi.ai.understanding.parsers.times import find_times
from hibachi.ai.understanding.text import Found
from hibachi.ai.understanding.types import Intent, Understanding, When

_SUPPOSES = re.compile(
    r"\b(?:suppos\w+|hypothetical\w*|imagine|assum\w+|let's say|say (?:the|we|i|my|our)|what if"
    r"|if (?:i|we|the|my|our))\b"
)
_CALLS_OFF = re.compile(
    rf"\bcancel\w*|{CALLING_OFF}|\bchang(?:e|ed|ing) (?:my|our) minds?\b|\bback(?:ed|ing)? out\b|\bpull\w* the plug\b"
)
_GOES_ON = re.compile(r"^\W*(?:and|or|but|what about|how about|what if|then|ok|okay|now|suppose|if)\b|\binstead\b")
_POINTS = re.compile(r"\b(?:that|the same|said) $")
_OF_OTHERS = re.compile(r"\b(?:free|open|available|book\w*|come|reserve)\b")
_NOON = time(12)  # of a day told without its time


def supposed_after(state: State, said: Understanding, today: date) -> Supposed | None:
    """What is supposed once a message is read; None while nothing is, or something is booked."""
    if state.bookings:
        return None
    text, known = said.plain, state.supposed
    days = [one for one in find_dates(text, today) if one.value.day and not _POINTS.search(text[: one.start])]
    called_off = _CALLS_OFF.search(text)
    if called_off and _SUPPOSES.search(text) and days:
        return _told(state, text, days, called_off.start())
    if known and len(days) == 1 and not _OF_OTHERS.search(text) and (_GOES_ON.search(text) or called_off):
        return replace(known, called_off=_moment(text, days[0], days))
    return known


def without_supposed(said: Understanding, before: State, supposed: Supposed | None) -> Understanding:
    """The message as a question of the rule, without the days of what is only supposed."""
    pointed = supposed is not None and said.entities.when and re.search(r"\b(?:by|on|before) that \w+day\b", said.plain)
    if supposed == before.supposed and not pointed:
        return said
    asked = tuple(replace(clause, intent=Intent.FAQ) for clause in said.clauses)
    return replace(said, clauses=asked, entities=replace(said.entities, when=None, clock=None, slot=None))


def _told(state: State, text: str, days: list[Found[When]], at: int) -> Supposed | None:
    """The party and the moment it is called off: of two days the one after the words of it, else the earlier one."""
    if len(days) == 1:
        event = state.supposed.event if state.supposed else _wanted(state)
        return Supposed(event, _moment(text, days[0], days)) if event else None
    later = [one for one in days if one.start > at] or days[-1:]
    off, party = later[0], next(one for one in days if one is not later[0])
    moments = _moment(text, party, days), _moment(text, off, days)
    return Supposed(max(moments), min(moments))


def _wanted(state: State) -> datetime | None:
    wanted = state.wanted
    return datetime.combine(wanted.day, wanted.slot or _NOON) if wanted.day else None


def _moment(text: str, day: Found[When], days: list[Found[When]]) -> datetime:
    """A day with the time told after it, before the next day."""
    ends = min((one.start for one in days if one.start > day.start), default=len(text))
    clocks = find_times(text[day.end : ends], slot_awaited=False, slot_in_hand=False)
    return datetime.combine(day.value.first, clocks[0].value if clocks else _NOON)
