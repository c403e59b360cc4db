"""Pricing a party at a place, and keeping the answer."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from hibachi.booking.policies.instants import elapsed
from hibachi.booking.quotes import repository
from hibachi.booking.quotes.errors import QuoteExpired, QuoteNotFound
from hibachi.booking.quotes.models import QuoteRow
from hibachi.booking.quotes.schemas import Quote, QuoteLineOut, QuoteRequest, QuoteStation, StoredQuote
from hibachi.booking.stations import service as stations
from hibachi.booking.stations.errors import UnknownZip
from hibachi.booking.stations.types import Reach
from hibachi.catalog import rules as pricing
from hibachi.catalog import service as catalog
from hibachi.catalog.errors import InvalidQuote
from hibachi.catalog.service import Terms
from hibachi.catalog.types import Extras, Party, Problem
from hibachi.catalog.types import Quote as PricedQuote
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id, new_reference


async def preview(session: ReadSession, request: QuoteRequest) -> Quote:
    """Price without keeping. Raises `InvalidQuote`, `UnknownZip`, `NoStation`."""
    terms = await catalog.current_terms(session)
    reach = await _reach(session, terms, request)
    return to_schema(price(terms, reach, request), reach)


async def store(session: WriteSession, request: QuoteRequest, channel: str = "web") -> StoredQuote:
    """Price and keep for the days of the policy. Raises as `preview`."""
    terms = await catalog.current_terms(session)
    reach = await _reach(session, terms, request)
    priced = price(terms, reach, request)
    now = clock.now()
    quote = to_schema(priced, reach)
    stored = StoredQuote.model_construct(  # validated a line above
        **dict(quote),
        id=new_id(),
        reference=new_reference("Q"),
        date=request.date,
        expires_at=now + timedelta(days=terms.policy.quote_days),
        content_hash=pricing.content_hash(priced),
        created_at=now,
    )
    inputs, document = request.model_dump(mode="json"), quote.model_dump(mode="json")
    await repository.add(session, _row(stored, reach, channel) | {"inputs": inputs, "document": document})
    return stored


async def _reach(session: ReadSession, terms: Terms, request: QuoteRequest) -> Reach:
    """Station and distance; an unknown place is named together with everything else that is wrong."""
    try:
        return await stations.reach(session, request.zip)
    except UnknownZip as unknown:
        problems = pricing.check_request(terms.book, *_wish(request))
        if not problems:
            raise
        raise InvalidQuote((*problems, Problem("zip", "known_zip", unknown.detail))) from unknown


def _row(stored: StoredQuote, reach: Reach, channel: str) -> dict[str, Any]:
    return {
        "id": stored.id,
        "created_at": stored.created_at,
        "reference": stored.reference,
        "channel": channel,
        "zip": stored.zip,
        "event_date": stored.date,
        "station_id": reach.station.id,
        "adults": stored.adults,
        "children": stored.children,
        "toddlers": stored.toddlers,
        "miles": reach.miles,
        "total_cents": stored.total_cents,
        "price_book_version": stored.price_book_version,
        "content_hash": stored.content_hash,
        "expires_at": stored.expires_at,
    }


async def get(session: ReadSession, quote_id: UUID) -> StoredQuote:
    """A kept quote, run out or not. Raises `QuoteNotFound`."""
    return stored_schema(await access(session, quote_id))


async def access(session: ReadSession, quote_id: UUID) -> QuoteRow:
    """The row of a kept quote. Raises `QuoteNotFound`."""
    row = await repository.find(session, quote_id)
    if row is None:
        raise QuoteNotFound(field="quote_id", rule="exists")
    return row


def check_open(row: QuoteRow) -> None:
    """Raise `QuoteExpired` once the quote has run out."""
    if elapsed(clock.now(), row.expires_at) < timedelta(0):
        raise QuoteExpired("The quote ran out; please ask for a new one", field="quote_id", rule="expired")


def price(terms: Terms, reach: Reach, request: QuoteRequest, chef_minutes: int = 0) -> PricedQuote:
    """The one pricing function over a request. Raises `InvalidQuote` with every broken rule."""
    party, extras = _wish(request)
    return pricing.quote(terms.book, party, extras, reach.miles, reach.station.travel, reach.county, chef_minutes)


def _wish(request: QuoteRequest) -> tuple[Party, Extras]:
    extras = Extras(_chosen(request.upgrades), _chosen(request.addons), _chosen(request.extra_proteins))
    return Party(request.adults, request.children, request.toddlers), extras


def _chosen(servings: dict[str, int]) -> dict[str, int]:
    return {code: count for code, count in sorted(servings.items()) if count}


def to_schema(priced: PricedQuote, reach: Reach) -> Quote:
    """The public form of a price."""
    lines = [QuoteLineOut.model_validate(line, from_attributes=True) for line in priced.lines]
    return Quote(
        price_book_version=priced.price_book_version,
        adults=priced.party.adults,
        children=priced.party.children,
        toddlers=priced.party.toddlers,
        upgrades=dict(priced.extras.upgrades),
        addons=dict(priced.extras.addons),
        extra_proteins=dict(priced.extras.extra_proteins),
        zip=reach.zip,
        city=reach.city,
        county=reach.county,
        miles=str(reach.miles),
        distance_is_estimate=reach.is_estimate,
        guest_charge_cents=priced.guest_charge_cents,
        minimum_applied=priced.minimum_applied,
        upgrades_cents=priced.upgrades_cents,
        addons_cents=priced.addons_cents,
        extra_proteins_cents=priced.extra_proteins_cents,
        food_cents=priced.food_cents,
        travel_cents=priced.travel_cents,
        total_cents=priced.total_cents,
        deposit_cents=priced.deposit_cents,
        balance_cents=priced.balance_cents,
        tax_contained_cents=priced.tax_contained_cents,
        tax_rate_percent=str(priced.tax_rate_percent),
        lines=lines,
        needs_person=priced.needs_person,
        station=QuoteStation(id=reach.station.id, name=reach.station.name),
    )


def stored_schema(row: QuoteRow) -> StoredQuote:
    """The public form of a kept quote."""
    return StoredQuote(
        **row.document,
        id=row.id,
        reference=row.reference,
        date=row.event_date,
        expires_at=row.expires_at,
        content_hash=row.content_hash,
        created_at=row.created_at,
    )
