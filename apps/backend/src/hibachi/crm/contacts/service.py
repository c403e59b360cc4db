"""Meeting people by phone number or e-mail address."""

from collections.abc import Sequence
from uuid import UUID

from hibachi.crm.contacts import repository
from hibachi.crm.models import Customer
from hibachi.crm.service import check_phone
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id
from hibachi.platform.orm import keyed_hash


async def meet(session: WriteSession, name: str, email: str, phone: str) -> Customer:
    """The person with this e-mail address or phone number, made when unknown; what was missing is filled in.

    At least one of the two is given. What is known of a person stays as it is: whoever types an address need not
    be its owner. Raises `InvalidPhone`.
    """
    email, phone = email.strip().lower(), check_phone(phone) if phone else ""
    person = await repository.known(session, email, phone)
    if person is None:
        person = _new(name.strip(), email, phone)
        session.add(person)
    else:
        _complete(person, name.strip(), email, phone)
    await session.flush()
    return person


async def find(session: ReadSession, email: str, phone: str) -> Customer | None:
    """The person with this e-mail address or phone number, if known."""
    return await repository.known(session, email, phone) if email or phone else None


async def with_phone(session: ReadSession, phone: str) -> Sequence[UUID]:
    """Everybody with this phone number, E.164."""
    return await repository.ids_of_phone(session, phone)


def _new(name: str, email: str, phone: str) -> Customer:
    person_id = new_id()
    return Customer(
        id=person_id,
        name=name,
        email=email,
        email_hash=_sealed(email, person_id),
        phone=phone,
        phone_hash=_sealed(phone, person_id),
    )


def _complete(person: Customer, name: str, email: str, phone: str) -> None:
    person.name = person.name or name
    if email and not person.email:
        person.email, person.email_hash = email, keyed_hash(email)
    if phone and not person.phone:
        person.phone, person.phone_hash = phone, keyed_hash(phone)


def _sealed(value: str, person_id: UUID) -> str:
    """The look-up hash; what is missing gets one that finds nobody and is nobody else's."""
    return keyed_hash(value or f"none:{person_id}")
