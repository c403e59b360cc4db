"""Until when something can still be done: the last head count, the menu, allergies, a free move, booking at all."""

import re

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import asides as say
from hibachi.ai.dialogue.of_rules import DEADLINE
from hibachi.ai.tools import facts
from hibachi.catalog.policy_types import PolicyTerms

_FOLLOWS = re.compile(r"^\W*(?:(?:ok|okay|and|n|what about|how about|same for|also|for|the)\W+){1,3}")
_COUNT = re.compile(
    r"\b(?:somebody|someone|anybody|anyone|a guest|people|guests) (?:\w+ )?(?:falls? ill|gets? sick|drops? out"
    r"|cancels?|bails?"
    r"|can'?t (?:come|make it))\b|"
    r"\b(?:head ?counts?|numbers? of (?:guests|people|heads)|guest (?:count|numbers?|list)|final (?:count|numbers?)"
    r"|(?:last|final|exact) number|how many (?:people|guests|of us|we|come|are coming|will come|there)|"
    r"(?:give|tell|send) you (?:the|our|a"
    r"|my) (?:\w+ )?(?:number|count)"
    r"|add(?:ing)? (?:\w+ ){0,2}(?:people|guests?|some(?:one|body)|any(?:one|body)|more|kids?|child|children|adults?)"
    r"|(?:people|guests|heads)\b.{0,15}\b(?:final|last|change)|(?:last|final)\b.{0,20}\b(?:guests|people|count))\b"
)
_MENU = re.compile(
    r"\b(?:menus?|proteins?|meats?|dish(?:es)?|food (?:choices?|orders?)|(?:what|which)\b.{0,25}\b(?:eats?"
    r"|eating|want to eat"
    r"|like to eat|wants?|choos\w+|pick\w*|order\w*)|meal choices?|upgrades?)\b"
)
_MENU_ITSELF = re.compile(r"\bmenus?\b|\b(?:protein|food|meal|meat) choices?\b|\bchoices? of (?:meat|protein|food)s?\b")
_DIET = re.compile(r"\b(?:allerg\w+|diet\w*|intoleran\w+|vegans?|vegetarians?)\b")
_MOVE = re.compile(
    r"\b(?:move|moving|reschedul\w*|postpone|change (?:the |our |my )?(?:date|day)|another (?:day|date))\b"
)
_MEANS_RULE = re.compile(
    r"\bcancel\w*|\brefund\w*|\bcall(?:ing|ed)? (?:it|the party) off\b|\barriv\w+|\bset ?up\b|\bpay\w*\b"
)


async def deadline(turn: Turn) -> Part | None:
    """The deadlines asked for, or asked on after one ("and the menu?"); None when none was."""
    text = turn.said.plain
    asked = bool(DEADLINE.search(text))
    goes_on = turn.before.topic == say.DEADLINES and bool(_FOLLOWS.search(text))
    if not (asked or goes_on):
        return None
    named = _named(turn.terms.policy, text)
    if not named:
        return None
    known = tuple(facts.count(hours, "hour", "policy") for _, hours in named)
    return Part(say.deadlines_text(named), known, tools=("price_book",), topic=say.DEADLINES)


def asks(text: str) -> bool:
    """Whether a clause asks for a deadline that this rule knows."""
    return bool(DEADLINE.search(text)) and any(pattern.search(text) for pattern in (_COUNT, _MENU, _DIET, _MOVE))


def _named(policy: PolicyTerms, text: str) -> list[tuple[str, int]]:
    """What the message is about, in words, with the hours before the event that decide."""
    named: list[tuple[str, int]] = []
    if _COUNT.search(text):
        named.append((say.GUEST_COUNT, policy.guest_count_hours))
    if _MENU.search(text) and (not named or _MENU_ITSELF.search(text)):
        named.append((say.MENU, policy.menu_lock_hours))
    if _DIET.search(text):
        named.append((say.DIETS, policy.dietary_notice_hours))
    if _MOVE.search(text) and not named:
        named.append((say.FREE_MOVE, policy.free_reschedule_hours))
    return named
