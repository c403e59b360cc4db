"""Plain text for the parsers: one spelling, one case, digits for number words, spans kept apart."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from hibachi.ai.understanding.numbers import clock_for_words, digits_for_words
from hibachi.ai.understanding.spelling import corrected

T = TypeVar("T")
MASK = "_"

_LIKE = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u02bc": "'", "`": "'", "\u201c": '"', "\u201d": '"',
        "\u2013": "-", "\u2014": " - ", "\u2212": "-", "\u00d7": "x", "\u2026": "...",
    }
)  # fmt: skip
_BREAK = re.compile(r"[\r\n]+")
_SPACE = re.compile(r"\s+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\ufeff]")
_CLAUSE = re.compile(
    r"[.!?;]+(?=\s|$)"
    r"|,?\s*(?:and\s+)?(?:\(|(?<=[ :,]))(?:[a-e]|[1-5])\)\s*"
    r"|\b(?:i ask|questions?|things|quick (?:one|question)|one more(?: thing| question)?|lastly|finally):\s+"
    r"|,?\s+and\s+(?=whether\b)"
    r"|,?\s+(?:and also|also|plus|but|and)\s+(?=(?:can|could|do|does|did|what|how|is|are|will|would"
    r"|when|where|"
    r"which|who|please|if (?:i|we|it|you|they|the|some\w*)\b|i need|i want|i'd|we need|we want|we'd|tell|book|you)\b)"
    r"|,\s+(?=(?:can|could|do (?:you|we|i)|does|what|how|is there|is the|are there|are you|will|would|when"
    r"|where|which|how|who)\b)"
)


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value read from `start` up to `end` of the plain text."""

    value: T
    start: int
    end: int


def cleaned(raw: str) -> str:
    """Compatibility form without control, zero-width and direction characters; case is kept."""
    text = unicodedata.normalize("NFKC", raw.translate(_LIKE))
    return _SPACE.sub(" ", _CONTROL.sub("", _BREAK.sub(". ", text))).strip()


def plain(raw: str) -> str:
    """Lower-case text with common typing mistakes mended and number words as digits."""
    return clock_for_words(digits_for_words(corrected(cleaned(raw).lower())))


def clauses(text: str) -> tuple[str, ...]:
    """The wishes of a message, split at sentence ends and before a new question or request."""
    parts = (part.strip(" ,-") for part in _CLAUSE.split(text))
    return tuple(part for part in parts if part) or ((text,) if text else ())


def masked(text: str, found: Iterable[Found[T]]) -> str:
    """The text with the spans of `found` blanked, so that the next parser cannot read them again."""
    for item in found:
        text = text[: item.start] + MASK * (item.end - item.start) + text[item.end :]
    return text
