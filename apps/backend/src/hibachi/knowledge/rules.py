"""Filling figures into articles, and the index that finds an article for a question.

The index is BM25 over question, other wordings and answer, joined with how much of the question's meaning one
of the wordings covers; the closeness of meaning joins them when an encoder is there. Deterministic and in memory: a
hundred articles take well under a millisecond.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import fmean

from hibachi.knowledge.types import Article, Figures, Hit
from hibachi.knowledge.words import terms_of

_K1, _B = 1.2, 0.6
_WEIGHTS = (("question", 3), ("also", 2), ("answer", 1))
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
ENOUGH = 0.42
_MAX_KNOWN = 256
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
        mean = sum(entry.length for entry in self._entries) / max(len(self._entries), 1)
        self._rarity = _rarity(self._entries)
        self._holding: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)  # BM25 by word, article by article
        self._wordings: defaultdict[str, list[int]] = defaultdict(list)  # by word, as rows of the next two
        self._of: list[int] = []
        self._weights: list[float] = []
        for at, entry in enumerate(self._entries):
            norm = _K1 * (1 - _B + _B * entry.length / mean)
            for word, count in entry.counts.items():
                self._holding[word].append((at, self._rarity[word] * count * (_K1 + 1) / (count + norm)))
            for wording in entry.wordings:
                for word in wording:
                    self._wordings[word].append(len(self._of))
                self._of.append(at)
                self._weights.append(sum(self._rarity[word] for word in wording))
        self._known: dict[str, Sequence[float]] = {}

    def search(self, question: str, limit: int = 5) -> Sequence[Hit]:
        """The best articles first, unfit ones included with their low score."""
        if not terms_of(question):
            return []
        hits = [Hit(entry.article, score) for entry, score in zip(self._entries, self._scores(question), strict=True)]
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
        return [
            _Joined(
                entry.article,
                score,
                read.closeness.get(entry.article.slug, 0.0),
                read.apart.get(entry.article.slug, 0.0),
            )
            for entry, score in zip(self._entries, self._scores(read.text), strict=True)
        ]

    def _scores(self, text: str) -> Sequence[float]:
        """How well each article fits by words: of the best wording's overlap and the squashed BM25 sum.

        Kept for the last texts: a turn asks for the same ones several times.
        """
        if (known := self._known.get(text)) is None:
            if len(self._known) >= _MAX_KNOWN:
                self._known.clear()
            known = self._known[text] = self._scored(frozenset(terms_of(text)))
        return known

    def _scored(self, words: frozenset[str]) -> Sequence[float]:
        unseen = self._unseen()
        weight = sum(self._rarity.get(word, unseen) for word in words)
        sums, overlaps = [0.0] * len(self._entries), [0.0] * len(self._entries)
        shared: defaultdict[int, float] = defaultdict(float)
        for word in words & self._rarity.keys():
            for at, share in self._holding[word]:
                sums[at] += share
            for row in self._wordings.get(word, ()):
                shared[row] += self._rarity[word]
        for (
            row,
            by,
        ) in shared.items():  # a weighted Dice measure: shared weight over all weight, rare words counting more
            overlaps[self._of[row]] = max(overlaps[self._of[row]], 2 * by / (weight + self._weights[row]))
        return [
            0.6 * overlap + 0.4 * bm25 / (weight * (_K1 + 1)) if bm25 else 0.0
            for overlap, bm25 in zip(overlaps, sums, strict=True)
        ]

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
