"""Queries of proposed contact data."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from hibachi.crm.models import Customer
from hibachi.crm.proposals.models import ContactProposal
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id
from hibachi.platform.orm import keyed_hash


async def propose(session: WriteSession, customer_id: UUID, name: str, email: str, phone: str, source: str) -> None:
    """Write a proposal; one that stands, or was refused, is left as it is, one that was taken over opens again."""
    values = {
        "id": new_id(),
        "created_at": clock.now(),
        "customer_id": customer_id,
        "name": name,
        "phone": phone,
        "phone_hash": keyed_hash(phone),
        "email": email or None,
        "email_hash": keyed_hash(email) if email else "",
        "source": source,
        "sms_consent": False,
        "state": "open",
    }
    again = {"state": "open", "created_at": values["created_at"], "source": source, "sms_consent": False}
    same = ["customer_id", "name", "phone_hash", "email_hash"]
    statement = insert(ContactProposal).values(**values)
    reopened = statement.on_conflict_do_update(
        index_elements=same, set_=again, where=ContactProposal.state == "accepted"
    )
    await session.execute(reopened)


async def open_of(session: ReadSession, customer_id: UUID) -> Sequence[ContactProposal]:
    """What waits for a decision about a person, oldest first."""
    query = select(ContactProposal).where(ContactProposal.customer_id == customer_id, ContactProposal.state == "open")
    return (await session.scalars(query.order_by(ContactProposal.created_at, ContactProposal.id))).all()


async def waiting(session: ReadSession, limit: int) -> Sequence[tuple[ContactProposal, Customer]]:
    """What waits for a decision about anybody, oldest first, with the person."""
    query = select(ContactProposal, Customer).join(Customer, Customer.id == ContactProposal.customer_id)
    query = query.where(ContactProposal.state == "open").order_by(ContactProposal.created_at, ContactProposal.id)
    return [(row[0], row[1]) for row in await session.execute(query.limit(limit))]


async def count_open(session: ReadSession) -> int:
    """How many wait for a decision."""
    query = select(func.count()).select_from(ContactProposal).where(ContactProposal.state == "open")
    return int(await session.scalar(query) or 0)


async def open_with_phone(session: WriteSession, customer_id: UUID, phone: str) -> Sequence[ContactProposal]:
    """Open proposals of this number for a person."""
    query = select(ContactProposal).where(
        ContactProposal.customer_id == customer_id,
        ContactProposal.phone_hash == keyed_hash(phone),
        ContactProposal.state == "open",
    )
    return (await session.scalars(query)).all()


async def lock_open(session: WriteSession, customer_id: UUID, proposal_id: UUID) -> ContactProposal | None:
    """One open proposal of a person, locked."""
    query = select(ContactProposal).where(
        ContactProposal.id == proposal_id,
        ContactProposal.customer_id == customer_id,
        ContactProposal.state == "open",
    )
    return (await session.scalars(query.with_for_update())).one_or_none()
