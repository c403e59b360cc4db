"""Filling figures into articles, and the index that finds an article for a question.

The index is BM25 over question, other wordings and answer, joined with how much of the question's meaning one
of the wordings covers; the closeness of meaning joins them when an encoder is there. Deterministic and in memory: a
hundred articles take well under a millisecond.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hibachi.knowledge.types import Article, Figures, Hit
from hibachi.knowledge.words import terms_of

_K1, _B = 1.2, 0.6
_WEIGHTS = (("question", 3), ("also", 2), ("answer", 1))
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
ENOUGH = 0.42
CLOSE, _RATHER_CLOSE, _LEAST_CLOSE = 0.5, 0.42, 0.3
_SOME, _MEANING = 0.2, 0.6


def filled(article: Article, figures: Figures) -> Article:
    """The article with its figures in. Raises `KeyError` for a figure nobody provides."""
    return replace(article, answer=_PLACEHOLDER.sub(lambda match: figures[match[1]], article.answer))


def figures_used(article: Article) -> frozenset[str]:
    """Names of the figures an article needs."""
    return frozenset(_PLACEHOLDER.findall(article.answer))


@dataclass(frozen=True, slots=True)
class _Entry:
    article: Article
    counts: Counter[str]
    length: int
    wordings: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class _Joined:
    """An article's fit by words and by meaning."""

    article: Article
    by_words: float
    close: float

    @property
    def score(self) -> float:
        """Both, the meaning a little more."""
        return (1 - _MEANING) * self.by_words + _MEANING * self.close

    @property
    def fits(self) -> bool:
        """Whether either is enough by itself; sharing no meaning at all speaks against shared words."""
        if self.close >= CLOSE or (self.by_words >= ENOUGH and self.close >= _LEAST_CLOSE):
            return True
        return self.close >= _RATHER_CLOSE and self.by_words >= _SOME


class Index:
    """Finds articles. Built once per set of articles; a question touches only wordings that share a word with it."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._entries = [_entry(article) for article in articles]
        self._mean = sum(entry.length for entry in self._entries) / max(len(self._entries), 1)
        self._rarity = _rarity(self._entries)
        self._wordings = [
            (number, sum(self._rarity.get(word, 0.0) for word in wording), wording)
            for number, entry in enumerate(self._entries)
            for wording in entry.wordings
        ]
        self._holding: dict[str, list[int]] = {}
        for at, (_, _, wording) in enumerate(self._wordings):
            for word in wording:
                self._holding.setdefault(word, []).append(at)

    def search(self, question: str, limit: int = 5) -> Sequence[Hit]:
        """The best articles first, unfit ones included with their low score."""
        words = terms_of(question)
        if not words:
            return []
        scored = zip(self._entries, self._scores(words), strict=True)
        hits = [Hit(entry.article, score) for entry, score in scored]
        return sorted(hits, key=lambda hit: (-hit.score, hit.article.slug))[:limit]

    def best(self, question: str, closeness: Mapping[str, float] | None = None) -> Hit | None:
        """The article that answers a question, None when none fits well enough to be sure.

        `closeness` is that of each article's meaning, by slug; without it the words alone decide.
        """
        if not closeness:
            hits = self.search(question, 1)
            return hits[0] if hits and hits[0].score >= ENOUGH else None
        scored = zip(self._entries, self._scores(terms_of(question)), strict=True)
        joined = [_Joined(entry.article, by_words, closeness[entry.article.slug]) for entry, by_words in scored]
        best = max(joined, key=lambda one: (one.score, one.article.slug), default=None)
        return Hit(best.article, best.score) if best and best.fits else None

    def _scores(self, words: Sequence[str]) -> list[float]:
        """Of each article: the best wording's overlap and the squashed BM25 sum."""
        asked = frozenset(words)
        overlaps = self._overlaps(asked)
        possible = sum(self._rarity.get(word, self._unseen()) * (_K1 + 1) for word in asked)
        return [
            0.6 * overlap + 0.4 * (sum(self._bm25(entry, word) for word in asked) / possible if possible else 0.0)
            for entry, overlap in zip(self._entries, overlaps, strict=True)
        ]

    def _overlaps(self, asked: frozenset[str]) -> list[float]:
        """Of each article: shared weight over all weight (a weighted Dice measure) of its best wording."""
        best = [0.0] * len(self._entries)
        weight = sum(self._rarity.get(word, self._unseen()) for word in asked)
        shared: Counter[int] = Counter()
        for word in asked:
            for at in self._holding.get(word, ()):
                shared[at] += self._rarity[word]
        for at, common in shared.items():
            number, whole, _ = self._wordings[at]
            best[number] = max(best[number], 2 * common / (weight + whole))
        return best

    def _bm25(self, entry: _Entry, word: str) -> float:
        count = entry.counts[word]
        if not count:
            return 0.0
        norm = _K1 * (1 - _B + _B * entry.length / self._mean)
        return self._rarity[word] * count * (_K1 + 1) / (count + norm)

    def _unseen(self) -> float:
        """Weight of a word no article knows: it speaks against a match, about as much as a rare one."""
        return 0.8 * math.log(1 + len(self._entries))


def _entry(article: Article) -> _Entry:
    counts: Counter[str] = Counter()
    texts = {"question": [article.question], "also": article.also, "answer": [article.answer]}
    for field, weight in _WEIGHTS:
        for text in texts[field]:
            for word in terms_of(text):
                counts[word] += weight
    wordings = tuple(frozenset(terms_of(text)) for text in (article.question, *article.also))
    return _Entry(article, counts, sum(counts.values()), tuple(wording for wording in wordings if wording))


def _rarity(entries: Sequence[_Entry]) -> dict[str, float]:
    seen = Counter(word for entry in entries for word in entry.counts)
    return {word: math.log(1 + (len(entries) - n + 0.5) / (n + 0.5)) for word, n in seen.items()}
