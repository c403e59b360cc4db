"""What a seeded business holds, without ids and references."""

import hashlib
import json
from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Uuid, select

from hibachi.booking.bookings.models import Booking, BookingEvent
from hibachi.booking.chefs.models import Chef, ChefTimeOff
from hibachi.booking.places.models import ChefBlock
from hibachi.booking.waitlist.models import WaitlistEntry
from hibachi.crm.models import ConsentRecord, Customer, Lead
from hibachi.payments.models import Payment
from hibachi.platform.db import reading
from hibachi.platform.orm import TenantBase
from hibachi.reviews.models import Review

_TABLES = (Booking, Customer, Lead, ConsentRecord, WaitlistEntry, ChefTimeOff, Payment, Review)
# Drawn anew each time, or documents that hold ids.
_LEFT_OUT = {"reference", "quote", "description", "provider_id"}


async def facts(business_id: UUID) -> dict[str, list[str]]:
    """Every fact by kind, sorted."""
    async with reading(business_id) as session:
        found = {str(table.__tablename__): _lines(await session.scalars(select(table))) for table in _TABLES}
        places = select(Chef.name, ChefBlock.during, ChefBlock.released).join(Chef, Chef.id == ChefBlock.chef_id)
        found["places"] = sorted(str(tuple(row)) for row in await session.execute(places))
        history = select(BookingEvent.kind, BookingEvent.after, BookingEvent.actor_name, BookingEvent.created_at)
        found["history"] = sorted(str(tuple(row)) for row in await session.execute(history))
    return found


def digest(known: dict[str, list[str]]) -> str:
    """One word for all of it."""
    return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()


def _lines(rows: Iterable[TenantBase]) -> list[str]:
    return sorted(json.dumps({name: getattr(row, name) for name in _columns(row)}, default=str) for row in rows)


def _columns(row: TenantBase) -> list[str]:
    columns = row.__table__.columns
    return [str(c.name) for c in columns if not isinstance(c.type, Uuid) and c.name not in _LEFT_OUT]
