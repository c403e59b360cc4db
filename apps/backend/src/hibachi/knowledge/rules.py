"""Filling figures into articles, and the index that finds an article for a question.

The index is BM25 over question, other wordings and answer, joined with how much of the question's meaning one
of the wordings covers; the closeness of meaning joins them when an encoder is there. Deterministic and in memory: a
hundred articles take well under a millisecond.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import fmean

from hibachi.knowledge.types import Article, Figures, Hit
from hibachi.knowledge.words import terms_of

_K1, _B = 1.2, 0.6
_WEIGHTS = (("question", 3), ("also", 2), ("answer", 1))
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
ENOUGH = 0.42
CLOSE, _RATHER_CLOSE, _LEAST_CLOSE = 0.5, 0.42, 0.3
_SOME, _MEANING = 0.2, 0.6
# By what an article talked of may fit worse than another, and from where on another fits surely.
_NEARLY, _SURELY = 0.17, 0.85


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
class _Asked:
    """A question's words, and what they weigh together."""

    words: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Read:
    """A message or a sentence of it, how close each article is in meaning, and what its discriminant says of it, by
    slug; both empty without an encoder.
    """

    text: str
    closeness: Mapping[str, float] = field(default_factory=dict)
    apart: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Joined:
    """An article's fit by words and by meaning."""

    article: Article
    by_words: float
    close: float
    apart: float = 0.0

    @property
    def score(self) -> float:
        """Both, the meaning a little more."""
        return (1 - _MEANING) * self.by_words + _MEANING * self.close

    @property
    def rank(self) -> float:
        """What is compared between articles."""
        return self.score + self.apart

    @property
    def fits(self) -> bool:
        """Whether either is enough by itself; sharing no meaning at all speaks against shared words."""
        if self.close >= CLOSE or (self.by_words >= ENOUGH and self.close >= _LEAST_CLOSE):
            return True
        return self.close >= _RATHER_CLOSE and self.by_words >= _SOME


@dataclass(frozen=True, slots=True)
class _Answer:
    """How an article fits a message and each sentence of it; `of` holds the whole message first.

    Which article it is, half the whole says and half the mean of its sentences: the whole is drowned by a story told
    along the way, the best sentence alone is misled by three words (of 324 questions by a stranger the whole finds
    0.914, the best sentence 0.855, both together 0.932). Whether it answers at all, the best of them says.
    """

    of: Sequence[_Joined]

    @property
    def article(self) -> Article:
        """The article."""
        return self.of[0].article

    @property
    def mean(self) -> float:
        """What it is compared with other articles by."""
        whole, *sentences = (one.rank for one in self.of)
        return (whole + fmean(sentences)) / 2 if sentences else whole

    @property
    def score(self) -> float:
        """How well it answers what it answers best."""
        return max(one.score for one in self.of)

    @property
    def fits(self) -> bool:
        """Whether it answers something of it."""
        return any(one.fits for one in self.of)


class Index:
    """Finds articles. Built once per set of articles."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._entries = [_entry(article) for article in articles]
        self._mean = sum(entry.length for entry in self._entries) / max(len(self._entries), 1)
        self._rarity = _rarity(self._entries)
        wordings = {wording for entry in self._entries for wording in entry.wordings}
        self._weights = {wording: sum(self._rarity[word] for word in wording) for wording in wordings}

    def search(self, question: str, limit: int = 5) -> Sequence[Hit]:
        """The best articles first, unfit ones included with their low score."""
        asked = self._asked(question)
        if not asked.words:
            return []
        hits = [Hit(entry.article, self._score(entry, asked)) for entry in self._entries]
        return sorted(hits, key=lambda hit: (-hit.score, hit.article.slug))[:limit]

    def best(self, read: Sequence[Read], talked_of: str | None = None) -> Hit | None:
        """The article that answers a message, None when none fits well enough to be sure.

        `read` is the message first, then its sentences when there are several; without closeness words alone decide.
        The article of the question `talked_of` answers as well when no other fits much better and none surely.
        """
        found = [_Answer(of) for of in zip(*(self._fits(one) for one in read), strict=True)]
        if not all(one.closeness for one in read):
            return _by_words(found)
        best = max(found, key=lambda one: (one.fits, one.mean, one.article.slug), default=None)
        if best is None:
            return None
        spoken = next((one for one in found if one.article.question == talked_of), None)
        if spoken and best.score < _SURELY and spoken.score >= best.score - _NEARLY:
            return Hit(spoken.article, spoken.score)
        return Hit(best.article, best.score) if best.fits else None

    def _fits(self, read: Read) -> list[_Joined]:
        asked = self._asked(read.text)
        return [
            _Joined(
                entry.article,
                self._score(entry, asked),
                read.closeness.get(entry.article.slug, 0.0),
                read.apart.get(entry.article.slug, 0.0),
            )
            for entry in self._entries
        ]

    def _asked(self, question: str) -> _Asked:
        words = frozenset(terms_of(question))
        unseen = self._unseen()
        return _Asked(words, sum(self._rarity.get(word, unseen) for word in words))

    def _score(self, entry: _Entry, asked: _Asked) -> float:
        """Mean of the best wording's overlap and the squashed BM25 sum."""
        bm25 = sum(self._bm25(entry, word) for word in asked.words if word in entry.counts)
        if not bm25:  # an article's counts hold the words of all its wordings
            return 0.0
        overlap = max((self._overlap(asked, wording) for wording in entry.wordings), default=0.0)
        return 0.6 * overlap + 0.4 * (bm25 / (asked.weight * (_K1 + 1)))

    def _overlap(self, asked: _Asked, wording: frozenset[str]) -> float:
        """Shared weight over all weight (a weighted Dice measure), rare words counting more."""
        shared = sum(self._rarity[word] for word in asked.words & wording)
        return 2 * shared / (asked.weight + self._weights[wording]) if shared else 0.0

    def _bm25(self, entry: _Entry, word: str) -> float:
        count = entry.counts[word]
        norm = _K1 * (1 - _B + _B * entry.length / self._mean)
        return self._rarity[word] * count * (_K1 + 1) / (count + norm)

    def _unseen(self) -> float:
        """Weight of a word no article knows: it speaks against a match, about as much as a rare one."""
        return 0.8 * math.log(1 + len(self._entries))


def _by_words(found: Sequence[_Answer]) -> Hit | None:
    hits = [Hit(one.article, max(read.by_words for read in one.of)) for one in found]
    best = max(hits, key=lambda hit: (hit.score, hit.article.slug), default=None)
    return best if best and best.score >= ENOUGH else None


def _entry(article: Article) -> _Entry:
    counts: Counter[str] = Counter()
    texts = {"question": [article.question], "also": article.also, "answer": [article.answer]}
    for place, weight in _WEIGHTS:
        for text in texts[place]:
            for word in terms_of(text):
                counts[word] += weight
    wordings = tuple(frozenset(terms_of(text)) for text in (article.question, *article.also))
    return _Entry(article, counts, sum(counts.values()), tuple(wording for wording in wordings if wording))


def _rarity(entries: Sequence[_Entry]) -> dict[str, float]:
    seen = Counter(word for entry in entries for word in entry.counts)
    return {word: math.log(1 + (len(entries) - n + 0.5) / (n + 0.5)) for word, n in seen.items()}
