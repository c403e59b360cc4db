"""Plain data of hosts."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

Way = Literal["email", "sms"]


@dataclass(frozen=True, slots=True)
class Reached:
    """Where the host of coming bookings is reached, the name, and those bookings; the one asked for first.

    `at` is an e-mail address or a phone number (E.164), by the way that was asked for; all the bookings have it.
    `customer_ids` are the people of the bookings.
    """

    at: str
    name: str
    bookings: tuple[UUID, ...]
    customer_ids: frozenset[UUID] = frozenset()
