"""Price books in the API."""

from datetime import datetime
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field

from hibachi.catalog.policy_types import PolicyTerms
from hibachi.catalog.price_books.types import ApprovalState, PriceBookStatus
from hibachi.catalog.types import GratuityTerms, ItemKind, TaxTerms

MAX_CENTS = 100_000_00


class PriceItem(BaseModel):
    """A line of the menu. A new code needs `description` and `allergens`; for a known one they stay as they are."""

    code: str = Field(pattern=r"^[a-z][a-z0-9_]{1,39}$")
    name: str = Field(min_length=1, max_length=80)
    kind: ItemKind
    price_cents: int = Field(ge=0, le=MAX_CENTS)
    active: bool = True
    description: str | None = Field(None, max_length=300)
    allergens: list[str] | None = Field(None, max_length=30)


class PriceBookFields(BaseModel):
    """What a draft can change. Items left out can no longer be ordered; `tax` to `policy` stay when left out."""

    note: str | None = Field(None, max_length=500)
    adult_cents: int = Field(ge=0, le=MAX_CENTS)
    child_cents: int = Field(ge=0, le=MAX_CENTS)
    minimum_cents: int = Field(ge=0, le=MAX_CENTS)
    deposit_cents: int = Field(ge=0, le=MAX_CENTS)
    proteins_included: int = Field(ge=1, le=10)
    extra_protein_cents: int = Field(ge=0, le=MAX_CENTS)
    extra_hour_cents: int = Field(ge=0, le=MAX_CENTS)
    items: list[PriceItem] = Field(max_length=200)
    tax: TaxTerms | None = None
    gratuity: GratuityTerms | None = None
    policy: PolicyTerms | None = None


class PriceBookRow(BaseModel):
    """A version in the list."""

    id: UUID
    version: int
    status: PriceBookStatus
    effective_from: datetime | None
    created_by: str | None
    note: str | None


class Approval(BaseModel):
    """Who asked for the publication, from when, and who approved it."""

    state: ApprovalState
    asked_by: str | None
    asked_by_id: UUID | None
    decided_by: str | None
    effective_from: datetime | None


class PriceBook(PriceBookRow, PriceBookFields):
    """A version with everything in it."""

    tax: TaxTerms
    gratuity: GratuityTerms
    policy: PolicyTerms
    approval: Approval


class Publication(BaseModel):
    """From when the draft shall be sold; a past instant means as soon as it is approved."""

    effective_from: AwareDatetime
