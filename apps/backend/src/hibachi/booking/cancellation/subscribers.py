"""Reactions to what a second person decides."""

from hibachi.booking.bookings import service as bookings
from hibachi.booking.cancellation import service
from hibachi.identity.approvals.service import decision_of
from hibachi.identity.events import ApprovalDecided
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(ApprovalDecided)
async def act_on_decision(session: WriteSession, event: ApprovalDecided) -> None:
    """Cancel a booking once the cancellation that was asked for is approved."""
    if event.kind == service.APPROVAL:
        booking = await bookings.access(session, event.subject_id)
        await service.decide(session, booking, await decision_of(session, event.aggregate_id), event.approved)
