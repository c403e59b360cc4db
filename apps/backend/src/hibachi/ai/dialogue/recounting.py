"""Who comes, by the patterns and by the fitted tagger together.

Patterns know the shapes somebody thought of, and take numbers of other things for guests; the tagger knows what numbers
and persons mean in two and a half thousand messages by many authors (0043).
"""

import re
from dataclasses import replace

from hibachi.ai.dialogue.heads import heads_of
from hibachi.ai.dialogue.party_changes import Known, ages_after, changed
from hibachi.ai.dialogue.rules import advance, base_of, gone_back_to
from hibachi.ai.dialogue.types import State
from hibachi.ai.understanding.heads.counts import Heads
from hibachi.ai.understanding.heads.ports import counter
from hibachi.ai.understanding.types import Awaited, Party, Understanding

# What the patterns' reading has beside the tagger's probability for it; measured on messages of authors left out of the
# fitting. The patterns hear of guests where none were told of more often than they hear nothing where some were; what
# the tagger holds impossible after counts were told is wrong.
_NOBODY_YET, _SOMEBODY = 0.9, 0.85  # the tagger hears no count in it
_HEARD_NOTHING_FIRST, _HEARD_NOTHING = 0.5, 0.2  # the patterns hear no count in it
_OTHERS, _WITH_AGES = 0.5, 0.8  # both hear one, and not the same
_IMPOSSIBLE, _SHORT = 0.005, 6
_NONE_OF_THEM = re.compile(r"\b(?:no|0|zero|without(?: the| any)?) (?:kids|children|toddlers|babies)\b")  # no number
_OTHER_NUMBERS = frozenset({Awaited.CONTACT, Awaited.PROOF, Awaited.CODE})


def recounted(said: Understanding, state: State) -> Understanding:
    """The message with the likeliest counts in place of those the patterns read, where these differ."""
    judge = counter()
    party = said.entities.party
    if judge is None or said.language != "en" or said.entities.code or party.guests_max is not None:
        return said
    if state.awaited in _OTHER_NUMBERS or gone_back_to(state, said.plain):
        return said
    before = heads_of(base_of(state, said))
    outcomes = dict(judge.outcomes(said.plain, before))
    if not outcomes:
        return said
    read = heads_of(advance(state, said).wanted)
    likeliest = max(outcomes, key=lambda heads: outcomes[heads])
    chance = outcomes.get(read, 0.0)
    if outcomes[likeliest] <= chance + _trusted(said, state, read, likeliest, impossible=chance < _IMPOSSIBLE):
        return said
    told = Party() if likeliest in (before, None) else _party(likeliest)
    return replace(said, heads=likeliest, entities=replace(said.entities, party=told))


def _by_what_was_said(state: State, said: Understanding) -> bool:
    """Whether the patterns read it by what was said earlier: "and if only two of those four show?"."""
    dated = bool(said.entities.when or said.entities.clock)
    return changed(Known(state.wanted, state.before_what_if, state.ages, dated), said.plain) is not None


def _trusted(
    said: Understanding, state: State, read: Heads | None, likeliest: Heads | None, *, impossible: bool
) -> float:
    """How much the patterns are trusted beside the tagger; 1 is wholly."""
    before = heads_of(base_of(state, said))
    nothing = likeliest in (before, None)
    if read != before and _read_best(said, state, before, nothing=nothing):
        return 1.0
    if before is None:
        return _NOBODY_YET if nothing else _HEARD_NOTHING_FIRST if read is None else 1.0
    ages = bool(ages_after((), said.plain))
    if impossible and (nothing or not ages):
        return 0.0
    return _SOMEBODY if nothing else _HEARD_NOTHING if read == before else _WITH_AGES if ages else _OTHERS


def _read_best(said: Understanding, state: State, before: Heads | None, *, nothing: bool) -> bool:
    """What patterns read best: ages in a list of first counts, what leans on what was said, a new whole."""
    if before is None:
        return bool(ages_after((), said.plain))
    if _NONE_OF_THEM.search(said.plain):
        return True
    whole = said.entities.party.guests is not None and (not nothing or len(said.plain.split()) <= _SHORT)
    return whole or _by_what_was_said(state, said)


def _party(heads: Heads | None) -> Party:
    return Party(heads.adults or None, heads.children, heads.toddlers) if heads else Party()
