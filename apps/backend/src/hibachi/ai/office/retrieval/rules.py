"""Whether a document answers rather than an article, and which sentences of a passage do."""

from collections.abc import Sequence
from itertools import pairwise

from hibachi.knowledge.documents.rules import fit, sentences_of
from hibachi.knowledge.documents.types import Found, Hit
from hibachi.knowledge.words import terms_of

_FEW_WORDS, _MOST, _NEARLY = 45, 3, 0.8
GAP = " […] "
_NAMED = 0.1  # for a document that the question calls by a word of its title


def answers_better(question: str, hit: Hit, article: float) -> bool:
    """Whether a passage answers rather than an article of this score."""
    named = not frozenset(terms_of(question)).isdisjoint(terms_of(hit.found.title))
    return hit.score + (_NAMED if named else 0.0) > article


def parts_of(found: Found) -> list[str]:
    """What a passage can be quoted by: its sentences, and the rows of its tables."""
    return sentences_of(found.text)


def quoted(question: str, found: Found, closeness: Sequence[float | None]) -> str:
    """The sentences that answer, word by word and in their order; what stands between them is marked as left out.

    `closeness` is that of each part. A short passage is quoted as a whole.
    """
    parts = parts_of(found)
    if len(found.text.split()) <= _FEW_WORDS or not parts:
        return found.text
    scores = [fit(question, found.title, (part,), close).score for part, close in zip(parts, closeness, strict=True)]
    best = max(scores)
    ranked = sorted(range(len(parts)), key=lambda at: -scores[at])[:_MOST]
    chosen = sorted(at for at in ranked if scores[at] >= _NEARLY * best)
    text = parts[chosen[0]]
    for before, at in pairwise(chosen):
        text += (" " if at == before + 1 else GAP) + parts[at]
    return text
