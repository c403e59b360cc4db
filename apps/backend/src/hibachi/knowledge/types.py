"""Articles as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass

Figures = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of the FAQ."""

    code: str
    name: str
    position: int


@dataclass(frozen=True, slots=True)
class Article:
    """One question with its other wordings. `answer` is Markdown with figures as `{names}`."""

    slug: str
    group: Group
    question: str
    also: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An article found for a question; `score` runs from 0 to 1."""

    article: Article
    score: float
