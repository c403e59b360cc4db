"""Recalled lines as the API shows them."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel

from hibachi.platform.ranking import StrategyName


class MatterOut(BaseModel):
    """A remembered fact, or, without `kind_name`, what the guest said in an earlier conversation, word by word."""

    text: str
    kind_name: str | None
    said_at: dt.datetime
    channel: str | None
    conversation_id: UUID | None
    message_id: UUID | None


class MattersOut(BaseModel):
    """At most three lines, the likeliest to matter first; `strategy` is how they were searched, `agent` whose it is."""

    items: list[MatterOut]
    agent: str | None
    strategy: StrategyName
