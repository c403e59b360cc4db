"""Whom a clause is for: the classifier's probabilities, tilted by the cues and facts found in it.

Both err differently: the classifier on rare words of the trade, the cues on wordings nobody foresaw.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from hibachi.ai.router.types import Prediction
from hibachi.ai.understanding import cues
from hibachi.ai.understanding.told import jokes, praises
from hibachi.ai.understanding.types import AGENT_OF, Clause, Entities, Intent

# Chosen with the figures below on the first messages of five authors, where all are flat around these.
CUE_WEIGHT = 0.2
_MOST = 4.0
CLEAR, SURE = 0.5, 0.7
SURELY_OUTSIDE = 0.4
# A complaint is written down for people: without a word of one the classifier has to be nearly sure, and of a question
# surer.
SURELY_CARE, SURELY_CARE_ASKED = 0.45, 0.7
_CARE = AGENT_OF[Intent.COMPLAINT]
_LEAST = 1e-6
_FAINT = 1e-4
_CLAUSE, _WHOLE, _BIAS = 0.6, 0.1, 1.5
_DOUBT = 1.0
_NOD = 2  # words of a "fine." or "ok thanks." before a question
_ASKS = re.compile(
    r"^(?:and |so |but )?(?:do|does|did|is|are|can|could|will|would|what|when|where|which|who|how|why)\b(?: \S+){2}"
)
_NO_WISHES = frozenset({AGENT_OF[Intent.OUT_OF_SCOPE], AGENT_OF[Intent.SMALLTALK]})


@dataclass(frozen=True, slots=True)
class Evidence:
    """One clause, what its cues and facts add up to for each intent, and what the classifier says."""

    text: str
    sums: Mapping[Intent, float]
    said: Prediction
    entities: Entities

    def clause(self) -> Clause:
        """The clause with the intent of the likeliest label; confidence 0 when it is for nobody for sure."""
        shares = self.shares()
        surely = SURELY_CARE_ASKED if _ASKS.search(self.text) else SURELY_CARE
        complains = self.sums.get(Intent.COMPLAINT, 0.0) > 0 or (
            shares.get(_CARE, 0.0) >= surely and not praises(self.text)
        )
        if not complains or jokes(self.text):
            shares = {label: share for label, share in shares.items() if label != _CARE}
        label = max(shares, key=lambda one: shares[one])
        outside = AGENT_OF[Intent.OUT_OF_SCOPE]
        cued = max(value for intent, value in self.sums.items() if intent is not Intent.OUT_OF_SCOPE)
        if label == outside or (not self.said.in_scope and cued < cues.THRESHOLD):
            share = shares[outside]
            sure = share if share >= SURELY_OUTSIDE else 0.0
            return Clause(self.text, Intent.OUT_OF_SCOPE, sure, self.said.taught)
        return Clause(self.text, self._finest(label), shares[label], self.said.taught)

    def as_(self, label: str, chance: float) -> Clause:
        """The clause read as a wish for a label."""
        return Clause(self.text, self._finest(label), chance)

    def shares(self) -> dict[str, float]:
        scores = {label: log(max(share, _LEAST)) for label, share in self.said.shares.items()}
        for label in scores:
            cued = max((value for intent, value in self.sums.items() if AGENT_OF[intent] == label), default=0.0)
            scores[label] += CUE_WEIGHT * min(cued, _MOST)
        top = max(scores.values())
        powers = {label: exp(score - top) for label, score in scores.items()}
        total = sum(powers.values())
        return {label: power / total for label, power in powers.items()}

    def _finest(self, label: str) -> Intent:
        """The intent among those of a label that the cues speak for, else the one the facts suggest."""
        of_label = [intent for intent, agent in AGENT_OF.items() if agent == label]
        best = max(of_label, key=lambda intent: self.sums.get(intent, 0.0))
        if len(of_label) == 1 or self.sums.get(best, 0.0) > 0:
            return best
        return Intent.AVAILABILITY if self.entities.when or self.entities.clock else Intent.LOGISTICS


def several(whole: Evidence, parts: Sequence[Evidence]) -> list[Clause]:
    """One clause for each wish the whole message holds, the likeliest first when in doubt, else in their order.

    Evidence for a label: the heads that read whole messages, its likeliest clause, the message read as one wish.
    """
    at_all = whole.shares()
    of_parts = [part.shares() for part in parts]
    found: list[tuple[float, int, str]] = []
    for label, odds in whole.said.wishes.items():
        if label in _NO_WISHES:
            continue
        best = max(range(len(parts)), key=lambda number: of_parts[number].get(label, 0.0))
        chance = odds + _CLAUSE * _odds(of_parts[best].get(label, 0.0)) + _WHOLE * _odds(at_all.get(label, 0.0)) + _BIAS
        if chance > 0:
            found.append((chance, best, label))
    if any(chance < _DOUBT for chance, _, _ in found):
        found.sort(reverse=True)
    else:
        found.sort(key=lambda one: one[1])
    return [parts[best].as_(label, 1 / (1 + exp(-chance))) for chance, best, label in found]


def led_by_whole(read: Sequence[Clause], whole: Evidence, parts: Sequence[Evidence]) -> list[Clause]:
    """The wish of the message as a whole first, then those its clauses add.

    What stands beside a wish is often a story of its own; the whole tells better than its clauses what it is for.
    """
    clause = whole.clause()
    lead = AGENT_OF[clause.intent]
    if lead in _NO_WISHES:
        return [clause]
    told = [one for one in read if AGENT_OF[one.intent] == lead]
    if not told:
        best = max(parts, key=lambda part: part.shares().get(lead, 0.0))
        told = [best.as_(lead, clause.confidence)]
    return [*told, *(one for one in read if AGENT_OF[one.intent] not in {lead, *_NO_WISHES})]


def agreed(read: Sequence[Clause], held: Sequence[Clause]) -> list[Clause]:
    """The clauses of `read` that are for a label the whole message holds, and what they miss of these labels.

    One wish, or none, is read better as one: then the message as a whole has nothing to add.
    """
    agents = {AGENT_OF[clause.intent] for clause in read}
    if not held or AGENT_OF[Intent.OUT_OF_SCOPE] in agents or max(len(held), len(agents)) < 2:
        return list(read)
    order = [AGENT_OF[clause.intent] for clause in held]
    kept = [clause for clause in read if AGENT_OF[clause.intent] in order]
    missed = [clause for clause in held if AGENT_OF[clause.intent] not in {AGENT_OF[one.intent] for one in kept}]
    return sorted([*kept, *missed], key=lambda clause: order.index(AGENT_OF[clause.intent]))


def _odds(share: float) -> float:
    kept = min(max(share, _FAINT), 1 - _FAINT)
    return log(kept / (1 - kept))


def wishes(read: Sequence[Clause], whole: Clause | None) -> list[Clause]:
    """The clauses that are wishes of their own. Unclear ones belong to the clear ones beside them; when none is clear,
    the message as a whole says what is wanted."""
    if whole is None:
        return list(read)
    clear = [clause for clause in read if clause.confidence >= CLEAR]
    if not clear:
        return [whole]
    inside = [clause for clause in clear if clause.intent not in {Intent.OUT_OF_SCOPE, Intent.SMALLTALK}]
    asked = [clause for clause in read if clause.confidence < CLEAR and _ASKS.search(clause.text)]
    merely_nods = all(len(clause.text.split()) <= _NOD for clause in clear)
    return inside or (asked if asked and merely_nods else clear)
