"""Documents as the panel shows them."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from hibachi.knowledge.documents.types import TITLE_LENGTHS, Kind, Problem, Status

Title = Annotated[str, Field(min_length=TITLE_LENGTHS[0], max_length=TITLE_LENGTHS[1])]


class VersionOut(BaseModel):
    """A file of a document. `problem` says why nobody could read it; `searched` that answers come from it."""

    number: int
    file_name: str
    kind: Kind
    size_bytes: int
    status: Status
    problem: Problem | None
    passages: int
    searched: bool
    created_at: dt.datetime
    created_by: str


class DocumentOut(BaseModel):
    """A document with its versions, the newest first."""

    id: UUID
    title: str
    created_at: dt.datetime
    updated_at: dt.datetime
    created_by: str
    versions: list[VersionOut]


class DocumentList(BaseModel):
    """Every document, by title, and how many there may be."""

    items: list[DocumentOut]
    most: int


class PassageOut(BaseModel):
    """A passage with where it stands: headings from the outermost, or the page."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    headings: list[str]
    page: int | None
    text: str


class PassageList(BaseModel):
    """The passages of one version, in order."""

    version: int
    items: list[PassageOut]


class DocumentIn(BaseModel):
    """Another title."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    title: Title
