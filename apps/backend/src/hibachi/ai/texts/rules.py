"""When a text belongs to the talk before it, and how a talk on the site goes on by text."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from hibachi.ai.dialogue.types import Contact, State

OPEN_FOR = timedelta(days=14)
CARRIED_FOR = timedelta(days=7)


def goes_on(last_message_at: datetime, state: str, now: datetime) -> bool:
    """Whether a text belongs to the number's last conversation; one that a person has or is to get never ends."""
    return state != "assistant" or now - last_message_at < OPEN_FOR


def takes_up(web_at: datetime, text_at: datetime | None, now: datetime) -> bool:
    """Whether a talk on the site is taken up: a recent one that is newer than the last text, if there was one."""
    return now - web_at < CARRIED_FOR and (text_at is None or web_at > text_at)


def carried(state: State, number: str, own_bookings: Collection[str]) -> State:
    """What goes on by text: party, place, day, quote, what was asked last.

    Of the bookings only `own_bookings`, on which this number stands. What waited for a yes is asked for again, and
    nothing counts as said already: the words were said elsewhere.
    """
    own = tuple(booking for booking in state.bookings if booking in own_bookings)
    contact = Contact(state.contact.name, number, state.contact.email)
    return replace(state, bookings=own, pending=None, said=(), misses=0, insults=0, contact=contact)
