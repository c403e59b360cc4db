"""Finding and creating businesses."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from uuid import UUID

from hibachi.identity.businesses import repository, rules
from hibachi.identity.businesses.errors import BadBusiness, BusinessTaken, NoSuchBusiness
from hibachi.identity.businesses.models import Business
from hibachi.identity.businesses.types import BusinessInfo
from hibachi.platform.cache.ttl import TtlCache
from hibachi.platform.config import get_settings
from hibachi.platform.db import ReadSession, system_unit_of_work
from hibachi.platform.db.owner import owner_unit_of_work

_KEPT_SECONDS = 60
_kept: TtlCache[tuple[str, str], BusinessInfo | None] = TtlCache(_KEPT_SECONDS)
Find = Callable[[ReadSession], Awaitable[Business | None]]


async def business_at(host: str, slug: str | None = None) -> BusinessInfo | None:
    """The business a request is for: by its `Host` header, kept for up to a minute.

    Outside production a slug may be named instead, and a single business answers at every address.
    """
    if get_settings().env == "production":
        return await _by_host(rules.host_of(host))
    if slug is not None:
        return await _remembered("slug", slug, lambda session: repository.by_slug(session, slug))
    return await _by_host(rules.host_of(host)) or await _remembered("only", "", _only)


async def business_info(business_id: UUID) -> BusinessInfo:
    """One business, up to a minute old; `NoSuchBusiness` when there is none."""
    found = await _remembered("id", str(business_id), lambda session: repository.by_id(session, business_id))
    if found is None:
        raise NoSuchBusiness()
    return found


async def business_named(slug: str | None) -> BusinessInfo:
    """The business of a slug; without one, the only business there is. `NoSuchBusiness` otherwise."""
    async with system_unit_of_work() as session:
        found = await (repository.by_slug(session, slug) if slug else _only(session))
    if found is None:
        raise NoSuchBusiness(None if slug else "Name the business: there is none, or more than one")
    return _info(found)


async def business_with_phone(phone: str) -> BusinessInfo | None:
    """The business with this phone number (E.164), up to a minute old; the oldest, should two have it."""
    return await _remembered("phone", phone, lambda session: repository.by_phone(session, phone))


async def all_businesses() -> list[BusinessInfo]:
    """Every business, oldest first; for sweeps over all of them."""
    async with system_unit_of_work() as session:
        return [_info(business) for business in await repository.every(session)]


async def create_business(
    slug: str,
    name: str,
    *,
    email: str,
    phone: str = "",
    hosts: Sequence[str] = (),
    time_zone: str = "America/Los_Angeles",
    brand: dict[str, Any] | None = None,
) -> BusinessInfo:
    """Create a business as the owner of the tables; the application itself may only read them.

    `phone` is E.164. Raises `BadBusiness` for malformed input, `BusinessTaken` when slug or host is in use.
    """
    addresses = [host.strip().lower() for host in hosts]
    if (fault := rules.fault_of(slug, addresses, time_zone)) is not None:
        raise BadBusiness(field=fault, rule="format")
    made = Business(slug=slug, name=name, phone=phone, email=email, time_zone=time_zone)
    made.hosts, made.brand = addresses, dict(brand or {})
    async with owner_unit_of_work() as session:
        if await repository.claimed(session, slug, addresses) is not None:
            raise BusinessTaken(field="slug", rule="unique")
        session.add(made)
    forget_businesses()
    return _info(made)


def forget_businesses() -> None:
    """Drop what this process remembers, after a change of businesses."""
    _kept.forget()


async def _by_host(host: str) -> BusinessInfo | None:
    if not rules.is_host(host):
        return None
    return await _remembered("host", host, lambda session: repository.by_host(session, host))


async def _remembered(kind: str, key: str, find: Find) -> BusinessInfo | None:
    async def load() -> BusinessInfo | None:
        async with system_unit_of_work() as session:
            found = await find(session)
            return _info(found) if found is not None else None

    return await _kept.get((kind, key), load)


async def _only(session: ReadSession) -> Business | None:
    found = await repository.first_two(session)
    return found[0] if len(found) == 1 else None


def _info(business: Business) -> BusinessInfo:
    return BusinessInfo(
        id=business.id,
        slug=business.slug,
        name=business.name,
        phone=business.phone,
        email=business.email,
        hosts=tuple(business.hosts),
        time_zone=business.time_zone,
        brand=business.brand,
    )
