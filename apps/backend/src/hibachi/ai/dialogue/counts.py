"""Numbers that stand alone in a talk of a price: the head count as it now is, or the sum that was spoken of.

Pure.
"""

import re
from dataclasses import replace

from hibachi.ai.dialogue.starts import SETTLES
from hibachi.ai.dialogue.types import State, Wanted
from hibachi.ai.understanding.types import (
    Awaited,
    Clause,
    Entities,
    Intent,
    MenuMentions,
    Party,
    Understanding,
)

_CODES = frozenset({Awaited.CODE, Awaited.PROOF})
_HUMS = r"(?:(?:uh|huh|um+|uhm|hm+|mm+|well|so|ok|okay|yeah|right|now|then|n|and|or|for|with|what about|how about)\W+)*"
_LONE_COUNT = re.compile(
    rf"^\W*{_HUMS}(?P<n>\d{{1,3}})(?: (?:actually|sorry|rather|in fact)\W*$|\W*\?\W*$)"
    rf"|^\W*{_HUMS}(?:and|n|or|for|with|then|what about|how about) (?P<also>\d{{1,3}})(?: of us| then| instead)?\W*$"
)
_COSTS_MORE = re.compile(r"\b(?:be|cost|costs|pay|charge) (?:\w+ )?(?:more|extra)\b")
_ADDS = re.compile(r"\b(?:add|plus|another|additional|join\w*|bring\w*|\d+ (?:more|extra))\b")
_NOW = re.compile(  # "ok 21 then, 3 of them are remote", "we'll keep it to 21"
    r"(?:(?:^|[.,!;] )(?:(?:uh|um+|hm+|well|so|ok|okay|fine|good|alright|great|right|perfect|yes|no|and"
    r"|but) )*"
    r"|\bends? up (?:being |at |with |as )?|\bcomes? down to "
    r"|\b(?:with|then|do|say|to|put|keep it (?:to|at)|make it|call it|let's do|just|only|be|count is|maybe|for|down to"
    r"|up to|now|actually) )"
    r"(?P<n>\d{1,3})\b"
    r"(?=\W*(?:$|[.,!?;])| (?:then|now|please|pls|instead|because|since|as|cause|cuz|bc|would|will|it is|so|and"
    r"|in total|total|altogether|max|tops|after all)\b)"
)
_OF_OTHER_THINGS = re.compile(
    r"\b(?:turn(?:s|ing|ed)?|age[ds]?|old|tip\w*|grade|apartment|apt|unit|suite|gate|room|start\w*|begin|arrive|come at"
    r"|o'clock|deposit|times)\b|\d ?(?:%|percent|years?|miles?|days?|weeks?|hours?|minutes?)|\d ?[x*] ?\d|\bpay \$?\d"
)
_OUTCOME = re.compile(  # "2 cousins added themselves so 20", "with the new ones thats 20", "plus 4 makes 22"
    r"\b(?:so|makes?(?: it| that| us)?|that'?s|it'?s|now|we'?re|we are|brings? us to|leaves?(?: us)?(?: with)?)"
    r"(?: (?:now|then|just|only|at|again|we'?re|we are|it'?s|that'?s|about))* (?P<n>\d{1,3})"
    r"(?=\W*(?:$|[.,;!?])| (?:now|then|total|in total|altogether|all together|people|guests|of us)\b)"
)
_CHANGES = re.compile(
    r"\b(?:join\w*|add(?:s|ed|ing)?|more|plus|less|fewer|new|extra|invited|coming|come|comes|came|in|too|also|picked up"
    r"|dropped|out|cancel+ed|left|can'?t|couldn't|won't|not|bail\w*|said (?:yes|no)|with)\b"
)
_KINDS = {
    "children": r"(?:grand)?(?:kids|children)|boys|girls",
    "adults": r"adults|grown[- ]?ups",
    "toddlers": r"toddlers|babies",
}
_KIND = "|".join(f"(?P<{kind}{{0}}>{words})" for kind, words in _KINDS.items())
_KIND_NOW = re.compile(  # "he is one more. 6 kids then", "I forgot Sophie, so 9 grandchildren"
    rf"\b(?:so|makes?(?: it| that)?|that'?s|it'?s|we have)(?: now| then| it's| that's| we have| it is)* "
    rf"(?P<n>\d{{1,2}})"
    rf" (?:{_KIND.format('')})(?=\W*(?:$|[.!?;,]))"
    rf"|\b(?P<m>\d{{1,2}}) (?:{_KIND.format('_then')}),? (?:then|now|in all|in total|altogether)\b"
)
_SOMEBODY = re.compile(
    r"\b(?:forgot\w*|left (?:him|her|them|out)|one more|1 more|too|also|joins?|add\w*|com(?:es?|ing)|more)\b"
)
_NEAR = 6  # so many more or fewer of a kind at most: else it is of something else
_FEWEST, _MOST = 2, 150  # more is money
_LEAST_SUM = 100
_OF_PEOPLE = re.compile(r"\b(?:people|guests|adults|persons|of us|heads|coming|kids|children|invited|attendees)\b")
_A_CROWD = 13  # no start of a party is so late
_PRODUCT = re.compile(r"\b\d{1,3} ?(?:x|\*|times|@|multipl\w+ (?:by|with)) ?\$?\d{1,4}\b|\bmultipl\w+ \d")


def with_count(said: Understanding, before: State) -> Understanding:
    """The message with a number that stands alone read as the head count, when a price was talked of."""
    if before.quoted_cents is None or before.awaited in _CODES:
        return said
    if kind := _kind_now(said, before):
        return _counting(said, kind, tuple(replace(one, intent=Intent.QUOTE) for one in said.clauses))
    if outcome := _outcome(said, before):
        minors = before.wanted.children + before.wanted.toddlers
        party = Party(adults=outcome - minors) if 0 < minors < outcome else Party(guests=outcome)
        clauses = tuple(replace(one, intent=Intent.QUOTE) if str(outcome) in one.text else one for one in said.clauses)
        return _counting(said, party, clauses)
    if said.entities.party or before.awaited is Awaited.SLOT:
        return said
    if number := _number_now(said, before):
        clauses = tuple(replace(one, intent=Intent.QUOTE) if str(number) in one.text else one for one in said.clauses)
        return _counting(said, _counted(before.wanted, number), clauses)
    found = _LONE_COUNT.match(said.plain)
    settled = None if said.entities.clock or said.entities.code else SETTLES.search(said.plain)
    if settled and _is_start(int(settled["n"]), before):
        settled = None
    if not (found or settled):
        return said
    party = Party(guests=int(found["n"] or found["also"])) if found else party_told(before.wanted, said)
    return _counting(said, party, (Clause(said.plain, Intent.QUOTE, 0.6),))


def without_own_sum(said: Understanding, before: State) -> Understanding:
    """The message without guests and orders that are a reckoning: "I multiply 9 by 55 and have 495"."""
    total, entities = before.quoted_cents, said.entities
    if total is None or not (entities.party or entities.menu):
        return said
    reckons = _PRODUCT.search(said.plain)
    dollars = 100 * entities.party.head_count == total
    names_total = re.search(rf"(?<![\d.,]){total // 100}\b(?![.,]\d)", said.plain) and not total % 100
    if names_total and entities.party.relative and abs(entities.party.head_count) >= _LEAST_SUM / 2:
        dollars = True  # "so 615 and 100 more?"
    if not (reckons or dollars or _is_money(entities.party, said.plain, total)):
        return said
    bare = replace(entities, party=Party(), menu=MenuMentions(named=entities.menu.named))
    return replace(said, entities=bare)


def _is_money(party: Party, text: str, total: int) -> bool:
    """Whether a bare figure near the total can only be one of money: "huh, i got 440"."""
    alone = party.guests is not None and not (party.adults or party.children or party.toddlers or party.relative)
    near = total / 3 <= 100 * (party.guests or 0) <= 3 * total
    return alone and near and (party.guests or 0) >= _LEAST_SUM and not _OF_PEOPLE.search(text)


def party_told(wanted: Wanted, said: Understanding) -> Party:
    """The party a message names; "settle on 18" names one, "8 would be more?" adds none."""
    party = said.entities.party
    if party.relative and _COSTS_MORE.search(said.plain) and not _ADDS.search(said.plain):
        return replace(party, relative=False)
    if not party and not said.entities.clock and wanted.adults is not None and (bare := SETTLES.search(said.plain)):
        return _counted(wanted, int(bare["n"]))
    return party


def _number_now(said: Understanding, before: State) -> int | None:
    """The one number of a message that holds no other fact, where it can only be how many come."""
    found = _NOW.findall(said.plain)
    if len(found) != 1 or _holds_facts(said.entities) or _OF_OTHER_THINGS.search(said.plain):
        return None
    number = int(found[0])
    hour = number < _A_CROWD and bool(before.wanted.day or before.offered)
    counts = _FEWEST <= number <= _MOST and before.awaited is not Awaited.CONTACT
    return number if counts and not hour else None


def _kind_now(said: Understanding, before: State) -> Party | None:
    """How many of one kind there are after those a message adds, where it counts no other kind."""
    found = _KIND_NOW.search(said.plain)
    if not found or not _SOMEBODY.search(said.plain) or _holds_facts(said.entities):
        return None
    kind = next(kind for kind in _KINDS if found[kind] or found[f"{kind}_then"])
    number = int(found["n"] or found["m"])
    others = [getattr(said.entities.party, other) for other in _KINDS if other != kind]
    near = abs(number - (getattr(before.wanted, kind) or 0)) <= _NEAR
    told = {"adults": Party(adults=number), "children": Party(children=number), "toddlers": Party(toddlers=number)}
    return told[kind] if near and not any(others) else None


def _outcome(said: Understanding, before: State) -> int | None:
    """How many a message says there are after those it adds or takes away."""
    found = list(_OUTCOME.finditer(said.plain))
    party = said.entities.party
    named = party.adults or party.children or party.toddlers or _OF_OTHER_THINGS.search(said.plain)
    if not found or not _CHANGES.search(said.plain) or (named and not party.relative) or _holds_facts(said.entities):
        return None
    number = int(found[-1]["n"])
    hour = number < _A_CROWD and not party and bool(before.wanted.day or before.offered)
    return number if _FEWEST <= number <= _MOST and not hour else None


def _holds_facts(entities: Entities) -> bool:
    when = entities.when or entities.clock
    where = entities.zip or entities.city
    who = entities.phone or entities.email or entities.reference or entities.code
    return bool(when or where or who or entities.menu or entities.allergens or entities.budget_cents)


def _counted(wanted: Wanted, number: int) -> Party:
    """So many adults where children are told apart, else so many guests."""
    return Party(adults=number) if wanted.children + wanted.toddlers else Party(guests=number)


def _is_start(number: int, before: State) -> bool:
    return any((slot.hour - 1) % 12 + 1 == number for _, slot in before.offered)


def _counting(said: Understanding, party: Party, clauses: tuple[Clause, ...]) -> Understanding:
    entities = replace(said.entities, party=party, when=None, clock=None, slot=None)
    return replace(said, entities=entities, clauses=clauses, in_scope=True)
