"""The public menu."""

from dataclasses import replace

from hibachi.catalog.documents import demo_price_book
from hibachi.catalog.views import allergens_of, menu_of

BOOK = demo_price_book(version=3)


def test_menu_carries_version_and_prices() -> None:
    menu = menu_of(BOOK)
    assert (menu.version, menu.adult_cents, menu.deposit_cents) == (3, 5500, 10000)
    assert {item.code for item in menu.items if item.kind == "upgrade"} == {
        "salmon",
        "scallops",
        "filet_mignon",
        "lobster_tail",
    }
    assert "sake" in {item.code for item in menu.included}


def test_a_dish_taken_off_is_neither_offered_nor_described() -> None:
    items = tuple(replace(item, active=item.code not in ("gyoza", "fried_rice")) for item in BOOK.menu.items)
    book = replace(BOOK, menu=replace(BOOK.menu, items=items))
    assert not {"gyoza", "fried_rice"} & {item.code for item in menu_of(book).items}
    rows = {row.code for row in allergens_of(book.menu).rows}
    assert "gyoza" not in rows
    assert "fried_rice" in rows  # every seat still comes with it


def test_allergens_come_with_names_requests_and_caveat() -> None:
    shown = allergens_of(BOOK.menu)
    assert len(shown.codes) == 14
    assert {request.code for request in shown.requests} == {"gluten_free_soy", "no_sesame", "rice_without_egg"}
    assert shown.caveat == BOOK.menu.caveat
