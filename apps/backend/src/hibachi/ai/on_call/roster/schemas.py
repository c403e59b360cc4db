"""The roster as the API shows and takes it."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from hibachi.ai.on_call.roster.types import Least
from hibachi.communications.texting.types import TextStatus

Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=80, pattern=r"^[^\x00-\x1f\x7f]*$")]
Minutes = Annotated[int, Field(ge=1, le=120)]


class OnCallTermsIn(BaseModel):
    """From which priority on people are told, and how many minutes each has to answer."""

    model_config = ConfigDict(extra="forbid")

    least_priority: Least
    wait_minutes: Minutes


class OnCallPersonIn(BaseModel):
    """A person to tell. Without `name` the account's is taken; without `wait_minutes` what the business has set."""

    model_config = ConfigDict(extra="forbid")

    staff_id: UUID | None = None
    name: Name = ""
    phone: str = Field(min_length=1, max_length=40)
    wait_minutes: Minutes | None = None


class OnCallOrder(BaseModel):
    """Everybody on call, in the order in which they are to be told."""

    model_config = ConfigDict(extra="forbid")

    ids: list[UUID] = Field(max_length=100)


class TestTextOut(BaseModel):
    """How the last test text fared; `reason` says in words why it did not arrive."""

    at: dt.datetime
    status: TextStatus
    reason: str | None


class OnCallPersonOut(BaseModel):
    """A person on call. `closed`: the account is closed or may not answer guests any more, so nobody is told there;
    `stopped`: the number wants no texts."""

    id: UUID
    staff_id: UUID | None
    name: str
    phone: str
    wait_minutes: int | None
    closed: bool
    stopped: bool
    test: TestTextOut | None


class OnCallOut(BaseModel):
    """The roster in order. Without `line` there is no number to text from; `on` says whether the feature is."""

    line: str | None
    on: bool
    terms: OnCallTermsIn
    people: list[OnCallPersonOut]
