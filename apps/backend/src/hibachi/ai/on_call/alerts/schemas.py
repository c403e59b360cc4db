"""Alerts as the inbox shows them."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel

from hibachi.ai.on_call.alerts.types import Closing
from hibachi.communications.texting.types import TextStatus


class TellingOut(BaseModel):
    """Somebody who was told, and how the text fared; `reason` says in words why it did not arrive."""

    id: UUID
    name: str
    at: dt.datetime
    status: TextStatus
    reason: str | None


class AlertOut(BaseModel):
    """A hand-over that people on call were told of. `next_name` is told at `next_at` when nobody answers until then;
    without a name it is the office, by e-mail. Both are null once nobody follows."""

    id: UUID
    reference: str
    priority: str
    created_at: dt.datetime
    tellings: list[TellingOut]
    next_at: dt.datetime | None
    next_name: str | None
    spent_at: dt.datetime | None
    closed_at: dt.datetime | None
    closed_because: Closing | None
    closed_by_name: str | None
