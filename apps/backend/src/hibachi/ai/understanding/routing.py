"""Whom a clause is for: the classifier's probabilities, tilted by the cues and facts found in it.

Both err differently: the classifier on rare words of the trade, the cues on wordings nobody foresaw.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from hibachi.ai.router.types import Prediction
from hibachi.ai.understanding import cues
from hibachi.ai.understanding.types import AGENT_OF, Clause, Entities, Intent

# Chosen on held-out utterances, where it is flat between 0.3 and 0.6.
CUE_WEIGHT = 0.4
_MOST = 4.0
CLEAR, SURE = 0.5, 0.7
SURELY_OUTSIDE = 0.75
# A complaint is written down for people: without a word of one the classifier has to be sure.
SURELY_CARE = 0.85
_CARE = AGENT_OF[Intent.COMPLAINT]
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Evidence:
    """One clause, what its cues and facts add up to for each intent, and what the classifier says."""

    text: str
    sums: Mapping[Intent, float]
    said: Prediction
    entities: Entities

    def clause(self) -> Clause:
        """The clause with the intent of the likeliest label; confidence 0 when it is for nobody for sure."""
        shares = self._shares()
        if self.sums.get(Intent.COMPLAINT, 0.0) <= 0 and shares.get(_CARE, 0.0) < SURELY_CARE:
            shares = {label: share for label, share in shares.items() if label != _CARE}
        label = max(shares, key=lambda one: shares[one])
        outside = AGENT_OF[Intent.OUT_OF_SCOPE]
        cued = max(value for intent, value in self.sums.items() if intent is not Intent.OUT_OF_SCOPE)
        if label == outside or (not self.said.in_scope and cued < cues.THRESHOLD):
            share = shares[outside]
            return Clause(self.text, Intent.OUT_OF_SCOPE, share if share >= SURELY_OUTSIDE else 0.0)
        return Clause(self.text, self._finest(label), shares[label])

    def _shares(self) -> dict[str, float]:
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


def wishes(read: Sequence[Clause], whole: Clause | None) -> list[Clause]:
    """The clauses that are wishes of their own. Unclear ones belong to the clear ones beside them; when none is clear,
    the message as a whole says what is wanted."""
    if whole is None:
        return list(read)
    clear = [clause for clause in read if clause.confidence >= CLEAR]
    if not clear:
        return [whole]
    inside = [clause for clause in clear if clause.intent not in {Intent.OUT_OF_SCOPE, Intent.SMALLTALK}]
    return inside or clear
