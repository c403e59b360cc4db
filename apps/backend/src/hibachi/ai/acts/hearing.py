"""Which acts are surely in a message and which hardly can be, by likeness. Thresholds: decision 0045."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hibachi.ai.acts.ports import act_reader
from hibachi.ai.understanding.text import clauses

SURELY, SURELY_OF_CLAUSE = 0.6, 0.8
HARDLY = 0.02
# What changes or ends something is heard only when it is said more plainly.
_GRAVE = frozenset({"books", "cancels", "opts_out"})
SURELY_GRAVE, SURELY_GRAVE_OF_CLAUSE = 0.7, 0.9
# Common words that often stand for nothing of the kind: "right", "no", "the total", "let's".
_SEEMING = frozenset({"accepts", "declines", "recalls", "takes_up"})


@dataclass(frozen=True, slots=True)
class Heard:
    """Chances of the acts in the whole message and in its likeliest clause; empty when nobody is there to tell."""

    whole: Mapping[str, float] = field(default_factory=dict)
    clause: Mapping[str, float] = field(default_factory=dict)

    def surely(self, act: str) -> bool:
        """Whether the message does it, whatever words it has."""
        grave = act in _GRAVE
        whole, clause = (SURELY_GRAVE, SURELY_GRAVE_OF_CLAUSE) if grave else (SURELY, SURELY_OF_CLAUSE)
        return self.whole.get(act, 0.0) >= whole or self.clause.get(act, 0.0) >= clause

    def hardly(self, act: str) -> bool:
        """Whether it can only seem to do it by some of its words."""
        return bool(self.whole) and max(self.whole.get(act, 0.0), self.clause.get(act, 0.0)) < HARDLY

    def does(self, act: str, by_words: bool) -> bool:
        """Whether it does it, when some of its words say so or not."""
        return self.surely(act) or (by_words and not (act in _SEEMING and self.hardly(act)))


def hear(text: str) -> Heard:
    """What a plain text does."""
    reader = act_reader()
    if reader is None or not text.strip():
        return Heard()
    parts = clauses(text)
    whole, *found = reader.chances([text, *parts] if len(parts) > 1 else [text])
    return Heard(whole, {act: max(one[act] for one in found) for act in whole} if found else {})
