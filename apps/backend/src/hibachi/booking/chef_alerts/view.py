"""Alerts as the panel shows them."""

from hibachi.booking.chef_alerts.errors import ChefAlertNotFound
from hibachi.booking.chef_alerts.picture import Watched
from hibachi.booking.chef_alerts.schemas import AlertSeen, AlertTold, ChefAlertOut, LostChef, NextTold
from hibachi.booking.stations import service as stations
from hibachi.platform.db import ReadSession


async def show(session: ReadSession, one: Watched) -> ChefAlertOut:
    """One alert that is open."""
    if one.alert is None:
        raise ChefAlertNotFound()
    booking = one.booking
    return ChefAlertOut(
        id=one.alert.id,
        booking_id=booking.id,
        reference=booking.reference,
        customer_name=booking.customer_name,
        city=booking.city,
        date=booking.event_date,
        slot=f"{booking.slot:%H:%M}",
        starts_at=booking.starts_at,
        time_zone=str((await stations.get(session, booking.station_id)).zone),
        guests=booking.adults + booking.children + booking.toddlers,
        needed=one.short.needed,
        assigned=one.short.assigned,
        lost=[LostChef(name=chef.name, reason=chef.absence) for chef in one.crew if chef.absence is not None],
        critical=one.critical,
        critical_from=one.critical_from,
        since=one.alert.created_at,
        told=[
            AlertTold(to=step.audience, at=step.created_at, critical=step.critical)
            for step in one.steps
            if step.audience is not None
        ],
        next_told=NextTold(to=one.telling.to, at=one.telling.at) if one.telling else None,
        seen=AlertSeen(by=one.seen.staff_name or "", at=one.seen.created_at) if one.seen else None,
    )
