"""Queries of reconciliation."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import exists, func, or_, select
from sqlalchemy.dialects.postgresql import insert

from hibachi.payments.ledger import repository as ledger
from hibachi.payments.models import Payment
from hibachi.payments.reconciliation.models import ReconciliationReport, SettledDifference
from hibachi.payments.reconciliation.types import Books
from hibachi.payments.refunds.models import Refund
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id


async def books_of(session: ReadSession, start: datetime, end: datetime, intent_ids: Sequence[str]) -> list[Books]:
    """Card payments that were paid or refunded in [start, end), and those behind these charges if they are paid."""
    refunded_then = exists().where(
        Refund.payment_id == Payment.id, Refund.succeeded_at >= start, Refund.succeeded_at < end
    )
    paid_then = (Payment.succeeded_at >= start) & (Payment.succeeded_at < end)
    query = select(Payment).where(Payment.method == "card", Payment.status == "succeeded")
    touched = query.where(or_(paid_then, refunded_then, Payment.provider_id.in_(intent_ids)))
    payments = [row for row in (await session.scalars(touched.order_by(Payment.id))).all() if row.provider_id]
    ids = [payment.id for payment in payments]
    refunded, booked = await _refunded(session, ids), await ledger.card_totals(session, ids)
    return [
        Books(row.id, row.provider_id or "", row.amount_cents, refunded.get(row.id, 0), booked.get(row.id, 0))
        for row in payments
    ]


async def _refunded(session: ReadSession, payment_ids: Sequence[UUID]) -> dict[UUID, int]:
    query = select(Refund.payment_id, func.sum(Refund.amount_cents)).group_by(Refund.payment_id)
    sent = query.where(Refund.payment_id.in_(payment_ids), Refund.status == "succeeded", Refund.paid_how.is_(None))
    rows = await session.execute(sent)
    return {payment_id: int(total) for payment_id, total in rows}


async def has_report(session: ReadSession, day: date) -> bool:
    """Whether a day was compared."""
    return bool(await session.scalar(select(exists().where(ReconciliationReport.day == day))))


async def find_report(session: ReadSession, day: date) -> ReconciliationReport | None:
    """The report of a day."""
    return (await session.scalars(select(ReconciliationReport).where(ReconciliationReport.day == day))).one_or_none()


async def with_differences(session: ReadSession, limit: int) -> Sequence[ReconciliationReport]:
    """Reports that found something, newest first."""
    found = select(ReconciliationReport).where(func.jsonb_array_length(ReconciliationReport.differences) > 0)
    return (await session.scalars(found.order_by(ReconciliationReport.day.desc()).limit(limit))).all()


async def settled_since(session: ReadSession, day: date) -> Sequence[SettledDifference]:
    """What people settled of the days from this one on."""
    return (await session.scalars(select(SettledDifference).where(SettledDifference.day >= day))).all()


async def settle_once(session: WriteSession, values: dict[str, object]) -> bool:
    """Write a settlement; False when it is there already."""
    written = insert(SettledDifference).values(id=new_id(), created_at=clock.now(), **values)
    return await session.scalar(written.on_conflict_do_nothing().returning(SettledDifference.id)) is not None


async def put_report(session: WriteSession, day: date, checked: int, differences: list[dict[str, object]]) -> None:
    """Write a day's report; a repeated comparison replaces it."""
    kept = {"checked": checked, "differences": differences, "created_at": clock.now()}
    written = insert(ReconciliationReport).values(id=new_id(), day=day, **kept)
    await session.execute(written.on_conflict_do_update(index_elements=["business_id", "day"], set_=kept))
