"""What leaves a transaction: events, written with the change and delivered after it, at least once."""

from hibachi.platform.outbox.events import EVENTS, Event
from hibachi.platform.outbox.publishing import publish
from hibachi.platform.outbox.subscribers import SUBSCRIBERS, subscribes

__all__ = ["EVENTS", "SUBSCRIBERS", "Event", "publish", "subscribes"]
