"""Price books for staff."""

from collections.abc import Sequence
from uuid import UUID

from fastapi import APIRouter, status

from hibachi.catalog.auth import PricesApprove, PricesRead, PricesWrite
from hibachi.catalog.errors import (
    InvalidPriceBook,
    NothingToApprove,
    PersonNeeded,
    PriceBookNotFound,
    PriceBookPublishedAlready,
    SecondPersonNeeded,
)
from hibachi.catalog.price_books import service
from hibachi.catalog.price_books.schemas import PriceBook, PriceBookFields, PriceBookRow, Publication
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/price-books", tags=["price books"])


@router.get("")
async def list_price_books(session: Reading, caller: PricesRead) -> Sequence[PriceBookRow]:
    """All versions, newest first."""
    return await service.list_versions(session)


@router.get("/{book_id}", responses=responses(PriceBookNotFound))
async def get_price_book(session: Reading, caller: PricesRead, book_id: UUID) -> PriceBook:
    """One version with its prices, menu and policy."""
    return await service.read_version(session, book_id)


@router.post("", status_code=status.HTTP_201_CREATED, responses=responses(PersonNeeded))
async def draft_price_book(session: Writing, caller: PricesWrite) -> PriceBook:
    """Start a draft with the content of the version in force."""
    return await service.start_draft(session, caller)


@router.put(
    "/{book_id}", responses=responses(InvalidPriceBook, PersonNeeded, PriceBookNotFound, PriceBookPublishedAlready)
)
async def save_price_book(session: Writing, caller: PricesWrite, book_id: UUID, fields: PriceBookFields) -> PriceBook:
    """Change a draft; a request for its publication lapses."""
    return await service.save_draft(session, caller, book_id, fields)


@router.post("/{book_id}/publish", responses=responses(PersonNeeded, PriceBookNotFound, PriceBookPublishedAlready))
async def publish_price_book(
    session: Writing, caller: PricesWrite, book_id: UUID, publication: Publication
) -> PriceBook:
    """Ask a second person to approve the draft, to be sold from an instant on."""
    return await service.ask_publication(session, caller, book_id, publication.effective_from)


@router.post(
    "/{book_id}/approve",
    responses=responses(
        NothingToApprove, PersonNeeded, PriceBookNotFound, PriceBookPublishedAlready, SecondPersonNeeded
    ),
)
async def approve_price_book(session: Writing, caller: PricesApprove, book_id: UUID) -> PriceBook:
    """Approve a draft as the second person; it is scheduled, and sold from its instant on."""
    return await service.approve(session, caller, book_id)
