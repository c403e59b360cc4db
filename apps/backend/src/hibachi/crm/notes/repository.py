"""Queries of notes."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from hibachi.crm.notes.models import CustomerNote
from hibachi.platform.db import ReadSession, WriteSession


async def insert_once(session: WriteSession, values: dict[str, Any]) -> bool:
    """Write a note unless its request was written already; whether it was written now."""
    once = insert(CustomerNote).values(**values).on_conflict_do_nothing(index_elements=["customer_id", "request_id"])
    return (await session.scalars(once.returning(CustomerNote.id))).one_or_none() is not None


async def of_request(session: ReadSession, customer_id: UUID, request_id: UUID) -> CustomerNote:
    """The note of a request."""
    query = select(CustomerNote).where(CustomerNote.customer_id == customer_id, CustomerNote.request_id == request_id)
    return (await session.scalars(query)).one()


async def of_customer(session: ReadSession, customer_id: UUID) -> Sequence[CustomerNote]:
    """Notes about a person, newest first."""
    query = select(CustomerNote).where(CustomerNote.customer_id == customer_id)
    return (await session.scalars(query.order_by(CustomerNote.created_at.desc(), CustomerNote.id))).all()
