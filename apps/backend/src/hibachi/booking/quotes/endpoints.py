"""Public quotes."""

from uuid import UUID

from fastapi import APIRouter, status

from hibachi.booking.auth import Public
from hibachi.booking.quotes import service
from hibachi.booking.quotes.errors import QuoteNotFound
from hibachi.booking.quotes.schemas import Quote, QuoteRequest, StoredQuote
from hibachi.booking.stations.errors import NoStation, UnknownZip
from hibachi.catalog.errors import InvalidQuote, NoPriceBook
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/quotes", tags=["quotes"])
_PRICE = (InvalidQuote, UnknownZip, NoStation, NoPriceBook)


@router.post("/preview", responses=responses(*_PRICE))
async def preview(session: Reading, _caller: Public, request: QuoteRequest) -> Quote:
    """Price a party without keeping the quote: what a form shows while it is filled in."""
    return await service.preview(session, request)


@router.post("", status_code=status.HTTP_201_CREATED, responses=responses(*_PRICE))
async def store(session: Writing, _caller: Public, request: QuoteRequest) -> StoredQuote:
    """Price a party and keep the quote for the days of the policy."""
    return await service.store(session, request)


@router.get("/{quote_id}", responses=responses(QuoteNotFound))
async def get(session: Reading, _caller: Public, quote_id: UUID) -> StoredQuote:
    """A kept quote; it holds no personal data, so whoever has its address may read it."""
    return await service.get(session, quote_id)
