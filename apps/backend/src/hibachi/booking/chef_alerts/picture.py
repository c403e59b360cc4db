"""Everything that decides about the alerts of some bookings, loaded at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from hibachi.booking.bookings.models import Booking
from hibachi.booking.chef_alerts import repository
from hibachi.booking.chef_alerts.models import ChefAlert, ChefAlertStep
from hibachi.booking.places import repository as places
from hibachi.booking.places.types import Crew
from hibachi.booking.policies.chef_alert import (
    Acknowledged,
    Audience,
    Shortage,
    Telling,
    Told,
    critical_from,
    is_alarming,
    next_telling,
)
from hibachi.booking.policies.chefs_needed import chefs_needed
from hibachi.booking.policies.lifecycle import Status
from hibachi.catalog import service as catalog
from hibachi.catalog.policy_types import StaffingTerms
from hibachi.identity.notices.service import wanting
from hibachi.identity.types import Role
from hibachi.platform import clock
from hibachi.platform.db import ReadSession

ALERTED: tuple[Status, ...] = ("confirmed", "cancellation_requested")
"""States of a party that is sold and has not begun."""

ROLE_OF: dict[Audience, Role] = {"manager": "station_manager", "admins": "admin", "owner": "owner"}


@dataclass(frozen=True, slots=True)
class Watched:
    """A booking with what it lacks, its open alert and what comes next. `seen` is the acknowledgement that counts."""

    booking: Booking
    short: Shortage
    crew: tuple[Crew, ...]
    alarming: bool
    critical: bool
    critical_from: datetime
    alert: ChefAlert | None
    steps: tuple[ChefAlertStep, ...]
    seen: ChefAlertStep | None
    telling: Telling | None


async def of(session: ReadSession, found: Sequence[Booking]) -> list[Watched]:
    """The pictures of several bookings, in their order. The limits are those of today, not of when it was sold."""
    ids = [booking.id for booking in found]
    staffing = (await catalog.current_terms(session)).policy.staffing
    crews = await places.crews(session, ids)
    alerts = {alert.booking_id: alert for alert in await repository.open_alerts(session, ids)}
    steps = await repository.steps(session, [alert.id for alert in alerts.values()])
    now = clock.now()
    pictures = []
    for booking in found:
        alert = alerts.get(booking.id)
        crew = tuple(one for one in crews if one.booking_id == booking.id)
        own = tuple(step for step in steps if alert is not None and step.alert_id == alert.id)
        pictures.append(await _of_one(session, staffing, booking, crew, alert, own, now))
    return pictures


async def _of_one(
    session: ReadSession,
    staffing: StaffingTerms,
    booking: Booking,
    crew: tuple[Crew, ...],
    alert: ChefAlert | None,
    steps: tuple[ChefAlertStep, ...],
    now: datetime,
) -> Watched:
    short = Shortage(booking.starts_at, await _needed(session, booking), sum(one.absence is None for one in crew))
    alarming = booking.status in ALERTED and is_alarming(staffing, short, now)
    late = critical_from(staffing, booking.starts_at)
    seen = _counting(short, steps, late, now)
    telling = None
    if alarming:
        told = [Told(step.audience, step.created_at) for step in steps if step.audience is not None]
        mark = Acknowledged(seen.created_at, seen.missing) if seen else None
        telling = next_telling(staffing, short, now, told, mark, await _reachable(session, booking.station_id))
    return Watched(booking, short, crew, alarming, now >= late, late, alert, steps, seen, telling)


def _counting(short: Shortage, steps: Sequence[ChefAlertStep], late: datetime, now: datetime) -> ChefAlertStep | None:
    """The latest acknowledgement, unless another chef was lost since or the party has become critical."""
    marks = [step for step in steps if step.kind == "acknowledged"]
    if not marks or marks[-1].missing < short.missing:
        return None
    if marks[-1].created_at < late <= now:
        return None
    return marks[-1]


async def _needed(session: ReadSession, booking: Booking) -> int:
    terms = await catalog.terms_of(session, booking.price_book_version)
    return chefs_needed(terms.policy, booking.adults + booking.children)


async def _reachable(session: ReadSession, station_id: UUID) -> frozenset[Audience]:
    """The levels somebody stands on; the owner's always: with nobody else, the business's own mailbox is told."""
    roles = {one.role for one in await wanting(session, "chef_alert", station_id)}
    return frozenset({"owner", *(audience for audience, role in ROLE_OF.items() if role in roles)})
