"""Plain data of hosts."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Reached:
    """The address on coming bookings, its bearer's name, and those bookings; the one asked for first."""

    email: str
    name: str
    bookings: tuple[UUID, ...]
