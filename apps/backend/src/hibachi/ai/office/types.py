"""Answers to the staff as plain data: figures with their source, rows, links."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from hibachi.ai.types import Fact, FactKind, FactValue
from hibachi.crm.worklist.types import TaskKind

CellKind = Literal["text", "money", "count", "date", "instant", "percent"]
Cell = str | int | None
Outcome = Literal["answered", "denied", "asks", "unknown", "task"]


@dataclass(frozen=True, slots=True)
class Period:
    """Station dates, both included; `words` is how the period is called."""

    first: date
    last: date
    words: str

    @property
    def days(self) -> int:
        """How many dates there are."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Figure:
    """One value an answer states: what it is, where it comes from, and for which dates, when it is of some."""

    label: str
    kind: FactKind
    value: FactValue
    source: str
    period: Period | None = None
    unit: str = ""

    @property
    def fact(self) -> Fact:
        """The same for the check of the answer's text."""
        return Fact(self.kind, self.value, self.unit, self.source)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `kind` says how cells are drawn: money in cents, instants as ISO text."""

    key: str
    label: str
    kind: CellKind = "text"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table; `href` is the page of the panel it leads to."""

    cells: tuple[Cell, ...]
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows behind an answer; `name` is that of its file."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A page of the panel, its filters in the address."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Passage:
    """What an article or a document says, and where it stands.

    An article has a `slug`; a document its id, the number of its version, and the heading or page. `href` is the page
    of the panel that shows it.
    """

    title: str
    text: str
    slug: str | None = None
    document_id: UUID | None = None
    version: int | None = None
    heading: str = ""
    page: int | None = None
    href: str | None = None

    @property
    def source(self) -> str:
        """Where it stands, in one line."""
        where = self.heading or (f"page {self.page}" if self.page else "")
        version = f"version {self.version}" if self.version else ""
        return ", ".join(part for part in (self.title, version, where) if part)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody a task may be about."""

    id: UUID
    name: str
    hint: str


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """A task that waits for a click. `request_id` makes a second click change nothing; `people` are to choose from."""

    request_id: UUID
    kind: TaskKind
    note: str
    due_at: datetime
    booking_id: UUID | None = None
    booking_reference: str | None = None
    customer_id: UUID | None = None
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What a tool returns: text, the figures it may state, and what the panel shows beside it.

    `said` are texts the asker or a title brought along; their figures may be repeated.
    """

    text: str
    figures: tuple[Figure, ...] = ()
    table: Table | None = None
    links: tuple[Link, ...] = ()
    passages: tuple[Passage, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What staff read. `topic` names the tool; `examples` are questions that can be asked instead."""

    outcome: Outcome
    topic: str
    text: str
    found: Found = field(default_factory=lambda: Found(""))
    draft: TaskDraft | None = None
    examples: tuple[str, ...] = ()


Names = Mapping[str, UUID]
