"""Heads named of a party that is known: all of it again ("one chef for all 30 of us?"), some of it told apart by what
they do ("5 of us keep halal") or eat ("13 filet, 4 lobster, 3 who don't care"). None of these is a new head count.

Pure.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.understanding.parsers.menu import UPGRADES
from hibachi.ai.understanding.types import MenuMentions, Party, Understanding

_OF_US = r"of (?:us|them|(?:the|my|our|those|these) (?:\w+ )?(?:guests|people|friends|kids|adults|group|party|folks))"
_COMING = (
    r"(?!\W*(?:$|[.,;!?)]|(?:and|so|or) |(?:who |that |are |is |will be |will |can |'ll be |now |do |actually "
    r"|really )*"
    r"(?:(?:com(?:e|ing)|join\w*|arriv\w*)(?! (?:\w+ ){0,2}(?:late|early|later|from|by|over))|there|here|in|now"
    r"|total|altogether"
    r"|instead|show\w*|turn\w*|make it|attend\w*|left|adults|kids|grown|children|all|then|please|confirmed|said"
    r"|for|at|on|plus"
    r"|with|drop\w*|bail\w*|cancel\w*|can'?t|cannot|won'?t|not coming|out|flak\w+)\b))"
)
_UNLIKE = (  # what tells some people of a party from the others
    r"(?: (?:who|that))? (?:(?:don'?t|do not|can'?t|cannot|won'?t) (?:eat|drink|have|touch|like)|takes? no|eats? no"
    r"|(?:are|is) (?:off|not (?:taking|eating|having))|avoids?|keeps?|hates?|(?:are|is) (?:\w+ly )?(?:vegan"
    r"|vegetarian|veg|halal"
    r"|kosher|allergic|pescatarian))\b"
)
_SOME_WHO = re.compile(rf"\b\d{{1,3}} (?:{_OF_US}{_COMING}|(?:people|guests|friends|persons|adults){_UNLIKE})")
_PREMIUM = "|".join(f"(?P<{code}>{pattern})" for code, pattern in UPGRADES.items())
_FOR_SO_MANY = re.compile(rf"\b(?:{_PREMIUM}) for (?P<n>\d{{1,3}})\b(?! (?:people|adults|guests) at)")
_REST = re.compile(
    r"\b(?:the )?(?:others?|remaining|rest)\b|\b(?:people|guests|adults) (?:who|that)\b|\bdon'?t care\b"
    r"|\b(?:stays?|stick\w*) with\b"
)


def without_same(said: Understanding, wanted: Wanted) -> Understanding:
    """The message without heads that are those known already, or some of them; dishes go by who takes them."""
    party, text = said.entities.party, said.plain
    number = abs(party.guests or party.adults or 0)
    if wanted.adults is None or not number or party.children or party.toddlers:
        return said
    if number < wanted.paying and (menu := _eaten(said, wanted, number)) is not None:
        return replace(said, entities=replace(said.entities, party=Party(), menu=menu))
    same = party.guests is not None and number in {wanted.seats, wanted.paying} and not _on_top(text, number)
    some = number < wanted.seats and not said.what_if and not party.relative and _SOME_WHO.search(text)
    return replace(said, entities=replace(said.entities, party=Party())) if same or some else said


def _on_top(text: str, number: int) -> bool:
    return bool(
        re.search(rf"\b(?:another|add\w*|extra|plus) {number}\b|\b{number} (?:more|extra|additional|other)\b", text)
    )


def _eaten(said: Understanding, wanted: Wanted, number: int) -> MenuMentions | None:
    """The dishes of a message that shares them out among the party; None when it does not."""
    menu, taken = said.entities.menu, _taken(said.plain)
    upgrades = {**menu.upgrades, **taken}
    if not upgrades or said.entities.party.relative:
        return None
    whole = sum(upgrades.values()) + number == wanted.paying
    if not (taken or whole or _REST.search(said.plain)):
        return None
    return replace(menu, upgrades=upgrades, named=tuple(dict.fromkeys((*menu.named, *upgrades))))


def _taken(text: str) -> Mapping[str, int]:
    return {next(code for code in UPGRADES if found[code]): int(found["n"]) for found in _FOR_SO_MANY.finditer(text)}
