"""Dishes in talk: asked about without being ordered, pointed at ("4 of those"), and those talked of last.

Pure.
"""

import re
from dataclasses import replace
from datetime import date

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.parsers.menu import ADDONS, PROTEINS, UPGRADES
from hibachi.ai.understanding.parsers.takers import takers_counted
from hibachi.ai.understanding.types import MenuMentions, Understanding

_MOST = 4
_PRICE = re.compile(
    r"\b(?:extra|includ\w+|com(?:e|es) with|cost\w*|how much|price\w*|charged?|surcharge|free"
    r"|run (?:him|her|me|us|them)|add (?:\w+ )?(?:to|on))\b"
)
_TOTAL = re.compile(
    r"\b(?:total|all in|altogether|how much (?:would|will|for|is it|does it|are we)|all together|left|deposit)\b"
)
_QUALITY = re.compile(
    r"\b(?:what|which) (?:\w+ )?(?:vegetables?|sauces?|kinds?|sorts?|sides?)\b|"
    r"\b(?:difference|diff|better|good|taste\w*|how (?:big|large|spicy)|raw|fresh|contain\w*|made of|free of"
    r"|allerg\w*)\b"
)
_CONTENTS = re.compile(
    r"\bwhat(?:'s|s| is| all is|'s all) (?:in|inside)\b(?! (?:it|that|there)\b)|\bmade (?:of|from|out of|with)\b"
    r"|\bwhat (?:goes|do (?:you|they) put|do(?:es)? (?:\w+ ){1,3}have)\b.{0,15}\b(?:in|into)\b"
    r"|\bingredients?\b|\bcontain\w*|\b(?:is|are) there (?:any )?\w+ in\b"
    r"|\b(?:there is|has it|any|have|has) (?:\w+ ){0,2}(?:inside|in (?:it|there|that))\b"
)
_IN_IT = re.compile(r"\bwhat(?:'s|s| is| all is) (?:in|inside) (?:it|that)\b(?! for\b)")  # of the one dish named
_ITSELF = re.compile(  # how much an order holds, whether somebody may eat it
    r"\bhow (?:many pieces|big|large|long|spicy|much food)\b"
    r"|\bis (?:1|one|an?) \w+(?: \w+)? (?:like|about|around|big|enough|\d)\b"
    r"|\b(?:can|could|may|should) (?:i|he|she|they|(?:my|our) \w+) (?:still |also |then |even )?(?:have|eat)"
    r" (?:it|this|that|those|these|them|the)\b"
)
_MIXED = frozenset(
    {
        "yakisoba_noodles",
        "fried_rice",
        "gyoza",
        "edamame",
        "salad",
        "yum_yum_sauce",
        "ginger_sauce",
        "teriyaki_sauce",
        "sake",
    }
)
_FILLER = re.compile(r"\b(?:and|n|or|the|a|an|also|what about|how about|ok|okay|is|are|with|it|so|hm+|some)\b|\W+")
_POINTED = re.compile(
    r"\b(?P<n>\d{1,3}) (?:of (?:those|them|these|it)\b(?! (?:are|adults|guests|people|kids|eat|want|can|don't"
    r"|have|with|show"
    r"|come|flake|bail|won't|drop|get))|(?:servings?|orders?|portions?)\b(?! of))"
)


def asks_price(text: str, named: MenuMentions) -> bool:
    """Whether a message asks what the dishes in it cost, and nothing about a party."""
    left_out = set(named.dropped) - set(PROTEINS)  # "salmon and not the chicken" leaves nothing out of the order
    if not named.named or left_out or _TOTAL.search(text) or _QUALITY.search(text):
        return False
    words = [word for word in _FILLER.sub(" ", text).split() if word]
    elliptic = len(words) < _MOST and len(text.split()) <= _MOST
    return bool(_PRICE.search(text)) or elliptic


def asks_contents(text: str, named: MenuMentions) -> bool:
    """Whether a message asks what a dish or a sauce of several ingredients is made of."""
    asked = _CONTENTS.search(text) or (_IN_IT.search(text) and len(named.named) == 1)
    return bool(asked) and bool(_MIXED & set(named.named)) and not named.addons


def without_order(said: Understanding, *, party_known: bool) -> Understanding:
    """The message with its dishes asked about, not ordered: any while no party is there to order for."""
    menu = said.entities.menu
    if menu.named and _ITSELF.search(said.plain):
        return _only_named(said)
    counted = re.search(r"\d", said.plain)
    if party_known or said.entities.party or counted or not asks_price(said.plain, menu):
        return said
    return _only_named(said)


def _only_named(said: Understanding) -> Understanding:
    asked = replace(said.entities.menu, upgrades={}, addons={}, extra_proteins={}, for_all=())
    return replace(said, entities=replace(said.entities, menu=asked))


def with_dish(said: Understanding, dish: str | None) -> Understanding:
    """The message with "make it 4 of those" counted for the dish that was talked of last."""
    menu = said.entities.menu
    found = _POINTED.search(said.plain)
    if not found or not dish or menu.named or said.entities.party:
        return said
    number = int(found["n"])
    counts = {dish: number}
    upgrade = dish in UPGRADES
    pointed = MenuMentions(named=(dish,), upgrades=counts if upgrade else {}, addons={} if upgrade else counts)
    return replace(said, entities=replace(said.entities, menu=pointed))


def dish_after(dish: str | None, said: Understanding) -> str | None:
    """The upgrade or add-on talked of last."""
    named = [code for code in said.entities.menu.named if code in UPGRADES or code in ADDONS]
    return named[-1] if named else dish


def with_takers(said: Understanding, wanted: Wanted, today: date) -> Understanding:
    """The message with those who take a dish counted for the dish: in a party that is known they are some of it."""
    known = wanted.paying if wanted.adults is not None else said.entities.party.head_count
    text = takers_counted(said.plain, known, wanted.adults or 0) if known else said.plain
    if text == said.plain:
        return said
    read = find_entities(text, today)
    if wanted.adults is None and not read.party:  # who takes it are all there are
        return said
    return replace(said, entities=replace(said.entities, party=read.party, menu=read.menu))
