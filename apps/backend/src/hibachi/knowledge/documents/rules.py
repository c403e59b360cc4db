"""What a file is, how its sections become passages, and how two searches become one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from math import ceil, log

from hibachi.knowledge.documents.types import TITLE_LENGTHS, Kind, Passage, Section
from hibachi.knowledge.words import terms_of

MAX_BYTES, MAX_DOCUMENTS, MAX_PASSAGES = 10_000_000, 200, 1_000
LEAST_WORDS, MOST_WORDS = 80, 180
_MOST_KEYWORDS = 100
_ENDINGS: dict[str, Kind] = {
    "md": "markdown", "markdown": "markdown", "html": "html", "htm": "html", "pdf": "pdf", "docx": "docx",
}  # fmt: skip
_PDF, _ZIP, _OLE, _HEAD = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", 1024  # OLE: a DOCX under a password
_MAX_ATTEMPTS, _AGAIN, _FIRST = 3, timedelta(minutes=10), timedelta(minutes=1)
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])")
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[A-Za-z0-9]+")
# Of a question they say that a document is asked, not what of it.
_ASKING = frozenset({"say", "said", "tell", "document", "write", "written", "according", "mention", "accord"})
# From which closeness on a passage fits, and how much of the topic it must then name; chosen by the questions of
# tests/knowledge/documents/questions.py.
_FLOORS = ((0.65, 0.0), (0.55, 0.01), (0.44, 0.5), (0.3, 1.0))
_ENOUGH, _HALF = 0.6, 0.5
_MEANING = 0.6


def kind_of(file_name: str, content: bytes) -> Kind | None:
    """What a file is by its name, unless its first bytes say otherwise; None for what cannot be read."""
    kind = _ENDINGS.get(file_name.rpartition(".")[2].lower())
    head = content[:_HEAD]
    if kind == "pdf":
        return kind if _PDF in head else None
    if kind == "docx":
        return kind if head.startswith((_ZIP, _OLE)) else None
    binary = head.startswith((_PDF, _ZIP)) or (b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")))
    return None if binary else kind


def title_of(file_name: str) -> str:
    """A title for a file that came without one."""
    plain = _SPACE.sub(" ", re.sub(r"[_\-]+", " ", file_name.rpartition(".")[0])).strip()
    return (plain[:1].upper() + plain[1:] if len(plain) >= TITLE_LENGTHS[0] else "Document")[: TITLE_LENGTHS[1]].strip()


def first_due(now: datetime) -> datetime:
    """When a file is taken up whose job was lost."""
    return now + _FIRST


def next_due(now: datetime) -> datetime:
    """When a file is taken up again whose reader did not come back."""
    return now + _AGAIN


def is_given_up(attempts: int) -> bool:
    """Whether so many readers did not come back that the file is to blame."""
    return attempts > _MAX_ATTEMPTS


@dataclass(frozen=True, slots=True)
class _Unit:
    """Words that stay together; `joint` is what stands before them."""

    text: str
    joint: str

    @property
    def size(self) -> int:
        return len(self.text.split())


def passages_of(sections: Iterable[Section]) -> list[Passage]:
    """The sections as passages of 80 to 180 words.

    A passage is shorter when its section is, never longer; it ends with a paragraph, else with a sentence, and within
    one only when a sentence alone is too long.
    """
    return [
        Passage(section.headings, section.page, text)
        for section in sections
        for text in _packed([unit for paragraph in section.paragraphs for unit in _units(paragraph)])
    ]


def _units(paragraph: str) -> Iterator[_Unit]:
    text = _SPACE.sub(" ", paragraph).strip()
    if not text:
        return
    whole = _Unit(text, "\n")
    if whole.size <= MOST_WORDS:
        yield whole
        return
    parts = chain.from_iterable(_bounded(sentence) for sentence in sentences_of(text))
    for position, part in enumerate(parts):
        yield _Unit(part, " " if position else "\n")


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, lines apart."""
    lines = (line.strip() for line in text.splitlines())
    return [sentence for line in lines if line for sentence in _split(line)]


def _split(line: str) -> Iterator[str]:
    start = 0
    for match in _SENTENCE.finditer(line):
        end = match.start() + len(match.group().rstrip())
        yield line[start:end]
        start = match.end()
    yield line[start:]


def _bounded(sentence: str) -> Iterator[str]:
    words = sentence.split(" ")
    for start in range(0, len(words), MOST_WORDS):
        yield " ".join(words[start : start + MOST_WORDS])


def _packed(units: Sequence[_Unit]) -> Iterator[str]:
    total = sum(unit.size for unit in units)
    aim = max(LEAST_WORDS, total / max(1, ceil(total / MOST_WORDS)))
    text, size = "", 0
    for unit in units:
        if text and (size >= aim or size + unit.size > MOST_WORDS):
            yield text
            text, size = "", 0
        text, size = f"{text}{unit.joint}{unit.text}" if text else unit.text, size + unit.size
    if text:
        yield text


def heading_of(headings: Sequence[str]) -> str:
    """Headings as one line."""
    return " › ".join(headings)


def embedded(passage: Passage) -> str:
    """What is turned into a vector: the headings often say what the text leaves out."""
    return f"{'. '.join(passage.headings)}. {passage.text}" if passage.headings else passage.text


def keywords_of(question: str) -> list[str]:
    """The words of a question, any of which may be in a passage; PostgreSQL drops stop words."""
    words = dict.fromkeys(word.lower() for word in _WORD.findall(question))
    return [word for word in words if word not in _ASKING][:_MOST_KEYWORDS]


def rarity_of(having: int, number: int) -> float:
    """How much a word says that so many of all passages have."""
    return log(1 + (number - having + 0.5) / (having + 0.5))


@dataclass(frozen=True, slots=True)
class Fit:
    """How a passage fits a question.

    `words` is the share of the question's words that stand in it, its headings or the title; `topic` the share of those
    that the title does not say, so that naming a document is no question about everything in it. `closeness` is that
    of the meanings, None without an encoder.
    """

    words: float
    topic: float
    closeness: float | None

    @property
    def score(self) -> float:
        """From 0 to 1: words and meaning, the meaning a little more; words alone without one."""
        if self.closeness is None:
            return self.words
        return (1 - _MEANING) * self.words + _MEANING * max(self.closeness, 0.0)

    @property
    def enough(self) -> bool:
        """Whether it fits at all: by meaning alone, or by less of it the more of the topic is named."""
        if self.closeness is None:
            return self.words >= _ENOUGH and self.topic >= _HALF
        return any(self.closeness >= close and self.topic >= topic for close, topic in _FLOORS)


def fit(question: str, title: str, texts: Iterable[str], closeness: float | None) -> Fit:
    """How a passage of a document fits a question; `texts` are its headings and its text."""
    asked = frozenset(terms_of(question)) - _ASKING
    named = frozenset(terms_of(title))
    told = frozenset(term for text in texts for term in terms_of(text))
    topic = asked - named
    return Fit(
        words=len(asked & (named | told)) / len(asked) if asked else 0.0,
        topic=len(topic & told) / len(topic) if topic else float(bool(asked)),
        closeness=closeness,
    )
