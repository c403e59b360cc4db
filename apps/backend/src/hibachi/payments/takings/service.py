"""What came in and what went back."""

from datetime import datetime

from hibachi.payments.takings import repository
from hibachi.payments.takings.types import Moved, Takings
from hibachi.platform.db import ReadSession


async def between(session: ReadSession, since: datetime, until: datetime) -> Takings:
    """Money of all stations from `since` to before `until`; by when it arrived, not by when it was due."""
    paid = await repository.received(session, since, until)
    back = await repository.returned(session, since, until)
    return Takings(
        tuple(
            Moved(row.subject_id, row.purpose, row.method, row.amount_cents, row.succeeded_at or since) for row in paid
        ),
        tuple(
            Moved(
                payment.subject_id,
                payment.purpose,
                payment.method,
                refund.amount_cents,
                refund.succeeded_at or since,
                refund.reason,
            )
            for refund, payment in back
        ),
    )
