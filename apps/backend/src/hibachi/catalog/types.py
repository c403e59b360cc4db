"""Price book, menu, party and quote as plain frozen data.

Money is integer cents, miles and percentages are `Decimal`, so that nothing here ever rounds by accident.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

ItemKind = Literal["protein", "upgrade", "addon"]
LineKind = Literal["guest", "minimum", "upgrade", "addon", "extra_protein", "travel", "chef_time", "tax"]
HandOver = Literal["beyond_max_distance"]

FOOD: tuple[LineKind, ...] = ("guest", "minimum", "upgrade", "addon", "extra_protein")


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A thing a host can choose. `price_cents` is per serving; zero for the included proteins.

    An item that is not `active` stays in the ingredient matrix but cannot be ordered.
    """

    code: str
    name: str
    kind: ItemKind
    price_cents: int
    description: str
    allergens: tuple[str, ...]
    active: bool = True


@dataclass(frozen=True, slots=True)
class IncludedItem:
    """Part of every seat. `food` is false for the show and the equipment, which have no allergens."""

    code: str
    name: str
    food: bool
    allergens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Allergen:
    """One allergen code of the ingredient matrix with its name for people."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class RecipeRequest:
    """A recipe change on request: takes `removes` out of the dishes in `dishes`, and out of no other."""

    code: str
    name: str
    description: str
    removes: tuple[str, ...]
    dishes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Menu:
    """Everything served, with the ingredient matrix. `caveat` goes with every statement about allergens."""

    items: tuple[MenuItem, ...]
    included: tuple[IncludedItem, ...]
    allergens: tuple[Allergen, ...]
    requests: tuple[RecipeRequest, ...]
    caveat: str


@dataclass(frozen=True, slots=True)
class TaxTerms:
    """Sales tax on food in percent; a county not listed pays the default rate."""

    prices_include_tax: bool
    default_percent: Decimal
    county_percents: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class GratuityTerms:
    """Suggested tips in percent of the total; never added by themselves."""

    choices_percent: tuple[int, ...]
    suggested_from_percent: int
    suggested_to_percent: int


@dataclass(frozen=True, slots=True)
class PriceBook:
    """Every price of one version. `minimum_cents` is a floor under the guest charge, not a head count."""

    version: int
    adult_cents: int
    child_cents: int
    minimum_cents: int
    deposit_cents: int
    proteins_included: int
    extra_protein_cents: int
    chef_hour_cents: int
    card_surcharge_percent: Decimal
    max_party: int
    max_units_per_item: int
    tax: TaxTerms
    gratuity: GratuityTerms
    menu: Menu


@dataclass(frozen=True, slots=True)
class TravelTerms:
    """Travel prices of one station. `max_miles` is inclusive; beyond it a person decides."""

    free_miles: Decimal
    cents_per_mile: int
    max_miles: Decimal


@dataclass(frozen=True, slots=True)
class Party:
    """Head counts: adults are 13 and older, children 6 to 12, toddlers 5 and younger."""

    adults: int
    children: int = 0
    toddlers: int = 0

    @property
    def paying(self) -> int:
        """Adults and children: the count for price, chefs and cooking time."""
        return self.adults + self.children

    @property
    def seats(self) -> int:
        """Everyone at the table, toddlers included: the count for the party limit."""
        return self.adults + self.children + self.toddlers


@dataclass(frozen=True, slots=True)
class Extras:
    """Servings or units by menu code. A premium code in `extra_proteins` pays its upgrade price on top."""

    upgrades: Mapping[str, int] = field(default_factory=dict)
    addons: Mapping[str, int] = field(default_factory=dict)
    extra_proteins: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """One line of a quote; `code` is unique in the quote and `amount_cents` = quantity × unit."""

    code: str
    kind: LineKind
    label: str
    quantity: int
    unit_cents: int
    amount_cents: int
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A price for one party and place; every sum is read from the lines, so they always add up.

    `miles` is None while the place is unknown; travel is then not part of the total. With `needs_person`
    set, the travel fee follows the formula but only a person may offer the total. `tax_cents` is contained
    in the food prices while `prices_include_tax`, otherwise it is a line of its own.
    """

    price_book_version: int
    party: Party
    extras: Extras
    miles: Decimal | None
    county: str | None
    lines: tuple[QuoteLine, ...]
    prices_include_tax: bool
    tax_rate_percent: Decimal
    tax_cents: int
    deposit_cents: int
    needs_person: HandOver | None

    @property
    def guest_charge_cents(self) -> int:
        """Adults and children, lifted to the party minimum."""
        return sum_of(self.lines, "guest", "minimum")

    @property
    def minimum_applied(self) -> bool:
        """Whether the party minimum is more than its guests come to."""
        return any(line.kind == "minimum" for line in self.lines)

    @property
    def upgrades_cents(self) -> int:
        """Premium proteins in place of included ones."""
        return sum_of(self.lines, "upgrade")

    @property
    def addons_cents(self) -> int:
        """Add-ons by the unit."""
        return sum_of(self.lines, "addon")

    @property
    def extra_proteins_cents(self) -> int:
        """Third and later proteins, premium ones with their upgrade price."""
        return sum_of(self.lines, "extra_protein")

    @property
    def food_cents(self) -> int:
        """Everything that is eaten: the taxed sum."""
        return sum_of(self.lines, *FOOD)

    @property
    def travel_cents(self) -> int:
        """Travel fee, not taxed."""
        return sum_of(self.lines, "travel")

    @property
    def chef_time_cents(self) -> int:
        """Extra chef time added by staff, not taxed."""
        return sum_of(self.lines, "chef_time")

    @property
    def tax_contained_cents(self) -> int:
        """Tax inside the prices; zero when it is added on top."""
        return self.tax_cents if self.prices_include_tax else 0

    @property
    def total_cents(self) -> int:
        """What the host pays without gratuity, the deposit included."""
        return sum(line.amount_cents for line in self.lines)

    @property
    def balance_cents(self) -> int:
        """What is left after the deposit."""
        return self.total_cents - self.deposit_cents


def sum_of(lines: Iterable[QuoteLine], *kinds: LineKind) -> int:
    """Cents of all lines of the given kinds."""
    return sum(line.amount_cents for line in lines if line.kind in kinds)


@dataclass(frozen=True, slots=True)
class Problem:
    """One broken rule of an input: which field, which rule, and a sentence for people."""

    field: str
    rule: str
    message: str
