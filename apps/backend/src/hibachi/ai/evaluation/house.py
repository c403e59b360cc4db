"""A house over the demo rules: real prices, distances and articles, a calendar that can be filled."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, time
from decimal import Decimal

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.figures import figures_of
from hibachi.ai.ports import Day, Found, Priced, Start, Terms, Where
from hibachi.catalog import rules as catalog
from hibachi.catalog.documents import demo_policy, demo_price_book, demo_travel
from hibachi.catalog.types import Extras, Party
from hibachi.geo.errors import UnknownZip
from hibachi.geo.named_places import ABROAD_MILES, abroad, places_named
from hibachi.geo.rules import estimate
from hibachi.geo.zip_table import find_place
from hibachi.knowledge.meaning import read
from hibachi.knowledge.rules import Index, filled
from hibachi.knowledge.shipped import shipped_articles

STATION_ZIP = "94539"
TERMS = Terms(demo_price_book(), demo_policy(), demo_travel(), "Fremont", STATION_ZIP, "America/Los_Angeles")
ARTICLES = tuple(filled(article, figures_of(TERMS.book, TERMS.policy, TERMS.travel)) for article in shipped_articles())
INDEX = Index(ARTICLES)


@dataclass
class DemoHouse:
    """`full` holds the starts that are taken; `quotes` what was stored."""

    full: set[tuple[date, time]] = field(default_factory=set)
    quotes: list[Priced] = field(default_factory=list)

    async def terms(self) -> Terms:
        """The demo rules."""
        return TERMS

    async def where(self, zip_code: str | None, city: str | None) -> Where | None:
        """Estimated distance from Fremont."""
        home = find_place(STATION_ZIP).centroid
        if zip_code:
            try:
                place = find_place(zip_code)
            except UnknownZip:
                return None
            miles = estimate(home, place.centroid).miles
            return Where(f"{place.city.title()} ({zip_code})", zip_code, miles, miles, is_estimate=True)
        if city in abroad():
            return Where(city, None, ABROAD_MILES, ABROAD_MILES, is_estimate=True)
        places = places_named(city or "")
        found = sorted((estimate(home, place.centroid).miles, place.zip) for place in places)
        return Where(city or "", found[0][1], found[0][0], found[-1][0], is_estimate=True) if found else None

    async def price(self, wanted: Wanted, zip_code: str) -> Priced:
        """A quote, kept in `quotes`."""
        place = find_place(zip_code)
        miles: Decimal = estimate(find_place(STATION_ZIP).centroid, place.centroid).miles
        party = Party(wanted.adults or 0, wanted.children, wanted.toddlers)
        extras = Extras(wanted.upgrades, wanted.addons, wanted.extra_proteins)
        quote = catalog.quote(TERMS.book, party, extras, miles, TERMS.travel, place.county)
        card = {"total_cents": quote.total_cents, **asdict(party)}
        self.quotes.append(Priced(quote, f"quote-{len(self.quotes) + 1}", card))
        return self.quotes[-1]

    async def day(self, zip_code: str, day: date, guests: int) -> Day:
        """Every slot free but those in `full`."""
        slots = [slot.start for slot in TERMS.policy.slots]
        starts = tuple(Start(slot, "full" if (day, slot) in self.full else "free") for slot in slots)
        following = date.fromordinal(day.toordinal() + 1)
        return Day(day, starts, None if any(s.state == "free" for s in starts) else (following, slots[0]))

    async def article(self, question: str, talked_of: str | None = None, sentences: Sequence[str] = ()) -> Found | None:
        """The shipped article that answers."""
        hit = INDEX.best(await read(question, sentences, ARTICLES), talked_of)
        if hit is None:
            return None
        article = hit.article
        return Found(article.slug, article.question, article.answer, hit.score, article.group.code)
