"""Plain data of bookings."""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Any, Literal
from uuid import UUID

from hibachi.booking.types import Actor as ActorKind
from hibachi.platform.auth import Caller

Channel = Literal["web", "chat", "phone", "staff"]
Exceptional = Literal["too_soon", "beyond_max_distance"]
"""What only a person may allow: a date within the lead time, a place beyond the station's greatest distance."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did something, as the history keeps it."""

    kind: ActorKind
    name: str
    id: UUID | None = None


SYSTEM = Actor("system", "System")
HOST = Actor("customer", "Host")


def actor_of(caller: Caller) -> Actor:
    """The actor a caller stands for."""
    if caller.kind == "staff":
        return Actor("chef" if caller.role == "chef" else "staff", caller.name or caller.role, caller.id)
    if caller.kind == "api_key":
        return Actor("staff", caller.name or "API key", caller.id)
    return HOST if caller.kind in ("host", "public", "assistant") else SYSTEM


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a booking's history; `before` and `after` are states, `data` is what its kind needs."""

    kind: str
    actor: Actor
    before: str | None = None
    after: str | None = None
    note: str | None = None
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to reach about a booking, as given."""

    name: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True)
class HoldOrder:
    """A wish for a slot at a quoted price. Either `slot` or `asked_time` is given, in station time.

    `request_id` is the caller's own id: an order that is repeated with it returns the first booking. A person known
    already comes as `customer_id`, anybody else as `contact`. `exceptions` come from staff alone, `offer_id`
    from a waitlist offer whose kept place is taken.
    """

    quote_id: UUID
    event_date: date
    slot: time | None = None
    asked_time: time | None = None
    channel: Channel = "web"
    contact: Contact | None = None
    wanted_chefs: frozenset[UUID] = frozenset()
    request_id: UUID | None = None
    offer_id: UUID | None = None
    customer_id: UUID | None = None
    customer_name: str | None = None
    contact_email: str | None = None
    contact_phone: str | None = None
    exceptions: frozenset[Exceptional] = frozenset()
