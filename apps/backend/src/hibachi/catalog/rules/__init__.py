"""Prices, order checks and allergen statements: pure decisions over plain data, one subject per file."""

from hibachi.catalog.rules.allergens import (
    Conflict,
    MatrixRow,
    allergen_name,
    conflicts,
    contains,
    dishes_with,
    matrix,
    without,
)
from hibachi.catalog.rules.book import check_policy, check_price_book
from hibachi.catalog.rules.pricing import (
    content_hash,
    gratuity_cents,
    quote,
    tax_on_food,
    tax_rate,
    to_tenth,
    travel_cents,
    within_reach,
)
from hibachi.catalog.rules.request import check_request, upgrade_limit

__all__ = [
    "Conflict",
    "MatrixRow",
    "allergen_name",
    "check_policy",
    "check_price_book",
    "check_request",
    "conflicts",
    "contains",
    "content_hash",
    "dishes_with",
    "gratuity_cents",
    "matrix",
    "quote",
    "tax_on_food",
    "tax_rate",
    "to_tenth",
    "travel_cents",
    "upgrade_limit",
    "within_reach",
    "without",
]
