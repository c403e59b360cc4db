"""Staff endpoints over alerts."""

from uuid import UUID

from fastapi import APIRouter

from hibachi.booking.auth import BookingsAssign, BookingsRead
from hibachi.booking.chef_alerts import service
from hibachi.booking.chef_alerts.errors import ChefAlertClosed, ChefAlertNotFound
from hibachi.booking.chef_alerts.schemas import ChefAlertOut
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/chef-alerts", tags=["bookings"])


@router.get("")
async def chef_alerts(session: Reading, caller: BookingsRead, station_id: UUID | None = None) -> list[ChefAlertOut]:
    """Parties of the coming days that lack chefs, critical ones first."""
    return await service.open_ones(session, caller, station_id)


@router.post("/{alert_id}/acknowledge", responses=responses(ChefAlertNotFound, ChefAlertClosed))
async def acknowledge(session: Writing, caller: BookingsAssign, alert_id: UUID) -> ChefAlertOut:
    """Say that somebody looks after it: nobody else is told until the party gets critical."""
    return await service.acknowledge(session, caller, alert_id)
