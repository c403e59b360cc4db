"""Waiting for a full date."""

from datetime import time

from hibachi.booking.availability import rules as availability_rules
from hibachi.booking.availability.errors import DateNotBookable
from hibachi.booking.stations import service as stations
from hibachi.booking.waitlist import repository
from hibachi.booking.waitlist.models import WaitlistEntry
from hibachi.booking.waitlist.schemas import WaitlistIn, WaitlistOut
from hibachi.catalog import service as catalog
from hibachi.crm import service as crm
from hibachi.platform import clock
from hibachi.platform.db import WriteSession


async def join(session: WriteSession, wish: WaitlistIn) -> WaitlistOut:
    """Stand in line; joining again keeps the first place. Raises `UnknownZip`, `DateNotBookable`, `InvalidPhone`."""
    reach = await stations.reach(session, wish.zip)
    terms = await catalog.current_terms(session)
    slot = time.fromisoformat(wish.slot) if wish.slot else None
    last = terms.policy.slots[-1].start
    starts_at = availability_rules.local_start(wish.date, slot or last, reach.station.zone)
    state = availability_rules.time_state(terms.policy, clock.now(), starts_at, reach.station.zone)
    if state is not None:
        raise DateNotBookable(field="date", rule=state)
    customer_id = (await crm.recognise(session, wish.name, wish.email, wish.phone, "waitlist")).customer_id
    entry = await repository.standing(session, reach.station.id, customer_id, wish.date, slot)
    if entry is None:
        entry = WaitlistEntry(
            station_id=reach.station.id,
            customer_id=customer_id,
            contact_name=wish.name,
            contact_email=wish.email.lower(),
            contact_phone=crm.check_phone(wish.phone),
            event_date=wish.date,
            slot=slot,
            zip=reach.zip,
            guests=wish.guests,
            state="waiting",
        )
        session.add(entry)
        await session.flush()
    position = await repository.line_length(session, reach.station.id, wish.date, slot)
    return WaitlistOut(id=entry.id, date=wish.date, slot=wish.slot, position=position)
