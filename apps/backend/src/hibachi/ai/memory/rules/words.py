"""Texts of one person ranked by the words of a question. They are few and sealed, so the process reads them itself."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log
from uuid import UUID

from hibachi.knowledge.words import terms_of

_SATURATED, _LENGTH = 1.2, 0.75  # how soon repeats stop counting, how much long texts are held back


def by_words(question: str, texts: Mapping[UUID, str]) -> Sequence[UUID]:
    """The texts with any word of the question, those with the most and rarest first (Okapi BM25)."""
    asked = frozenset(terms_of(question))
    told = {one: Counter(terms_of(text)) for one, text in texts.items()}
    mean = sum(map(Counter.total, told.values())) / len(told) if told else 0.0
    weights = {term: _rarity(sum(term in words for words in told.values()), len(told)) for term in asked}
    scores = {one: _score(words, weights, mean) for one, words in told.items()}
    return sorted((one for one, score in scores.items() if score > 0), key=lambda one: -scores[one])


def shared(question: str, text: str) -> int:
    """How many words of a question stand in a text."""
    return len(frozenset(terms_of(question)) & frozenset(terms_of(text)))


def _score(words: Counter[str], weights: Mapping[str, float], mean: float) -> float:
    held = _SATURATED * (1 - _LENGTH + _LENGTH * words.total() / mean) if mean else _SATURATED
    return sum(weight * words[term] * (_SATURATED + 1) / (words[term] + held) for term, weight in weights.items())


def _rarity(having: int, number: int) -> float:
    return log(1 + (number - having + 0.5) / (having + 0.5))
