"""What conversations announce."""

from typing import ClassVar

from hibachi.platform.outbox import Event


class HandedOver(Event):
    """A conversation needs a person; `aggregate_id` is the conversation."""

    name: ClassVar[str] = "conversation.handed_over"
    reason: str
    priority: str


class TakenOver(Event):
    """A person took a conversation."""

    name: ClassVar[str] = "conversation.taken_over"
    staff_id: str


class GuestHeard(Event):
    """A message of a person who is known was dealt with; `aggregate_id` is the conversation."""

    name: ClassVar[str] = "conversation.guest_heard"
