"""Queries of alerts."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, func, or_, select

from hibachi.booking.bookings.models import Booking
from hibachi.booking.chef_alerts.models import ChefAlert, ChefAlertStep
from hibachi.booking.places.models import ChefBlock
from hibachi.booking.policies.lifecycle import Status
from hibachi.platform.db import ReadSession, WriteSession

_OPEN = select(ChefAlert.booking_id).where(ChefAlert.closed_at.is_(None))


async def watched(
    session: ReadSession, statuses: Sequence[Status], now: datetime, until: datetime
) -> Sequence[Booking]:
    """Coming bookings up to an instant, and every booking with an open alert."""
    near = (Booking.status.in_(statuses), Booking.starts_at > now, Booking.starts_at <= until)
    query = select(Booking).where(or_(Booking.id.in_(_OPEN), and_(*near)))
    return (await session.scalars(query.order_by(Booking.starts_at, Booking.id))).all()


async def events_of_chef(session: ReadSession, chef_id: UUID, now: datetime) -> Sequence[UUID]:
    """Bookings that a chef is assigned to and that are not over."""
    query = select(ChefBlock.booking_id).where(ChefBlock.chef_id == chef_id, ~ChefBlock.released)
    found = await session.scalars(query.where(func.upper(ChefBlock.during) > now))
    return [booking_id for booking_id in found if booking_id is not None]


async def open_alerts(session: ReadSession, booking_ids: Sequence[UUID]) -> Sequence[ChefAlert]:
    """The open alerts of several bookings."""
    query = select(ChefAlert).where(ChefAlert.booking_id.in_(booking_ids), ChefAlert.closed_at.is_(None))
    return (await session.scalars(query)).all()


async def find(session: ReadSession, alert_id: UUID) -> ChefAlert | None:
    """One alert."""
    return (await session.scalars(select(ChefAlert).where(ChefAlert.id == alert_id))).one_or_none()


async def lock(session: WriteSession, alert_id: UUID) -> ChefAlert | None:
    """One alert, locked and read afresh."""
    query = select(ChefAlert).where(ChefAlert.id == alert_id).with_for_update()
    return (await session.scalars(query.execution_options(populate_existing=True))).one_or_none()


async def steps(session: ReadSession, alert_ids: Sequence[UUID]) -> Sequence[ChefAlertStep]:
    """The steps of several alerts, oldest first."""
    query = select(ChefAlertStep).where(ChefAlertStep.alert_id.in_(alert_ids))
    return (await session.scalars(query.order_by(ChefAlertStep.created_at, ChefAlertStep.id))).all()
