"""Between stored versions and their API form."""

from dataclasses import replace
from datetime import datetime

from hibachi.catalog.documents import parse_policy, parse_price_book
from hibachi.catalog.errors import InvalidPriceBook
from hibachi.catalog.models import PriceBookVersion
from hibachi.catalog.price_books import schemas
from hibachi.catalog.price_books.rules import approval_of, status_of
from hibachi.catalog.types import MenuItem, PriceBook, Problem


def row_of(row: PriceBookVersion, current: int | None, at: datetime) -> schemas.PriceBookRow:
    """A version in the list."""
    return schemas.PriceBookRow(
        id=row.id,
        version=row.version,
        status=status_of(row.version, row.effective_from, current, at),
        effective_from=row.effective_from,
        created_by=row.created_by_name,
        note=row.note,
    )


def detail_of(row: PriceBookVersion, current: int | None, at: datetime) -> schemas.PriceBook:
    """A version with everything in it."""
    book = parse_price_book(row.document, row.version)
    return schemas.PriceBook(
        **row_of(row, current, at).model_dump(),
        adult_cents=book.adult_cents,
        child_cents=book.child_cents,
        minimum_cents=book.minimum_cents,
        deposit_cents=book.deposit_cents,
        proteins_included=book.proteins_included,
        extra_protein_cents=book.extra_protein_cents,
        extra_hour_cents=book.chef_hour_cents,
        items=[_item_out(item) for item in book.menu.items],
        tax=book.tax,
        gratuity=book.gratuity,
        policy=parse_policy(row.policy),
        approval=_approval(row),
    )


def changed_book(book: PriceBook, fields: schemas.PriceBookFields) -> PriceBook:
    """The book with the fields of a draft. Raises `InvalidPriceBook` for a new dish without its allergens."""
    return replace(
        book,
        adult_cents=fields.adult_cents,
        child_cents=fields.child_cents,
        minimum_cents=fields.minimum_cents,
        deposit_cents=fields.deposit_cents,
        proteins_included=fields.proteins_included,
        extra_protein_cents=fields.extra_protein_cents,
        chef_hour_cents=fields.extra_hour_cents,
        tax=fields.tax or book.tax,
        gratuity=fields.gratuity or book.gratuity,
        menu=replace(book.menu, items=_items(book, fields)),
    )


def _items(book: PriceBook, fields: schemas.PriceBookFields) -> tuple[MenuItem, ...]:
    known = {item.code: item for item in book.menu.items}
    unclear = [item.code for item in fields.items if item.code not in known and item.allergens is None]
    if unclear:
        sentence = "A new dish needs its allergens, even when there are none."
        raise InvalidPriceBook(tuple(Problem(f"items.{code}", "allergens_required", sentence) for code in unclear))
    listed = {item.code for item in fields.items}
    dropped = [replace(item, active=False) for item in book.menu.items if item.code not in listed]
    return (*(_item_in(item, known.get(item.code)) for item in fields.items), *dropped)


def _item_in(item: schemas.PriceItem, before: MenuItem | None) -> MenuItem:
    description = item.description if item.description is not None or before is None else before.description
    allergens = before.allergens if item.allergens is None and before else tuple(item.allergens or ())
    return MenuItem(item.code, item.name, item.kind, item.price_cents, description or "", allergens, item.active)


def _item_out(item: MenuItem) -> schemas.PriceItem:
    return schemas.PriceItem(
        code=item.code,
        name=item.name,
        kind=item.kind,
        price_cents=item.price_cents,
        active=item.active,
        description=item.description,
        allergens=list(item.allergens),
    )


def _approval(row: PriceBookVersion) -> schemas.Approval:
    return schemas.Approval(
        state=approval_of(row.asked_by, row.approved_at),
        asked_by=row.asked_by_name,
        asked_by_id=row.asked_by,
        decided_by=row.approved_by_name,
        effective_from=row.effective_from or row.asked_from,
    )
