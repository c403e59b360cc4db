"""The live house: the domain services behind the assistant's tools, within one unit of work."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.figures import figures_of
from hibachi.ai.ports import Day, Found, Priced, Start, Terms, Where
from hibachi.booking.availability import service as availability
from hibachi.booking.quotes import service as quotes
from hibachi.booking.quotes.schemas import QuoteRequest
from hibachi.booking.stations import service as stations
from hibachi.booking.stations.errors import UnknownZip
from hibachi.booking.stations.types import StationTerms
from hibachi.catalog import service as catalog
from hibachi.geo.named_places import ABROAD_MILES, abroad, places_named
from hibachi.geo.rules import estimate, nearest
from hibachi.geo.types import Place
from hibachi.geo.zip_table import find_place
from hibachi.knowledge import service as knowledge
from hibachi.knowledge.types import Figures, Hit
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession


class LiveHouse:
    """One turn's view of the domains. `channel` marks the quotes it stores."""

    def __init__(self, session: WriteSession, channel: str) -> None:
        self._session = session
        self._channel = channel

    async def terms(self) -> Terms:
        """Prices and policy in force, with the first station's travel terms."""
        found = await catalog.current_terms(self._session, clock.now())
        station = (await stations.all_active(self._session))[0]
        return Terms(found.book, found.policy, station.travel, station.name, station.zip, str(station.zone))

    async def where(self, zip_code: str | None, city: str | None) -> Where | None:
        """Distance from the nearest station to a ZIP or to all of a city."""
        if zip_code:
            return await self._where_zip(zip_code)
        return await self._where_city(city) if city else None

    async def price(self, wanted: Wanted, zip_code: str) -> Priced:
        """A quote stored under the conversation's channel."""
        request = QuoteRequest(
            adults=wanted.adults or 0,
            children=wanted.children,
            toddlers=wanted.toddlers,
            zip=zip_code,
            date=wanted.day,
            upgrades=dict(wanted.upgrades),
            addons=dict(wanted.addons),
            extra_proteins=dict(wanted.extra_proteins),
        )
        stored = await quotes.store(self._session, request, self._channel)
        reach = await stations.reach(self._session, zip_code)
        terms = await catalog.current_terms(self._session, clock.now())
        return Priced(quotes.price(terms, reach, request), str(stored.id), stored.model_dump(mode="json"))

    async def day(self, zip_code: str, day: dt.date, guests: int) -> Day:
        """The slots of a day; with the next free start when the day has none."""
        info, _ = await availability.day(self._session, zip_code, day, guests)
        starts = tuple(Start(slot.slot, slot.state) for slot in info.slots)
        free = any(start.state == "free" for start in starts)
        first = max(day, clock.now().date())
        following = None if free else await availability.next_free(self._session, zip_code, first, guests)
        return Day(day, starts, following)

    async def article(self, question: str, talked_of: str | None = None, sentences: Sequence[str] = ()) -> Found | None:
        """The article that answers a question."""
        hit = await knowledge.find(self._session, question, talked_of, sentences)
        return found_by(hit) if hit else None

    async def _where_zip(self, zip_code: str) -> Where | None:
        try:
            reach = await stations.reach(self._session, zip_code)
        except UnknownZip:
            return None
        return Where(f"{reach.city} ({reach.zip})", reach.zip, reach.miles, reach.miles, reach.is_estimate)

    async def _where_city(self, city: str) -> Where | None:
        active = await stations.all_active(self._session)
        homes = {station.zip: find_place(station.zip) for station in active}
        if city in abroad():
            return Where(city, None, ABROAD_MILES, ABROAD_MILES, is_estimate=True)
        places = places_named(city, tuple(home.state for home in homes.values()))
        if not places:
            return None
        miles = sorted((_miles(place, list(homes.values())), place.zip) for place in places)
        return Where(city, miles[0][1], miles[0][0], miles[-1][0], is_estimate=True)


def found_by(hit: Hit) -> Found:
    """A hit as the assistant sees it."""
    article = hit.article
    return Found(article.slug, article.question, article.answer, hit.score, article.group.code)


def _miles(place: Place, homes: list[Place]) -> Decimal:
    return estimate(nearest(place.centroid, homes).centroid, place.centroid).miles


async def station_of(session: ReadSession) -> StationTerms:
    """The station whose clock and terms a conversation goes by until its place is known."""
    return (await stations.all_active(session))[0]


async def figures(session: ReadSession) -> Figures:
    """The figures of articles from the terms in force; the source the FAQ reads as well."""
    found = await catalog.current_terms(session, clock.now())
    return figures_of(found.book, found.policy, (await station_of(session)).travel)
