"""Queries of payments."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import exists, func, select, text
from sqlalchemy.dialects.postgresql import insert

from hibachi.payments.models import Payment, ProviderCustomer
from hibachi.payments.ports import PROVIDER
from hibachi.payments.rules import OPEN
from hibachi.payments.types import Payer, Purpose
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id

_LOCK = text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")


async def lock_subject(session: WriteSession, subject_kind: str, subject_id: UUID) -> None:
    """Let one transaction at a time decide about a subject's money; released at its end."""
    await session.execute(_LOCK, {"key": f"payments:{subject_kind}:{subject_id}"})


async def find(session: ReadSession, payment_id: UUID) -> Payment | None:
    """One payment."""
    return (await session.scalars(select(Payment).where(Payment.id == payment_id))).one_or_none()


async def lock(session: WriteSession, payment_id: UUID) -> Payment | None:
    """One payment, locked and as it is now, even if the session had read it before."""
    query = select(Payment).where(Payment.id == payment_id).with_for_update()
    return (await session.scalars(query.execution_options(populate_existing=True))).one_or_none()


async def id_of_intent(session: ReadSession, intent_id: str) -> UUID | None:
    """The payment that owns a provider's charge."""
    return await session.scalar(select(Payment.id).where(Payment.provider_id == intent_id))


async def of_subject(session: ReadSession, subject_kind: str, subject_id: UUID) -> Sequence[Payment]:
    """A subject's payments, oldest first."""
    query = select(Payment).where(Payment.subject_id == subject_id, Payment.subject_kind == subject_kind)
    return (await session.scalars(query.order_by(Payment.created_at, Payment.id))).all()


async def lock_succeeded(session: WriteSession, subject_kind: str, subject_id: UUID) -> Sequence[Payment]:
    """A subject's paid payments, newest first, locked."""
    query = select(Payment).where(Payment.subject_id == subject_id, Payment.subject_kind == subject_kind)
    paid = query.where(Payment.status == "succeeded").order_by(Payment.created_at.desc(), Payment.id.desc())
    return (await session.scalars(paid.with_for_update().execution_options(populate_existing=True))).all()


async def open_of(
    session: WriteSession, subject_kind: str, subject_id: UUID, purpose: Purpose | None = None
) -> Sequence[Payment]:
    """A subject's unfinished payments, locked; of one purpose, or of all."""
    query = select(Payment).where(Payment.subject_id == subject_id, Payment.subject_kind == subject_kind)
    query = query.where(Payment.status.in_(OPEN))
    if purpose is not None:
        query = query.where(Payment.purpose == purpose)
    return (await session.scalars(query.with_for_update().execution_options(populate_existing=True))).all()


async def to_be_closed(session: ReadSession, subject_kind: str, subject_id: UUID) -> Sequence[UUID]:
    """A subject's cancelled payments whose charges may still be paid at the provider."""
    query = select(Payment.id).where(Payment.subject_id == subject_id, Payment.subject_kind == subject_kind)
    open_there = (
        (Payment.status == "cancelled") & Payment.provider_id.is_not(None) & Payment.gateway_due_at.is_not(None)
    )
    return (await session.scalars(query.where(open_there))).all()


async def any_succeeded(session: ReadSession, payment_ids: Sequence[UUID]) -> bool:
    """Whether one of these payments is paid."""
    paid = exists().where(Payment.id.in_(payment_ids), Payment.status == "succeeded")
    return bool(await session.scalar(select(paid)))


async def succeeded_cents(session: ReadSession, subject_kind: str, subject_id: UUID) -> int:
    """Everything a subject ever paid, refunds not taken off."""
    query = select(func.coalesce(func.sum(Payment.amount_cents), 0))
    paid = query.where(Payment.subject_id == subject_id, Payment.subject_kind == subject_kind)
    return int(await session.scalar(paid.where(Payment.status == "succeeded")) or 0)


async def due_at_gateway(session: WriteSession, now: datetime, limit: int) -> Sequence[Payment]:
    """Payments of all businesses about which the provider must be told or asked something."""
    query = select(Payment).where(Payment.gateway_due_at <= now).order_by(Payment.gateway_due_at).limit(limit)
    return (await session.scalars(query.with_for_update(skip_locked=True))).all()


async def insert_customer(session: WriteSession, payer: Payer) -> None:
    """Write a payer unless another transaction did."""
    values = {"id": new_id(), "created_at": clock.now(), "provider": PROVIDER}
    values |= {"owner_id": payer.owner_id, "name": payer.name, "email": payer.email}
    await session.execute(insert(ProviderCustomer).values(**values).on_conflict_do_nothing())


async def find_customer(session: ReadSession, owner_id: UUID) -> ProviderCustomer | None:
    """The provider's customer of a person."""
    query = select(ProviderCustomer).where(ProviderCustomer.owner_id == owner_id)
    return (await session.scalars(query.where(ProviderCustomer.provider == PROVIDER))).one_or_none()


async def customer(session: ReadSession, customer_id: UUID) -> ProviderCustomer:
    """The provider's customer under our own id."""
    return (await session.scalars(select(ProviderCustomer).where(ProviderCustomer.id == customer_id))).one()
