"""Menu and allergens in the API."""

from typing import Literal

from pydantic import BaseModel

from hibachi.catalog.types import ItemKind


class MenuItem(BaseModel):
    """Something to choose, priced per serving; the allergens are those of the usual recipe."""

    code: str
    name: str
    kind: ItemKind
    price_cents: int
    description: str
    allergens: list[str]


class IncludedItem(BaseModel):
    """Part of every seat."""

    code: str
    name: str
    allergens: list[str]


class Menu(BaseModel):
    """Prices and dishes of the version in force."""

    version: int
    adult_cents: int
    child_cents: int
    minimum_cents: int
    deposit_cents: int
    proteins_included: int
    extra_protein_cents: int
    items: list[MenuItem]
    included: list[IncludedItem]


class AllergenCode(BaseModel):
    """A code with its name for people."""

    code: str
    name: str


class AllergenRow(BaseModel):
    """A dish and what its usual recipe contains."""

    code: str
    name: str
    kind: Literal["protein", "upgrade", "addon", "included"]
    contains: list[str]


class DietRequest(BaseModel):
    """A change of recipe that the kitchen makes on request."""

    code: str
    name: str
    description: str


class Allergens(BaseModel):
    """The ingredient matrix; `caveat` belongs to every statement made from it."""

    codes: list[AllergenCode]
    rows: list[AllergenRow]
    requests: list[DietRequest]
    caveat: str
