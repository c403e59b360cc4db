"""What a party and its menu choice must satisfy. Every check adds all the problems it finds."""

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal

from hibachi.catalog.types import Extras, ItemKind, Party, PriceBook, Problem


def check_request(
    book: PriceBook,
    party: Party,
    extras: Extras,
    miles: Decimal | None = None,
    chef_minutes: int = 0,
) -> tuple[Problem, ...]:
    """All broken rules of a quote request, in the order of its fields; empty when it can be priced."""
    return tuple(
        [
            *_check_party(book, party),
            *_check_units(book, "upgrades", extras.upgrades, codes(book, "upgrade")),
            *_check_units(book, "addons", extras.addons, codes(book, "addon")),
            *_check_units(book, "extra_proteins", extras.extra_proteins, codes(book, "protein", "upgrade")),
            *_check_servings(book, party, extras),
            *_check_amount("miles", miles or 0),
            *_check_amount("chef_minutes", chef_minutes),
        ]
    )


def codes(book: PriceBook, *kinds: ItemKind) -> frozenset[str]:
    """Codes of the given kinds that can be ordered."""
    return frozenset(item.code for item in book.menu.items if item.active and item.kind in kinds)


def upgrade_limit(book: PriceBook, party: Party, extras: Extras) -> int:
    """How many upgraded servings fit: the included proteins of paying guests and every extra one."""
    return book.proteins_included * party.paying + sum(extras.extra_proteins.values())


def _check_party(book: PriceBook, party: Party) -> Iterator[Problem]:
    counts = {"adults": party.adults, "children": party.children, "toddlers": party.toddlers}
    for field, count in counts.items():
        yield from _check_amount(field, count)
    if party.adults < 1:
        yield Problem("adults", "at_least_one_adult", "At least one adult must be in the party.")
    if party.seats > book.max_party:
        yield Problem("party", "max_party", f"At most {book.max_party} people, toddlers included.")


def _check_units(book: PriceBook, field: str, units: Mapping[str, int], known: Collection[str]) -> Iterator[Problem]:
    for code, count in units.items():
        name = f"{field}.{code}"
        if code not in known:
            yield Problem(name, "unknown_code", f"“{code}” is not on the menu under {field}.")
        if count < 0:
            yield Problem(name, "not_negative", f"The number of {code} cannot be negative.")
        if count > book.max_units_per_item:
            yield Problem(name, "max_units", f"At most {book.max_units_per_item} of {code} can be ordered.")


def _check_servings(book: PriceBook, party: Party, extras: Extras) -> Iterator[Problem]:
    limit = upgrade_limit(book, party, extras)
    if sum(extras.upgrades.values()) > max(limit, 0):
        yield Problem("upgrades", "upgrade_servings", f"At most {limit} upgraded servings fit this party.")


def _check_amount(field: str, amount: Decimal | int) -> Iterator[Problem]:
    if amount < 0:
        yield Problem(field, "not_negative", f"{field.replace('_', ' ').capitalize()} cannot be negative.")
