"""The ingredient matrix in words; never a promise that a dish is free of something."""

from collections.abc import Sequence

from hibachi.ai.figures import listed
from hibachi.catalog import rules as catalog
from hibachi.catalog.types import Menu


def allergens_text(menu: Menu, codes: Sequence[str]) -> str:
    """Which dishes contain the allergens, which recipes do not, what can be changed, and the caveat."""
    sentences = [_contains(menu, code) for code in codes]
    affected = any(catalog.dishes_with(menu, code) for code in codes)
    clear = [_short(row.name) for row in catalog.without(menu, codes)] if affected else []
    if clear:
        sentences.append(f"By recipe without {'it' if len(codes) == 1 else 'them'}: {listed(clear)}.")
    helpful = [request for request in menu.requests if set(request.removes) & set(codes)]
    sentences += [f"On request: {request.description.rstrip('.')}." for request in helpful]
    return " ".join([*sentences, menu.caveat])


def on_record_text(menu: Menu, codes: Sequence[str], *, booked: bool) -> str:
    """Which allergies are noted for the party."""
    names = listed([catalog.allergen_name(menu, code).lower() for code in codes])
    where = "is noted on your booking for the chef" if booked else "is noted and goes on your booking"
    return f"The allergy ({names}) {where}."


def _contains(menu: Menu, code: str) -> str:
    name = catalog.allergen_name(menu, code)
    dishes = [_short(row.name) for row in catalog.dishes_with(menu, code)]
    if not dishes:
        return f"None of our recipes uses {_inside(name)}."
    return f"You find {_inside(name)} in {listed([dish[0].lower() + dish[1:] for dish in dishes])}."


def _inside(name: str) -> str:
    """An allergen's name within a sentence: "tree nuts", "added MSG"."""
    return name if name.isupper() else name[0].lower() + name[1:]


def _short(name: str) -> str:
    """ "Vegetables" of "Vegetables: zucchini, mushroom"; what is said of a dish in a list."""
    return name.split(":")[0].split(" for ")[0].split(" (")[0]


def dish_text(menu: Menu, code: str) -> str | None:
    """What the usual recipe of one dish contains; None for an unknown dish."""
    row = next((row for row in catalog.matrix(menu) if row.code == code), None)
    if row is None:
        return None
    if not row.contains:
        return f"{row.name} contains none of the allergens we list, by recipe."
    return f"{row.name} contains {listed([catalog.allergen_name(menu, code).lower() for code in row.contains])}."
