"""Notes as the API shows them."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

NoteSource = Literal["typed", "summary"]


class NoteIn(BaseModel):
    """A note; `request_id` is the writer's own id: sending it again writes nothing."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    request_id: UUID
    text: Annotated[str, Field(min_length=2, max_length=4000)]
    source: NoteSource = "typed"
    conversation_id: UUID | None = None


class NoteOut(BaseModel):
    """A note about a person, with who wrote it."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    customer_id: UUID
    conversation_id: UUID | None
    text: str
    source: NoteSource
    written_by_name: str
    created_at: dt.datetime
