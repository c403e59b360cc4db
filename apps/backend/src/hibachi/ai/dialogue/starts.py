"""Starts that are named short: chosen by their hour, one of two, pointed at by their place among those offered.

Pure.
"""

import re
from dataclasses import replace
from datetime import date, time

from hibachi.ai.dialogue.acts import Acts
from hibachi.ai.dialogue.types import State
from hibachi.ai.understanding.parsers.times import find_times, snapped
from hibachi.ai.understanding.text import clauses
from hibachi.ai.understanding.types import Understanding

_SHORT = 8
SETTLES = re.compile(
    r"\b(?:settle (?:on|for)|go with|plan (?:with|on|for)|stick (?:with|to)|let's (?:say|do|make it)|make (?:it"
    r"|that)|we(?:'re"
    r"| are)(?: now)?"
    r"|it(?:'s| is|'ll be)|call it|stay (?:with|at)) (?:at |just |the )?(?P<n>\d{1,3})"
    r"(?=\W*(?:then|people|guests|adults|please|instead|in total|of us|after all|on the first(?: one)?)?\W*$)"
)
_GOES_FOR = re.compile(
    r"\b(?:(?:go|going|went) (?:with|for)|(?:do|take|pick|choose|grab|prefer|put (?:us|me) (?:down )?(?:for|at))"
    r" (?:it at )?) ?(?:the )?(?P<n>\d{1,2})\b(?! ?(?:people|adults|guests|of|kids|children|more|orders?|days?"
    r"|weeks?|chefs?|hours?|tables|\$|/|:))"
)

_FEW = 5
_NUMBER = re.compile(r"(?<![\d$#:/.-])\b(?P<n>\d{1,2})\b(?![\d/:%-])")
_COUNTS = re.compile(
    r" ?(?:more|less|fewer|extra|of|people|guests|adults?|kids?|child\w*|toddlers?|persons?|orders?|tables?|days?"
    r"|weeks?|hours?|miles?|years?|chefs?|[a-z]+s\b(?<! works)(?<! suits)(?<! sounds)(?<! fits)(?<! is)(?<! thanks))"
)
_HOUR = r"\d{1,2}(?::\d\d)? ?(?:am|pm|p|o'clock)?"

_EITHER = re.compile(
    rf"\b(?:both|either)(?: the| of)? {_HOUR} (?:and|or)(?: the)? {_HOUR}\b"
    rf"|\b{_HOUR}(?<=[mp]) or(?: the)? {_HOUR}(?<=[mpk])"
)


def with_start(said: Understanding, before: State) -> Understanding:
    """The message with "we'll go with 6" or "6 it is" read as the start, while starts are offered and
    none is chosen.
    """
    found = SETTLES.search(said.plain) or _GOES_FOR.search(said.plain) or _named_short(said.plain)
    entities = said.entities
    if not found or entities.clock or entities.party or before.wanted.slot or not before.offered:
        return said
    slot = next((slot for _, slot in before.offered if (slot.hour - 1) % 12 + 1 == int(found["n"])), None)
    return replace(said, entities=replace(entities, clock=slot, slot=slot)) if slot else said


def _named_short(text: str) -> re.Match[str] | None:
    """The hour of a sentence of few words that holds one number and counts nothing by it."""
    for part in clauses(text):
        found = list(_NUMBER.finditer(part))
        if len(found) == 1 and len(part.split()) <= _FEW and not _COUNTS.search(part, found[0].end()):
            return found[0]
    return None


def without_choice(said: Understanding) -> Understanding:
    """The message without a start when it names two to choose from: "are both 3 and 6 open?"."""
    if not _EITHER.search(said.plain):
        return said
    return replace(said, entities=replace(said.entities, clock=None, slot=None))


def choice_of(said: Understanding) -> tuple[time, ...]:
    """The starts a message names to choose from; empty when it names none or one."""
    if not _EITHER.search(said.plain):
        return ()
    named = (snapped(found.value) for found in find_times(said.plain))
    return tuple(dict.fromkeys(slot for slot in named if slot))


def referred(state: State, before: State, said: Understanding, acts: Acts) -> State:
    """The state with "that one", "the later one" put in, when starts were offered and no other is named."""
    points = acts.later or acts.earlier or acts.that_one
    named = said.entities.clock or said.entities.when
    few = len(clauses(said.plain)[-1].split()) <= _SHORT if said.plain else False
    if not points or named or not before.offered or not few:
        return state
    if acts.that_one and not (acts.later or acts.earlier) and len(before.offered) > 1:
        return state
    day, slot = _pointed_at(before, acts)
    return replace(state, wanted=replace(state.wanted, day=day, slot=slot, asked_time=None))


def _pointed_at(before: State, acts: Acts) -> tuple[date, time]:
    """The start meant: beside the one in hand where it is told from that, else the first or last offered."""
    in_hand = (before.wanted.day, before.wanted.slot)
    at = next((number for number, start in enumerate(before.offered) if start == in_hand), None)
    if at is not None and acts.beside:
        return before.offered[min(max(at + acts.beside, 0), len(before.offered) - 1)]
    return before.offered[-1] if acts.later else before.offered[0]
