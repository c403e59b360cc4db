"""Quotes as the API takes and gives them."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

Count = Annotated[int, Field(ge=0, le=1000)]
EventDate = Annotated[dt.date, Field(ge=dt.date(2000, 1, 1), lt=dt.date(2100, 1, 1))]
Servings = dict[Annotated[str, Field(max_length=40)], Count]


class QuoteRequest(BaseModel):
    """A party, a place and choices from the menu. Limits beyond these come from the price book."""

    model_config = ConfigDict(extra="forbid")

    adults: Count
    children: Count = 0
    toddlers: Count = 0
    zip: str = Field(min_length=5, max_length=10)
    date: dt.date | None = None
    upgrades: Servings = Field(default_factory=dict, max_length=40)
    addons: Servings = Field(default_factory=dict, max_length=40)
    extra_proteins: Servings = Field(default_factory=dict, max_length=40)


class QuoteLineOut(BaseModel):
    """One line: `amount_cents` = `quantity` × `unit_cents`."""

    code: str
    kind: str
    label: str
    quantity: int
    unit_cents: int
    amount_cents: int
    note: str | None = None


class QuoteStation(BaseModel):
    """The station that serves the place."""

    id: UUID
    name: str


class Quote(BaseModel):
    """A price. `total_cents` includes the deposit and never a gratuity; tax is contained."""

    price_book_version: int
    adults: int
    children: int
    toddlers: int
    upgrades: dict[str, int]
    addons: dict[str, int]
    extra_proteins: dict[str, int]
    zip: str
    city: str
    county: str
    miles: str
    distance_is_estimate: bool
    guest_charge_cents: int
    minimum_applied: bool
    upgrades_cents: int
    addons_cents: int
    extra_proteins_cents: int
    food_cents: int
    travel_cents: int
    total_cents: int
    deposit_cents: int
    balance_cents: int
    tax_contained_cents: int
    tax_rate_percent: str
    lines: list[QuoteLineOut]
    needs_person: str | None
    station: QuoteStation


class StoredQuote(Quote):
    """A quote that is kept until `expires_at`."""

    id: UUID
    reference: str
    date: dt.date | None
    expires_at: dt.datetime
    content_hash: str
    created_at: dt.datetime
