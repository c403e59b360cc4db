"""Plain data of party changes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartyChange:
    """New counts and choices; None keeps what is booked."""

    adults: int | None = None
    children: int | None = None
    toddlers: int | None = None
    upgrades: dict[str, int] | None = None
    addons: dict[str, int] | None = None
    extra_proteins: dict[str, int] | None = None
