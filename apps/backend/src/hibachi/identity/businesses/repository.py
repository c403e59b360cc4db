"""Queries of businesses."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import or_, select

from hibachi.identity.businesses.models import Business
from hibachi.platform.db import ReadSession


async def by_id(session: ReadSession, business_id: UUID) -> Business | None:
    """One business."""
    return await session.get(Business, business_id)


async def by_slug(session: ReadSession, slug: str) -> Business | None:
    """The business of a slug."""
    return (await session.scalars(select(Business).where(Business.slug == slug))).one_or_none()


async def by_host(session: ReadSession, host: str) -> Business | None:
    """The business that answers at a host name; the oldest, should two claim it."""
    query = select(Business).where(Business.hosts.contains([host])).order_by(Business.created_at, Business.id).limit(1)
    return (await session.scalars(query)).one_or_none()


async def by_phone(session: ReadSession, phone: str) -> Business | None:
    """The business with a phone number; the oldest, should two have it."""
    query = select(Business).where(Business.phone == phone).order_by(Business.created_at, Business.id).limit(1)
    return (await session.scalars(query)).one_or_none()


async def first_two(session: ReadSession) -> Sequence[Business]:
    """Up to two businesses, which is enough to know whether there is exactly one."""
    return (await session.scalars(select(Business).order_by(Business.created_at).limit(2))).all()


async def every(session: ReadSession) -> Sequence[Business]:
    """All businesses, oldest first."""
    return (await session.scalars(select(Business).order_by(Business.created_at))).all()


async def claimed(session: ReadSession, slug: str, hosts: Sequence[str]) -> Business | None:
    """A business that has the slug or one of the hosts already."""
    clashes = or_(Business.slug == slug, *(Business.hosts.contains([host]) for host in hosts))
    return (await session.scalars(select(Business).where(clashes).limit(1))).one_or_none()
