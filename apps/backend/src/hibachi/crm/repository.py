"""Queries of people."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.dialects.postgresql import insert

from hibachi.crm.models import ConsentRecord, Customer, Lead
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id
from hibachi.platform.orm import keyed_hash

_BY_EMAIL = ["business_id", "email_hash"]


async def upsert(session: WriteSession, name: str, email: str, phone: str) -> UUID:
    """The person with this e-mail address, made or brought up to date."""
    fresh = {"name": name, "phone": phone, "phone_hash": keyed_hash(phone)}
    statement = insert(Customer).values(**_values(name, email, phone))
    updated = statement.on_conflict_do_update(index_elements=_BY_EMAIL, set_=fresh)
    return (await session.scalars(updated.returning(Customer.id))).one()


async def meet(session: WriteSession, name: str, email: str, phone: str) -> Customer:
    """The person with this e-mail address, left as it is when known, else made."""
    statement = insert(Customer).values(**_values(name, email, phone))
    await session.execute(statement.on_conflict_do_nothing(index_elements=_BY_EMAIL))
    return (await session.scalars(select(Customer).where(Customer.email_hash == keyed_hash(email)))).one()


async def has_other(session: ReadSession, customer_id: UUID, email: str) -> bool:
    """Whether somebody else has this e-mail address."""
    same = select(Customer.id).where(Customer.email_hash == keyed_hash(email), Customer.id != customer_id)
    return await session.scalar(same.limit(1)) is not None


def _values(name: str, email: str, phone: str) -> dict[str, object]:
    return {
        "id": new_id(),
        "created_at": clock.now(),
        "name": name,
        "email": email,
        "email_hash": keyed_hash(email),
        "phone": phone,
        "phone_hash": keyed_hash(phone),
    }


async def find(session: ReadSession, customer_id: UUID) -> Customer | None:
    """One person."""
    return (await session.scalars(select(Customer).where(Customer.id == customer_id))).one_or_none()


async def search(
    session: ReadSession, text: str, offset: int, limit: int, phone: str | None = None
) -> Sequence[Customer]:
    """People whose name holds the text, or whose e-mail or phone is exactly it; newest first.

    `phone` is the text as E.164, when it can be read as a number.
    """
    query = select(Customer).order_by(Customer.created_at.desc(), Customer.id)
    if text:
        named = func.lower(Customer.name).contains(text.lower(), autoescape=True)
        by_phone = Customer.phone_hash == keyed_hash(phone or text)
        query = query.where(or_(named, Customer.email_hash == keyed_hash(text), by_phone))
    return (await session.scalars(query.offset(offset).limit(limit))).all()


async def leads(session: ReadSession, limit: int) -> Sequence[tuple[Lead, Customer]]:
    """Leads with their people, newest first."""
    query = select(Lead, Customer).join(Customer, Customer.id == Lead.customer_id)
    rows = await session.execute(query.order_by(Lead.created_at.desc()).limit(limit))
    return [(row[0], row[1]) for row in rows]


async def lock_lead(session: WriteSession, lead_id: UUID) -> Lead | None:
    """One lead for changing."""
    return (await session.scalars(select(Lead).where(Lead.id == lead_id).with_for_update())).one_or_none()


async def leads_between(session: ReadSession, since: datetime, until: datetime) -> Sequence[tuple[Lead, Customer]]:
    """Leads that came in within a range of instants (half open) with their people, newest first."""
    query = select(Lead, Customer).join(Customer, Customer.id == Lead.customer_id)
    within = query.where(Lead.created_at >= since, Lead.created_at < until).order_by(Lead.created_at.desc(), Lead.id)
    return [(row[0], row[1]) for row in await session.execute(within)]


async def consents(session: ReadSession, customer_id: UUID) -> Sequence[ConsentRecord]:
    """Everything a person agreed to or withdrew, newest first."""
    query = select(ConsentRecord).where(ConsentRecord.customer_id == customer_id)
    return (await session.scalars(query.order_by(ConsentRecord.created_at.desc()))).all()


async def leads_of(session: ReadSession, customer_id: UUID) -> Sequence[Lead]:
    """A person's leads, newest first."""
    query = select(Lead).where(Lead.customer_id == customer_id).order_by(Lead.created_at.desc())
    return (await session.scalars(query)).all()
