"""Declaring reactions to events."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from hibachi.platform.db import WriteSession
from hibachi.platform.outbox.events import Event

E = TypeVar("E", bound=Event)
Handler = Callable[[WriteSession, E], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Subscriber:
    """One reaction: its stable name, the event it reacts to, and the work."""

    name: str
    event: type[Event]
    call: Callable[[WriteSession, Event], Awaitable[None]]
    doc: str


SUBSCRIBERS: dict[str, Subscriber] = {}


def subscribes(event: type[E]) -> Callable[[Handler[E]], Handler[E]]:
    """Register a reaction. It runs in a unit of work of its own and may be called again: make it idempotent."""

    def decorate(handler: Handler[E]) -> Handler[E]:
        module = handler.__module__.removeprefix("hibachi.").removesuffix(".subscribers")
        name = f"{module}.{handler.__name__}"

        async def call(session: WriteSession, received: Event) -> None:
            if not isinstance(received, event):
                raise TypeError(f"{name} got {type(received).__name__}")
            await handler(session, received)

        SUBSCRIBERS[name] = Subscriber(name, event, call, (handler.__doc__ or "").strip())
        return handler

    return decorate
