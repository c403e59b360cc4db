"""Opening, escalating, acknowledging and closing alerts. Every look reads the world anew, so repeating one does
nothing twice."""

from uuid import UUID

from hibachi.booking.bookings import repository as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.chef_alerts import picture, repository, view
from hibachi.booking.chef_alerts.errors import ChefAlertClosed, ChefAlertNotFound
from hibachi.booking.chef_alerts.events import ChefAlertRaised
from hibachi.booking.chef_alerts.models import ChefAlert, ChefAlertStep
from hibachi.booking.chef_alerts.picture import Watched
from hibachi.booking.chef_alerts.schemas import ChefAlertOut
from hibachi.booking.chef_alerts.types import Closing
from hibachi.booking.policies.instants import shift
from hibachi.catalog import service as catalog
from hibachi.identity.audit.service import record_audit
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession, reading, unit_of_work
from hibachi.platform.ids import new_id
from hibachi.platform.live import notify
from hibachi.platform.outbox import publish


async def sweep(business_id: UUID) -> None:
    """Look after every party of a business that is close, each in its own unit of work."""
    async with reading(business_id) as session:
        due = [one.booking.id for one in await _near(session) if _due(one)]
    for booking_id in due:
        async with unit_of_work(business_id) as session:
            await look(session, booking_id)


async def look(session: WriteSession, booking_id: UUID) -> None:
    """Open, escalate or close the alert of one booking, if it is time. Safe to repeat."""
    booking = await bookings.lock(session, booking_id)
    if booking is None:
        return
    (one,) = await picture.of(session, [booking])
    if not one.alarming:
        _close(session, one)
        return
    alert = one.alert or _open(session, booking)
    if one.telling is not None and one.telling.at <= clock.now():
        await _tell(session, one, alert)


async def look_at_chef(session: WriteSession, chef_id: UUID) -> None:
    """Look after every coming event of a chef whose plans changed."""
    for booking_id in sorted(await repository.events_of_chef(session, chef_id, clock.now())):
        await look(session, booking_id)


async def open_ones(session: ReadSession, caller: Caller, station_id: UUID | None) -> list[ChefAlertOut]:
    """Open alerts of the caller's stations, critical ones first, then by start."""
    mine = [
        one
        for one in await _near(session)
        if one.alert is not None
        and one.alarming
        and caller.serves(one.booking.station_id)
        and station_id in (None, one.booking.station_id)
    ]
    shown = [await view.show(session, one) for one in mine]
    return sorted(shown, key=lambda alert: (not alert.critical, alert.starts_at, alert.id))


async def of_booking(session: ReadSession, booking: Booking) -> ChefAlertOut | None:
    """The open alert of a booking."""
    (one,) = await picture.of(session, [booking])
    return await view.show(session, one) if one.alert is not None and one.alarming else None


async def acknowledge(session: WriteSession, caller: Caller, alert_id: UUID) -> ChefAlertOut:
    """Note that the caller looks after it, and nobody else is told. Raises `ChefAlertNotFound`, `ChefAlertClosed`."""
    alert = await repository.find(session, alert_id)
    booking = await bookings.lock(session, alert.booking_id) if alert is not None else None
    if alert is None or booking is None or not caller.serves(booking.station_id):
        raise ChefAlertNotFound()
    (one,) = await picture.of(session, [booking])
    if one.alert is None or one.alert.id != alert_id or not one.alarming:
        raise ChefAlertClosed(field="alert_id", rule="open")
    session.add(
        ChefAlertStep(
            alert_id=alert_id,
            kind="acknowledged",
            critical=one.critical,
            missing=one.short.missing,
            staff_id=caller.id,
            staff_name=caller.name,
        )
    )
    record_audit(session, caller, "chef_alert.acknowledged", "booking", booking.id, after={"critical": one.critical})
    _tell_browsers(session, booking)
    await session.flush()
    (fresh,) = await picture.of(session, [booking])
    return await view.show(session, fresh)


async def _near(session: ReadSession) -> list[Watched]:
    staffing = (await catalog.current_terms(session)).policy.staffing
    now = clock.now()
    until = shift(now, hours=24 * staffing.alert_days)
    return await picture.of(session, await repository.watched(session, picture.ALERTED, now, until))


def _due(one: Watched) -> bool:
    if not one.alarming:
        return one.alert is not None
    return one.alert is None or (one.telling is not None and one.telling.at <= clock.now())


def _open(session: WriteSession, booking: Booking) -> ChefAlert:
    alert = ChefAlert(id=new_id(), booking_id=booking.id)
    session.add(alert)
    _tell_browsers(session, booking)
    return alert


async def _tell(session: WriteSession, one: Watched, alert: ChefAlert) -> None:
    telling = one.telling
    if telling is None:
        return
    await session.flush()
    step = ChefAlertStep(
        id=new_id(),
        alert_id=alert.id,
        kind="told",
        audience=telling.to,
        critical=telling.critical,
        missing=one.short.missing,
    )
    session.add(step)
    facts = {"step_id": step.id, "to": telling.to, "critical": telling.critical, "missing": one.short.missing}
    publish(session, ChefAlertRaised.model_validate({"aggregate_id": one.booking.id, **facts}))
    _tell_browsers(session, one.booking)


def _close(session: WriteSession, one: Watched) -> None:
    if one.alert is None:
        return
    one.alert.closed_at, one.alert.closed_because = clock.now(), _reason(one)
    _tell_browsers(session, one.booking)


def _reason(one: Watched) -> Closing:
    if one.booking.status not in picture.ALERTED:
        return "off"
    if one.short.missing == 0:
        return "served"
    return "over" if one.booking.starts_at <= clock.now() else "moved"


def _tell_browsers(session: WriteSession, booking: Booking) -> None:
    notify(session, "bookings", {"id": str(booking.id), "status": booking.status, "version": booking.version})
