"""Brand, stations and figures of a business."""

from collections.abc import Sequence
from datetime import timedelta

from hibachi.booking.site.schemas import Site, SiteBusiness, SitePolicy, StationOut
from hibachi.booking.stations import repository
from hibachi.booking.stations import service as stations
from hibachi.booking.stations.errors import NoStation
from hibachi.booking.stations.models import Station
from hibachi.booking.stations.types import StationTerms
from hibachi.catalog import service as catalog
from hibachi.catalog.service import Terms
from hibachi.identity.businesses.service import business_info
from hibachi.payments.ports import payment_gateway
from hibachi.platform import clock
from hibachi.platform.db import ReadSession


async def site(session: ReadSession) -> Site:
    """The public facts. Raises `NoStation`, `NoPriceBook`."""
    open_stations = await repository.active(session)
    if not open_stations:
        raise NoStation()
    business = await business_info(open_stations[0].business_id)
    terms = await catalog.current_terms(session)
    return Site(
        business=SiteBusiness.model_validate(business, from_attributes=True),
        stations=station_list(open_stations),
        policy=_policy(terms, stations.terms_of(open_stations[0])),
        payment_gateway=payment_gateway().name,
    )


async def all_stations(session: ReadSession) -> list[StationOut]:
    """Every open station."""
    return station_list(await repository.active(session))


def station_list(found: Sequence[Station]) -> list[StationOut]:
    """The public form of stations."""
    return [StationOut.model_validate(station, from_attributes=True) for station in found]


def _policy(terms: Terms, first: StationTerms) -> SitePolicy:
    book, policy = terms.book, terms.policy
    today = clock.now().astimezone(first.zone).date()
    return SitePolicy(
        price_book_version=terms.version,
        deposit_cents=book.deposit_cents,
        party_minimum_cents=book.minimum_cents,
        free_miles=str(first.travel.free_miles),
        cents_per_mile=first.travel.cents_per_mile,
        max_miles=str(first.travel.max_miles),
        lead_hours=policy.lead_hours,
        free_cancel_days=policy.free_cancel_hours // 24,
        self_cancel_hours=policy.self_cancel_hours,
        guest_count_hours=policy.guest_count_hours,
        menu_lock_hours=policy.menu_lock_hours,
        dietary_notice_hours=policy.dietary_notice_hours,
        free_reschedule_hours=policy.free_reschedule_hours,
        deposit_hours=policy.hold.deposit_hours,
        waitlist_hours=policy.hold.waitlist_offer_hours,
        staff_shift_minutes=policy.staff_shift_minutes,
        set_up_minutes=policy.event.set_up_minutes,
        reschedule_fee_cents=policy.reschedule_fee_cents,
        max_party=book.max_party,
        slots=[f"{slot.start:%H:%M}" for slot in policy.slots],
        guests_per_chef=policy.staffing.guests_per_chef,
        hold_minutes=policy.hold.web_minutes,
        quote_days=policy.quote_days,
        last_date=today + timedelta(days=policy.ahead_days),
    )
