"""Queries of codes."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, or_, select

from hibachi.ai.proofs.models import Proof
from hibachi.booking.hosts.types import Way
from hibachi.platform.db import ReadSession, WriteSession


async def asked_since(session: ReadSession, conversation_id: UUID, since: datetime) -> Sequence[datetime]:
    """When a conversation asked for codes."""
    query = select(Proof.created_at).where(Proof.conversation_id == conversation_id, Proof.created_at > since)
    return (await session.scalars(query)).all()


async def newest(session: WriteSession, conversation_id: UUID) -> Proof | None:
    """The last code a conversation asked for, locked; earlier ones are void."""
    query = select(Proof).where(Proof.conversation_id == conversation_id).order_by(Proof.created_at.desc()).limit(1)
    return await session.scalar(query.with_for_update())


async def lock(session: WriteSession, proof_id: UUID) -> Proof | None:
    """One proof, locked."""
    return await session.get(Proof, proof_id, with_for_update=True)


async def written_since(session: ReadSession, where_hash: str, since: datetime) -> int:
    """How many codes went to an address or a number."""
    went = or_(Proof.address_hash == where_hash, Proof.number_hash == where_hash)
    return await session.scalar(select(func.count()).where(went, Proof.created_at > since)) or 0


async def last_way(session: ReadSession, conversation_id: UUID) -> Way | None:
    """The way by which a conversation asked last."""
    query = select(Proof.way).where(Proof.conversation_id == conversation_id).order_by(Proof.created_at.desc())
    return await session.scalar(query.limit(1))


async def of_conversation(session: ReadSession, conversation_id: UUID) -> Sequence[Proof]:
    """All codes a conversation asked for, oldest first."""
    query = select(Proof).where(Proof.conversation_id == conversation_id).order_by(Proof.created_at)
    return (await session.scalars(query)).all()
