"""Queries of takings."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from hibachi.payments.models import Payment
from hibachi.payments.refunds.models import Refund
from hibachi.platform.db import ReadSession


async def received(session: ReadSession, since: datetime, until: datetime) -> Sequence[Payment]:
    """Payments that succeeded in a range of instants (half open), oldest first."""
    query = select(Payment).where(Payment.status == "succeeded")
    within = query.where(Payment.succeeded_at >= since, Payment.succeeded_at < until)
    return (await session.scalars(within.order_by(Payment.succeeded_at, Payment.id))).all()


async def returned(session: ReadSession, since: datetime, until: datetime) -> Sequence[tuple[Refund, Payment]]:
    """Refunds that arrived in a range of instants (half open) with their payments, oldest first."""
    query = select(Refund, Payment).join(Payment, Payment.id == Refund.payment_id).where(Refund.status == "succeeded")
    within = query.where(Refund.succeeded_at >= since, Refund.succeeded_at < until)
    return [(row[0], row[1]) for row in await session.execute(within.order_by(Refund.succeeded_at, Refund.id))]
