"""Plain data of party changes."""

from dataclasses import dataclass

from hibachi.booking.availability.types import Need
from hibachi.booking.chefs.types import ChefPlan
from hibachi.booking.quotes.schemas import Quote, QuoteRequest


@dataclass(frozen=True, slots=True)
class PartyChange:
    """New counts and choices; None keeps what is booked."""

    adults: int | None = None
    children: int | None = None
    toddlers: int | None = None
    upgrades: dict[str, int] | None = None
    addons: dict[str, int] | None = None
    extra_proteins: dict[str, int] | None = None


@dataclass(frozen=True, slots=True)
class PartyPlan:
    """A change worked out: the new price and who would serve it; `chefs` is empty when the slot cannot."""

    request: QuoteRequest
    quote: Quote
    need: Need
    chefs: list[ChefPlan]
    counts_changed: bool

    @property
    def reason(self) -> str | None:
        """Why the change cannot be made; None when it can."""
        return None if self.chefs else "slot_full_for_this_party"
