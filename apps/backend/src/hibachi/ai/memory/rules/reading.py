"""What one message of a guest tells about them."""

from hibachi.ai.memory.rules.cue import told_by
from hibachi.ai.memory.rules.home import HOME
from hibachi.ai.memory.rules.party import PARTY
from hibachi.ai.memory.rules.pieces import pieces_of
from hibachi.ai.memory.rules.reaching import REACHING
from hibachi.ai.memory.rules.schema import may_be_kept
from hibachi.ai.memory.types import SINGLE, Kind, Learned

_CUES = (*HOME, *REACHING, *PARTY)


def facts_of(raw: str) -> tuple[Learned, ...]:
    """The soft facts of a message, in its order; of a kind that holds once the last one."""
    found: dict[tuple[Kind, str], Learned] = {}
    for piece in pieces_of(raw):
        for fact in told_by(_CUES, piece):
            if may_be_kept(fact.value):
                found.setdefault((fact.kind, "" if fact.kind in SINGLE else fact.value), fact)
                if fact.kind in SINGLE:
                    found[(fact.kind, "")] = fact
    return _without_repeats(tuple(found.values()))


def _without_repeats(facts: tuple[Learned, ...]) -> tuple[Learned, ...]:
    """Without what another fact of the kind says more fully ("birthday" beside "daughter's birthday")."""
    return tuple(
        fact
        for fact in facts
        if not any(
            other is not fact
            and other.kind == fact.kind
            and other.value != fact.value
            and other.value.endswith(fact.value)
            for other in facts
        )
    )
