"""What the waitlist announces."""

from typing import ClassVar

from hibachi.platform.outbox import Event


class WaitlistOffered(Event):
    """A freed slot, station time such as "18:00", is offered to an entry of the line; `aggregate_id` is the entry."""

    name: ClassVar[str] = "waitlist.offered"
    slot: str
