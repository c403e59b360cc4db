"""Documents as plain data: what a reader finds in a file, passages, and what a search returns."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

Kind = Literal["markdown", "html", "pdf", "docx"]
Status = Literal["waiting", "read", "failed"]
Problem = Literal["encrypted", "broken", "no_text", "too_large", "too_long"]

TITLE_LENGTHS = (2, 120)  # from, to; in characters
MEDIA_TYPES: dict[Kind, str] = {
    "markdown": "text/markdown",
    "html": "text/html",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading, or on one page. `headings` run from the outermost to its own."""

    headings: tuple[str, ...]
    page: int | None
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a section that can be quoted by itself."""

    headings: tuple[str, ...]
    page: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """A passage as the database found it; `closeness` of its meaning to the question, None without an encoder."""

    id: UUID
    document_id: UUID
    title: str
    version: int
    headings: tuple[str, ...]
    page: int | None
    text: str
    closeness: float | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that fits a question; `score` runs from 0 to 1, as that of articles does."""

    found: Found
    score: float
