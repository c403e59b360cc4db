"""Papers of a booking for its host, opened by the browser itself."""

import asyncio

from fastapi import APIRouter
from fastapi.responses import Response

from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.errors import BookingNotFound
from hibachi.booking.documents.agreement import agreement_pdf
from hibachi.booking.documents.calendar import event_ics
from hibachi.booking.documents.receipt import receipt_pdf
from hibachi.booking.papers import service
from hibachi.booking.selfservice.auth import BadLink, DocumentLink
from hibachi.booking.selfservice.links import address_of
from hibachi.platform import clock
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading

router = APIRouter(prefix="/my/documents", tags=["my booking"])
_LOAD = responses(BadLink, BookingNotFound)


@router.get("/agreement.pdf", responses=_LOAD, response_class=Response)
async def agreement(session: Reading, booking_id: DocumentLink) -> Response:
    """The agreement as PDF, with the evidence once it is signed."""
    paper = await service.agreement(session, await bookings.get(session, booking_id))
    return _file(await asyncio.to_thread(agreement_pdf, paper, clock.now()), "application/pdf", "agreement.pdf")


@router.get("/receipt.pdf", responses=_LOAD, response_class=Response)
async def receipt(session: Reading, booking_id: DocumentLink) -> Response:
    """What was sold, paid and is due, as PDF."""
    paper = await service.receipt(session, await bookings.get(session, booking_id))
    return _file(await asyncio.to_thread(receipt_pdf, paper), "application/pdf", "receipt.pdf")


@router.get("/event.ics", responses=_LOAD, response_class=Response)
async def event(session: Reading, booking_id: DocumentLink) -> Response:
    """The event for a calendar."""
    booking = await bookings.get(session, booking_id)
    made = await service.calendar_event(session, booking, address_of(booking.id))
    return _file(event_ics(made), "text/calendar", "event.ics")


def _file(content: bytes, media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Cache-Control": "private, no-store"}
    return Response(content, media_type=media_type, headers=headers)
