"""Who comes, by the patterns and by the fitted tagger together.

Patterns know the shapes somebody thought of, and take numbers of other things for guests; the tagger knows what numbers
and persons mean in messages of many authors, and is believed where the two differ (0043).
"""

import re
from collections import Counter
from dataclasses import replace

from hibachi.ai.dialogue.heads import heads_of
from hibachi.ai.dialogue.party_changes import Known, changed
from hibachi.ai.dialogue.rules import advance, base_of, gone_back_to
from hibachi.ai.dialogue.types import State
from hibachi.ai.understanding.heads.counts import Heads
from hibachi.ai.understanding.heads.ports import counter
from hibachi.ai.understanding.parsers.ages import ages_in, kind_of
from hibachi.ai.understanding.types import Awaited, Party, Understanding

# By how much the tagger must hold another count likelier than that of the patterns, which read first counts and lists
# of ages well: by whether nobody was told of before, and whether ages are.
_MARGIN = {(False, False): 0.2, (False, True): 0.8, (True, False): 0.5, (True, True): 0.95}
_SHORT = 6
_KNOWS_UP_TO = 100  # guests; hardly any message it was fitted on is of more
_NONE_OF_THEM = re.compile(r"\b(?:no|0|zero|without(?: the| any)?) (?:kids|children|toddlers|babies)\b")  # no number
_DIVIDED = re.compile(r"\b\d{1,2} of (?:them|those|these)\b.{0,20}\b(?:under|below|younger|\d)\b")
_WE_ARE = re.compile(  # "if we are 14", "so there are 12 now": a new whole told as one
    r"\b(?:the|our) original \d{1,3}\b|\b(?:if|so|that|now|then) (?:we|there|it)(?:'re|'s| are| were| is| would be|"
    r" will be) (?:only |just |now )?\d{1,3}\b(?! (?:of|kids|children|%))"
)
_PUT_RIGHT = re.compile(r"\b(?:no,? wait|wait,? no|scratch that|i mean|correction),? \d{1,3}\b")
_OTHER_NUMBERS = frozenset({Awaited.CONTACT, Awaited.PROOF, Awaited.CODE})


def recounted(said: Understanding, state: State, *, in_context: bool = False) -> Understanding:
    """The message with the likeliest counts in place of those the patterns read, where these differ.

    `in_context` says that words said before already told what some of its numbers mean.
    """
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
    if max(_seats(read), _seats(likeliest)) > _KNOWS_UP_TO:
        return said
    by_talk = in_context or _by_what_was_said(state, said)
    if read != before and (by_talk or _read_best(said)):
        return said
    counts_ages = likeliest not in (before, None) and bool(ages_in(said.plain))
    if outcomes[likeliest] <= outcomes.get(read, 0.0) + _MARGIN[before is None, counts_ages]:
        return said
    told = Party() if likeliest in (before, None) else _party(likeliest)
    return replace(said, heads=likeliest, entities=replace(said.entities, party=told))


def _by_what_was_said(state: State, said: Understanding) -> bool:
    """Whether the patterns read it by what was said earlier: "and if only two of those four show?"."""
    dated = bool(said.entities.when or said.entities.clock)
    return changed(Known(state.wanted, state.before_what_if, state.ages, dated), said.plain) is not None


def _read_best(said: Understanding) -> bool:
    """What patterns read best: that none of a kind come, a new whole in few words, ones told with an age each."""
    few = len(said.plain.split()) <= _SHORT or bool(_WE_ARE.search(said.plain))
    whole = said.entities.party.guests is not None and not said.entities.party.relative and few
    none = bool(_NONE_OF_THEM.search(said.plain))
    divided = bool(said.entities.party.toddlers and _DIVIDED.search(said.plain))
    put_right = bool(_PUT_RIGHT.search(said.plain))
    return whole or none or divided or put_right or _one_age_each(said)


def _one_age_each(said: Understanding) -> bool:
    """Whether those who are counted are told one by one: "if 3 cousins aged 7, 8 and 10 join"."""
    party, ages = said.entities.party, ages_in(said.plain)
    told = sum(abs(count or 0) for count in (party.adults, party.children, party.toddlers, party.guests))
    kinds = Counter(map(kind_of, ages))
    minors = (abs(party.children or 0), abs(party.toddlers or 0)) == (kinds["children"], kinds["toddlers"])
    beside = minors and abs(party.adults or 0) > kinds["adults"]
    alone = len(ages) == 1 and party.relative and told == 1 and minors
    return alone or (len(ages) > 1 and (beside or (party.relative and told == len(ages))))


def _seats(heads: Heads | None) -> int:
    return heads.adults + heads.children + heads.toddlers if heads else 0


def _party(heads: Heads | None) -> Party:
    return Party(heads.adults or None, heads.children, heads.toddlers) if heads else Party()
