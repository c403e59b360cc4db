"""Finding people by what they gave."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import or_, select

from hibachi.crm.models import Customer
from hibachi.platform.db import ReadSession
from hibachi.platform.orm import keyed_hash


async def known(session: ReadSession, email: str, phone: str) -> Customer | None:
    """The person of an e-mail address, else the latest one of a phone number."""
    sealed = [Customer.email_hash == keyed_hash(email)] if email else []
    sealed += [Customer.phone_hash == keyed_hash(phone)] if phone else []
    query = select(Customer).where(or_(*sealed)).order_by(Customer.created_at.desc())
    found = (await session.scalars(query)).all()
    by_email = next((person for person in found if email and person.email_hash == keyed_hash(email)), None)
    return by_email or next((person for person in found if not (email and person.email)), None)


async def ids_of_phone(session: ReadSession, phone: str) -> Sequence[UUID]:
    """Everybody with this phone number."""
    return (await session.scalars(select(Customer.id).where(Customer.phone_hash == keyed_hash(phone)))).all()


async def ids_of_email(session: ReadSession, email: str) -> Sequence[UUID]:
    """Everybody with this e-mail address."""
    return (await session.scalars(select(Customer.id).where(Customer.email_hash == keyed_hash(email)))).all()
