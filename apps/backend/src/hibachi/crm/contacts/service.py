"""Meeting people by phone number or e-mail address."""

from collections.abc import Sequence
from uuid import UUID

from hibachi.crm.contacts import repository, rules
from hibachi.crm.models import Customer
from hibachi.crm.proposals import service as proposals
from hibachi.crm.service import check_phone
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id
from hibachi.platform.orm import keyed_hash


async def meet(session: WriteSession, name: str, email: str, phone: str, source: str) -> Customer:
    """The person with this e-mail address or phone number, made when unknown.

    At least one of the two is given. Whoever types an address or a number need not be its owner, so a known person
    stays as it is: a new way to reach them becomes a proposal. Raises `InvalidPhone`.
    """
    name, email, phone = name.strip(), email.strip().lower(), check_phone(phone) if phone else ""
    person = await repository.known(session, email, phone)
    if person is None:
        person = _new(name, email, phone)
        session.add(person)
        await session.flush()
        return person
    person.name = person.name or name
    new_email = email if rules.is_another(person.email, email) else ""
    if new_email or rules.is_another(person.phone, phone):
        await proposals.propose(session, person.id, name, new_email, phone or person.phone, source)
    return person


async def vouch(session: WriteSession, name: str, email: str, phone: str) -> None:
    """Complete the person with this number by an e-mail address that staff was told. Raises `InvalidPhone`."""
    email, phone = email.strip().lower(), check_phone(phone)
    person = await repository.known(session, email, phone)
    if person is not None and not person.email:
        person.name = person.name or name.strip()
        person.email, person.email_hash = email, keyed_hash(email)
        await session.flush()


async def find(session: ReadSession, email: str, phone: str) -> Customer | None:
    """The person with this e-mail address or phone number, if known."""
    return await repository.known(session, email, phone) if email or phone else None


async def with_phone(session: ReadSession, phone: str) -> Sequence[UUID]:
    """Everybody with this phone number, E.164."""
    return await repository.ids_of_phone(session, phone)


async def with_email(session: ReadSession, email: str) -> Sequence[UUID]:
    """Everybody with this e-mail address."""
    return await repository.ids_of_email(session, email)


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


def _sealed(value: str, person_id: UUID) -> str:
    """The look-up hash; what is missing gets one that finds nobody and is nobody else's."""
    return keyed_hash(value or f"none:{person_id}")
