"""What is remembered of oneself, on the site."""

from uuid import UUID

from fastapi import APIRouter

from hibachi.ai.memory.errors import FactNotFound
from hibachi.ai.memory.own import service
from hibachi.ai.memory.own.auth import BadLink, HostLink, OwnLink
from hibachi.ai.memory.own.schemas import LinkAsked, OwnMemoryOut
from hibachi.booking.bookings.errors import BookingNotFound
from hibachi.crm.errors import CustomerNotFound
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/my/memory", tags=["my booking"])


@router.post("/link", responses=responses(BadLink, BookingNotFound))
async def ask(session: Writing, booking_id: HostLink) -> LinkAsked:
    """Have the link to what is remembered written to the person behind a booking."""
    return await service.ask(session, booking_id)


@router.get("", responses=responses(BadLink, CustomerNotFound))
async def remembered(session: Reading, customer_id: OwnLink) -> OwnMemoryOut:
    """What is remembered of oneself."""
    return await service.of_person(session, customer_id)


@router.delete("/{fact_id}", responses=responses(BadLink, CustomerNotFound, FactNotFound))
async def remove(session: Writing, customer_id: OwnLink, fact_id: UUID) -> OwnMemoryOut:
    """Remove something for good."""
    return await service.remove(session, customer_id, fact_id)
