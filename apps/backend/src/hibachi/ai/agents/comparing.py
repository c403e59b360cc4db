"""Two parties or two places side by side, by the one pricing function; nothing is stored until one is chosen."""

import re
from dataclasses import replace

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import quote as say
from hibachi.ai.compose.wording import party_text
from hibachi.ai.dialogue.alternatives import counts_of, two_asked, zips_of
from hibachi.ai.dialogue.rules import merged
from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.tools import facts, pricing
from hibachi.ai.types import Fact
from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.types import Entities, Party, Understanding

_SIDES = re.compile(r",? \b(?:vs\.?|versus|or|(?:and|with|to)(?= (?:in )?\d{5})|compared (?:to|with)|against)\b ")
_BOTH = 2


async def compared(turn: Turn) -> Part | None:
    """The totals of the two things named, or of what is named and what was quoted; None when there are no two."""
    sides = _sides(turn)
    named: list[tuple[str, int]] = []
    known: list[Fact] = []
    for side in sides:
        where = await turn.house.where(side.zip, side.city)
        if where is None or not where.exact or side.adults is None:
            return None
        total = pricing.at_distance(turn.terms, side, where.low).total_cents
        named.append((f"{party_text(side)} in {where.name}", total))
        known += [facts.cents(total, "quote"), *facts.of_wanted(side), *facts.of_zip(where.zip)]
    if len(named) != _BOTH:
        return None
    known.append(facts.cents(abs(named[0][1] - named[1][1]), "quote"))
    state = replace(turn.state, wanted=sides[0], before_change=sides[1]) if two_asked(turn.said.plain) else None
    return Part(say.compared_text(named), tuple(known), state=state, tools=("compare_quotes",))


def _reading(turn: Turn, zip_code: str | None, city: str | None, party: Party | None) -> Understanding:
    return replace(turn.said, entities=Entities(party=party or Party(), zip=zip_code, city=city))


def _side_by_side(turn: Turn) -> list[Wanted]:
    """Two counts at one place, or one party at two places, as they were told in one message."""
    counts, zips = counts_of(turn.said.plain), zips_of(turn.said.plain)
    if counts:
        place = (turn.state.wanted.zip, turn.state.wanted.city)
        return [merged(Wanted(), _reading(turn, *place, Party(adults=count))) for count in counts]
    return [merged(turn.state.wanted, _reading(turn, zip_code, None, None)) for zip_code in zips]


def _sides(turn: Turn) -> list[Wanted]:
    """What each side of "a or b" wants, with what both share."""
    if two_asked(turn.said.plain):
        return _side_by_side(turn)
    parts = [find_entities(part, turn.today) for part in _SIDES.split(turn.said.text)]
    parties = [part.party for part in parts if part.party]
    places = [part for part in parts if part.zip or part.city]
    base = turn.before.wanted if turn.before.wanted.adults else turn.state.wanted
    if len(places) == _BOTH:
        return [
            merged(base, _reading(turn, place.zip, place.city, parties[0] if parties else None)) for place in places
        ]
    place = (turn.state.wanted.zip, turn.state.wanted.city)
    if len(parties) == _BOTH:
        return [merged(Wanted(), _reading(turn, *place, party)) for party in parties]
    if len(parties) == 1 and turn.before.quoted:
        return [turn.before.quoted, merged(base, _reading(turn, *place, parties[0]))]
    return []
