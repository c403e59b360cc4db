"""What every tool of the staff's agents works with, and the small parts of their answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from hibachi.ai.office.types import Figure, Link, Period
from hibachi.ai.types import FactKind
from hibachi.booking.chefs import service as chefs
from hibachi.booking.desk.schemas import BookingRow
from hibachi.booking.stations import service as stations
from hibachi.identity.businesses.service import business_info
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession

BOOKINGS, PAYMENTS = "bookings", "payments and refunds"


@dataclass(frozen=True, slots=True)
class Office:
    """Who asks, when, in station time. Identity and business come from the session, never from a question."""

    session: ReadSession
    caller: Caller
    now: datetime

    @property
    def today(self) -> date:
        """The station's date."""
        return self.now.date()

    def instants(self, period: Period) -> tuple[datetime, datetime]:
        """From the first midnight to the one after the last date."""
        zone = self.now.tzinfo
        end = period.last + timedelta(days=1)
        return datetime.combine(period.first, time(), zone), datetime.combine(end, time(), zone)

    async def stations(self) -> dict[str, UUID]:
        """Names and ids of the stations the asker serves."""
        found = await stations.all_active(self.session)
        return {station.name: station.id for station in found if self.caller.serves(station.id)}

    async def chefs(self) -> list[str]:
        """Names of the chefs of the asker's stations."""
        return [chef.name for chef in await chefs.page(self.session, self.caller, None) if chef.active]


async def office_of(session: ReadSession, caller: Caller) -> Office:
    """The office as it is now, by the clock of the caller's station; of several stations, of the business."""
    own = [one for one in await stations.all_active(session) if one.id in caller.station_ids]
    if len(own) == 1:
        return Office(session, caller, clock.now().astimezone(own[0].zone))
    business = await business_info(caller.business_id)
    zone = next((one.zone for one in await stations.all_active(session) if str(one.zone) == business.time_zone), None)
    return Office(session, caller, clock.now().astimezone(zone or (await stations.all_active(session))[0].zone))


def money(label: str, cents: int, source: str, period: Period | None = None) -> Figure:
    """An amount of money."""
    return Figure(label, FactKind.MONEY, cents, source, period)


def count(label: str, number: int, source: str, period: Period | None = None, unit: str = "") -> Figure:
    """A number of something."""
    return Figure(label, FactKind.COUNT, number, source, period, unit)


def day(label: str, value: date, source: str) -> Figure:
    """A date."""
    return Figure(label, FactKind.DATE, value, source)


def at(label: str, value: time, source: str) -> Figure:
    """A station time."""
    return Figure(label, FactKind.TIME, value, source)


def bookings_link(
    label: str, period: Period | None = None, station: UUID | None = None, status: Iterable[str] = (), q: str = ""
) -> Link:
    """The list of bookings with these filters."""
    filters = {
        "q": q,
        "status": ",".join(status),
        "from": str(period.first) if period else "",
        "to": str(period.last) if period and period.last.year < NEVER.year else "",
        "station": str(station) if station else "",
    }
    return Link(label, address("/bookings", **filters))


def address(path: str, **filters: str) -> str:
    """A page with its filters."""
    query = "&".join(f"{name}={value.replace(' ', '+')}" for name, value in filters.items() if value)
    return f"{path}?{query}" if query else path


NEVER = date(9999, 1, 1)


def booking_page(row: BookingRow) -> str:
    """The page of a booking."""
    return f"/bookings/{row.id}"


def plural(number: int, one: str, many: str | None = None) -> str:
    """ "1 party", "12 parties"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
