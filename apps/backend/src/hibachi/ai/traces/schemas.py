"""Traces as the panel shows them."""

import datetime as dt
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

Outcome = Literal["sent", "silent", "dropped"]


class TraceQuery(BaseModel):
    """What to look for. `agent` is one that acted; days are the business's own, both inclusive."""

    conversation_id: UUID | None = None
    reply_id: UUID | None = Field(None, description="the message that answered")
    agent: str | None = Field(None, max_length=60)
    outcome: Outcome | None = None
    level: int | None = Field(None, ge=1, le=5, description="how much the answer took")
    held_back: bool = Field(False, description="only answers from which ungrounded figures were taken out")
    since: dt.date | None = Field(None, alias="from", description="first day")
    until: dt.date | None = Field(None, alias="to", description="last day")
    cursor: UUID | None = None
    limit: int = Field(50, ge=1, le=200)


class IntentRead(BaseModel):
    """A wish that was read into the message, and how clearly it spoke (0 to 1)."""

    intent: str
    confidence: float


class TraceRow(BaseModel):
    """One answered message in a list; `said` and `answer` are its beginnings."""

    id: UUID
    conversation_id: UUID
    message_id: UUID
    reply_id: UUID | None
    at: dt.datetime
    channel: str
    said: str
    answer: str | None
    outcome: Outcome
    intents: list[IntentRead]
    agents: list[str]
    tools: list[str]
    figures_removed: int
    latency_ms: int
    wording: str = Field(description="who spoke: house, model, or house:<why> a model's text was not used")
    model: str | None
    model_cents: Decimal
    level: int | None = Field(
        description="1 a kept answer, 2 a template, 3 a language model, 4 several agents, 5 a person; null: unknown"
    )


class RemarkOut(BaseModel):
    """What the critic of several agents found, and whether it was dropped or rebuilt."""

    found: str
    repair: str
    about: str


class LevelRow(BaseModel):
    """The answers of one level. `share` is of all answers whose level is known."""

    level: int
    turns: int
    share: float
    median_ms: int


class Levels(BaseModel):
    """How much the answers of the last days took; levels that did not occur have no row."""

    days: int
    turns: int
    items: list[LevelRow]


class FactOut(BaseModel):
    """A value that a tool returned; only such values may stand as figures in the answer."""

    kind: str
    value: str
    unit: str
    source: str
    id: str


class Trace(TraceRow):
    """Everything that is known of how one message was answered; what identifies a person is left out."""

    said: str = Field(description="the whole message")
    answer: str | None = Field(description="the whole answer")
    entities: dict[str, object]
    emotion: str
    language: str
    facts: list[FactOut]
    citations: list[str]
    tokens_in: int
    tokens_out: int
    stages: dict[str, int] = Field(description="milliseconds by stage")
    remarks: list[RemarkOut]
    grounded: bool = Field(description="whether every figure of the answer stood in a fact at once")


class TracePage(BaseModel):
    """A page, newest first; `next_cursor` leads to the older ones."""

    items: list[TraceRow]
    next_cursor: UUID | None
