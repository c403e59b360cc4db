"""A first message about things nobody but its writer knows: whoever it was agreed with has to read it."""

import re

from hibachi.ai.escalation.types import Priority, Reason, Rule, Situation
from hibachi.ai.understanding.types import Entities

_FEWEST_WORDS = 6
_CLEAR = 0.75
_POINTS = re.compile(
    r"\b(?:it|its|that|this|those|these|them|they|he|she|hers|his|both|neither|either|1|2|3|first|second|third|other"
    r"|another|thing|things|stuff|part|same|again|whichever|which)\b"
)
_SHARED = re.compile(
    r"\b(?:said|told|agreed|promised|wrote|discussed|mentioned|talked|sent|signed|undo|you know|like (?:last|before"
    r"|he|she)"
    r"|as before|from before|earlier|the (?:lady|guy|man|note|letter|other thing|one after))\b"
)
_MOST_POINTING = 3


def applies(situation: Situation) -> bool:
    """True when the opening words only point at things agreed or told elsewhere and are clear about nothing."""
    said = situation.said
    known = said.entities != Entities() and not _only_counts(said.entities)
    if not situation.opening or known or len(said.plain.split()) < _FEWEST_WORDS:
        return False
    if any(clause.confidence >= _CLEAR and not clause.by_talk for clause in said.clauses if said.in_scope):
        return False
    return len(_POINTS.findall(said.plain)) >= _MOST_POINTING and bool(_SHARED.search(said.plain))


def _only_counts(entities: Entities) -> bool:
    """Whether there is nothing but a small number that may point as well ("the second one")."""
    return entities == Entities(party=entities.party) and entities.party.head_count <= _MOST_POINTING


RULE = Rule(Reason.LOW_CONFIDENCE, Priority.MEDIUM, applies)
