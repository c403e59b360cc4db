"""What is remembered, as the API shows and takes it."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from hibachi.ai.memory.types import VALUE_LENGTHS, Kind, Source

Value = Annotated[str, Field(min_length=VALUE_LENGTHS[0], max_length=VALUE_LENGTHS[1])]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class FactIn(_Strict):
    """A fact in the team's words; of a kind that holds once it takes the place of the one before."""

    kind: Kind
    value: Value


class FactEdit(_Strict):
    """Other words for a fact."""

    value: Value


class FactOut(BaseModel):
    """A remembered fact. `source` guest has the conversation and message it was said in, staff has `by`.

    `confidence` runs from 0 to 1: said of themselves, hedged, or told of somebody else. It holds while `until` is null;
    what came later stands in `superseded_by`.
    """

    id: UUID
    kind: Kind
    kind_name: str
    value: str
    confidence: float
    source: Source
    channel: str | None
    conversation_id: UUID | None
    message_id: UUID | None
    said_at: dt.datetime
    until: dt.datetime | None
    superseded_by: UUID | None
    by: str | None


class MemoryOut(BaseModel):
    """What is remembered of a person: what holds by kind, and the history, the newest first."""

    current: list[FactOut]
    history: list[FactOut]
