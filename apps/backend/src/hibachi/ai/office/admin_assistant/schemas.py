"""Questions and answers as the API shows them."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from hibachi.ai.office.schemas import FigureOut, figure_out
from hibachi.ai.office.types import Answer, Cell, CellKind, Outcome, Table, TaskDraft
from hibachi.crm.worklist.types import TaskKind

Where = Literal["all", "documents"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class QuestionIn(_Strict):
    """A question; `where` leaves only the documents."""

    text: Annotated[str, Field(min_length=2, max_length=500)]
    where: Where = "all"


class ColumnOut(BaseModel):
    """A column; `kind` says how its cells are drawn."""

    model_config = ConfigDict(from_attributes=True)

    key: str
    label: str
    kind: CellKind


class RowOut(BaseModel):
    """A line; `href` is a page of the panel."""

    model_config = ConfigDict(from_attributes=True)

    cells: list[Cell]
    href: str | None


class TableOut(BaseModel):
    """Rows behind an answer; `name` is that of its file."""

    model_config = ConfigDict(from_attributes=True)

    name: str
    columns: list[ColumnOut]
    rows: list[RowOut]


class LinkOut(BaseModel):
    """A page of the panel, its filters in the address."""

    model_config = ConfigDict(from_attributes=True)

    label: str
    href: str


class CitationOut(BaseModel):
    """What an article or a document says; the first one is quoted by the answer, the others are about it as well.

    An article has a `slug`, a document its id and version with `heading` or `page`; `href` is its page in the panel.
    """

    model_config = ConfigDict(from_attributes=True)

    title: str
    text: str
    slug: str | None
    document_id: UUID | None
    version: int | None
    heading: str
    page: int | None
    href: str | None


class PersonOut(BaseModel):
    """Somebody a task may be about."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    name: str
    hint: str


class DraftOut(BaseModel):
    """A task that waits for a click."""

    model_config = ConfigDict(from_attributes=True)

    request_id: UUID
    kind: TaskKind
    note: str
    due_at: dt.datetime
    booking_id: UUID | None
    booking_reference: str | None
    customer_id: UUID | None
    people: list[PersonOut]


class AnswerOut(BaseModel):
    """An answer: text, the figures in it with their sources, rows, links, passages, or a task to confirm.

    `outcome` is `answered`, `task` (confirm it), `asks` (something is missing), `denied` (the role may not see it) or
    `unknown`; `examples` are questions that can be asked instead.
    """

    outcome: Outcome
    topic: str
    text: str
    figures: list[FigureOut]
    table: TableOut | None
    links: list[LinkOut]
    passages: list[CitationOut]
    task: DraftOut | None
    examples: list[str]


class AskExamples(BaseModel):
    """What can be asked with the caller's role."""

    items: list[str]


class TaskIn(_Strict):
    """A drafted task as confirmed; sending the same `request_id` again changes nothing."""

    request_id: UUID
    kind: TaskKind
    note: Annotated[str, Field(min_length=2, max_length=500)]
    due_at: dt.datetime
    booking_id: UUID | None = None
    customer_id: UUID | None = None


def answer_out(answer: Answer) -> AnswerOut:
    """The public form of an answer."""
    found = answer.found
    return AnswerOut(
        outcome=answer.outcome,
        topic=answer.topic,
        text=answer.text,
        figures=[figure_out(one) for one in found.figures],
        table=_table(found.table),
        links=[LinkOut.model_validate(one) for one in found.links],
        passages=[CitationOut.model_validate(one) for one in found.passages],
        task=_draft(answer.draft),
        examples=list(answer.examples),
    )


def _table(table: Table | None) -> TableOut | None:
    return TableOut.model_validate(table) if table else None


def _draft(draft: TaskDraft | None) -> DraftOut | None:
    return DraftOut.model_validate(draft) if draft else None
