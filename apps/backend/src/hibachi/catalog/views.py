"""The public forms of the menu."""

from hibachi.catalog import schemas
from hibachi.catalog.rules import matrix
from hibachi.catalog.types import Menu, PriceBook


def menu_of(book: PriceBook) -> schemas.Menu:
    """What can be ordered now, and what comes with every seat."""
    return schemas.Menu(
        version=book.version,
        adult_cents=book.adult_cents,
        child_cents=book.child_cents,
        minimum_cents=book.minimum_cents,
        deposit_cents=book.deposit_cents,
        proteins_included=book.proteins_included,
        extra_protein_cents=book.extra_protein_cents,
        items=[schemas.MenuItem.model_validate(item, from_attributes=True) for item in book.menu.items if item.active],
        included=[schemas.IncludedItem.model_validate(item, from_attributes=True) for item in book.menu.included],
    )


def allergens_of(menu: Menu) -> schemas.Allergens:
    """The whole ingredient matrix. A dish that is off the menu stays out, unless it comes with every seat."""
    served = {item.code for item in menu.items if item.active} | {item.code for item in menu.included}
    rows = [row for row in matrix(menu) if row.code in served]
    return schemas.Allergens(
        codes=[schemas.AllergenCode.model_validate(one, from_attributes=True) for one in menu.allergens],
        rows=[schemas.AllergenRow.model_validate(row, from_attributes=True) for row in rows],
        requests=[schemas.DietRequest.model_validate(one, from_attributes=True) for one in menu.requests],
        caveat=menu.caveat,
    )
