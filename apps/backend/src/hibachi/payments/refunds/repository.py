"""Queries of refunds."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select

from hibachi.payments.models import Payment
from hibachi.payments.refunds.models import Refund
from hibachi.platform.db import ReadSession, WriteSession


async def sums(session: ReadSession, payment_ids: Sequence[UUID]) -> dict[UUID, int]:
    """Cents given back or on their way back, for each payment that has any."""
    if not payment_ids:
        return {}
    query = select(Refund.payment_id, func.sum(Refund.amount_cents)).group_by(Refund.payment_id)
    rows = await session.execute(query.where(Refund.payment_id.in_(payment_ids), Refund.status != "failed"))
    return {payment_id: int(total) for payment_id, total in rows}


async def find(session: ReadSession, refund_id: UUID) -> Refund | None:
    """One refund."""
    return (await session.scalars(select(Refund).where(Refund.id == refund_id))).one_or_none()


async def lock(session: WriteSession, refund_id: UUID) -> Refund | None:
    """One refund, locked and as it is now."""
    query = select(Refund).where(Refund.id == refund_id).with_for_update()
    return (await session.scalars(query.execution_options(populate_existing=True))).one_or_none()


async def of_payment(session: ReadSession, payment_id: UUID) -> Sequence[Refund]:
    """The refunds of a payment, oldest first."""
    query = select(Refund).where(Refund.payment_id == payment_id).order_by(Refund.created_at, Refund.id)
    return (await session.scalars(query.execution_options(populate_existing=True))).all()


async def of_subject(session: ReadSession, subject_kind: str, subject_id: UUID) -> Sequence[tuple[Refund, Payment]]:
    """The refunds of a subject with their payments, oldest first."""
    query = select(Refund, Payment).join(Payment, Payment.id == Refund.payment_id)
    query = query.where(Payment.subject_id == subject_id, Payment.subject_kind == subject_kind)
    rows = await session.execute(query.order_by(Refund.created_at, Refund.id))
    return [(row[0], row[1]) for row in rows]


async def unfinished(session: ReadSession) -> Sequence[tuple[Refund, Payment]]:
    """Refunds that wait for a person, to be sent by hand or because they failed, oldest first."""
    query = select(Refund, Payment).join(Payment, Payment.id == Refund.payment_id)
    failed = (Refund.status == "failed") & Refund.settled_at.is_(None)
    rows = await session.execute(query.where((Refund.status == "manual_due") | failed).order_by(Refund.created_at))
    return [(row[0], row[1]) for row in rows]


async def due_at_gateway(session: WriteSession, now: datetime, limit: int) -> Sequence[Refund]:
    """Refunds of all businesses about which the provider must be told or asked something."""
    query = select(Refund).where(Refund.gateway_due_at <= now).order_by(Refund.gateway_due_at).limit(limit)
    return (await session.scalars(query.with_for_update(skip_locked=True))).all()
