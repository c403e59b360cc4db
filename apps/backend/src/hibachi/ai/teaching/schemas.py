"""Utterances as the API shows them."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from hibachi.ai.teaching.types import Label, Source, UtteranceStatus

Words = Annotated[str, Field(min_length=1, max_length=2000)]


class TeachIn(BaseModel):
    """Words and what they mean. `message_id` is the customer's message they were taken from."""

    model_config = ConfigDict(extra="forbid")

    text: Words
    label: Label
    message_id: UUID | None = None


class UtteranceChange(BaseModel):
    """Better words, a better label, or another status; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    text: Words | None = None
    label: Label | None = None
    status: UtteranceStatus | None = None


class UtteranceOut(BaseModel):
    """Words and the label they should get; what identifies a person is masked."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    text: str
    label: Label
    status: UtteranceStatus
    source: Source
    source_message_id: UUID | None
    taught_by_name: str
    created_at: dt.datetime
    used_at: dt.datetime | None = Field(None, description="when a fit of the model took it up")


class UtterancePage(BaseModel):
    """Utterances, newest first."""

    items: list[UtteranceOut]
    next_cursor: str | None


class LabelRead(BaseModel):
    """What the assistant took a message for, and how sure it was (0 to 1)."""

    label: Label
    confidence: float


class DraftOut(BaseModel):
    """A customer's message ready to be taught: masked, with what was read and what is kept of it already."""

    text: str
    read: list[LabelRead]
    kept: list[UtteranceOut]


class LabelCount(BaseModel):
    """Examples of one label: those that come with the product and those the team taught."""

    label: Label
    shipped: int
    taught: int
    new: int = Field(description="of those taught, how many the model has not seen yet")


class ShippedUtterance(BaseModel):
    """An example that comes with the product, and the manner it is said in."""

    text: str
    style: str


class ShippedPage(BaseModel):
    """Examples of one label."""

    label: Label
    items: list[ShippedUtterance]
