"""What the inbox announces."""

from typing import ClassVar

from hibachi.platform.outbox import Event


class InboxMessageDied(Event):
    """A provider's message could not be worked on for good; `aggregate_id` is its id."""

    name: ClassVar[str] = "inbox.message_died"
    provider: str
    kind: str
