"""Putting a day together."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from hibachi.ai.conversations import service as conversations
from hibachi.analytics.dashboard import rules
from hibachi.analytics.dashboard.schemas import Today, TodayChef, TodayCounts, WaitingPerson
from hibachi.booking.bookings.rules import takes_place
from hibachi.booking.chefs import service as chefs
from hibachi.booking.desk import service as desk
from hibachi.booking.desk.schemas import BookingRow
from hibachi.booking.refund_desk import service as refund_desk
from hibachi.booking.scope import sees_money
from hibachi.booking.stations import service as stations
from hibachi.booking.stations.errors import StationNotFound
from hibachi.catalog import service as catalog
from hibachi.communications.failed.service import count as count_failed_letters
from hibachi.identity.businesses.service import business_info
from hibachi.payments.reconciliation.desk import differences
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession
from hibachi.platform.inbox.dead import count_dead


async def today(session: ReadSession, caller: Caller, day: date | None, station_id: UUID | None) -> Today:
    """One date of one station, or of all the caller's. Raises `StationNotFound`."""
    shown = day or clock.today(await _zone(session, caller, station_id))
    rows = await desk.of_days(session, caller, shown, shown, station_id)
    events = [row for row in rows if takes_place(row.status)]
    terms = await catalog.current_terms(session)
    sums = rules.figures(events, terms.policy.event.set_up_minutes)
    waiting = await _waiting(session, caller)
    counts = TodayCounts(
        events=sums.events,
        guests=sums.guests,
        without_chef=sums.without_chef,
        deposits_due=await desk.waiting_for_deposit(session, caller, shown, station_id),
        waiting_for_person=len(waiting),
        money_needs_hand=await _needs_hand(session, caller),
    )
    return Today(
        date=shown,
        events=events,
        counts=counts,
        balance_to_collect_cents=sums.balance_to_collect_cents if sees_money(caller) else None,
        first_set_up_at=sums.first_set_up_at,
        waiting=waiting,
        chefs=await _chefs(session, caller, station_id, events),
    )


async def _zone(session: ReadSession, caller: Caller, station_id: UUID | None) -> str:
    """The station's time zone; of several stations, the business's."""
    if station_id is None:
        return (await business_info(caller.business_id)).time_zone
    if not caller.serves(station_id):
        raise StationNotFound()
    return str((await stations.get(session, station_id)).zone)


async def _waiting(session: ReadSession, caller: Caller) -> list[WaitingPerson]:
    """Who waits for a person; nobody for callers who may not read conversations."""
    if not caller.may("conversations:read"):
        return []
    found = await conversations.inbox(session, "waiting_for_person")
    return [
        WaitingPerson(
            conversation_id=conversation.id,
            reason=pending.reason if pending else "human_request",
            since=pending.created_at if pending else conversation.last_message_at,
            preview=preview,
        )
        for conversation, pending, preview in found
    ]


async def _needs_hand(session: ReadSession, caller: Caller) -> int:
    """What the money page would show this caller."""
    if not sees_money(caller):
        return 0
    waits = len((await refund_desk.waiting(session, caller)).items) + len(
        (await refund_desk.credits(session, caller)).items
    )
    waits += len((await differences(session, settled=False)).items)
    waits += await count_failed_letters(session) if caller.may("customers:read") else 0
    return waits + (await count_dead(session) if caller.may("system:operate") else 0)


async def _chefs(
    session: ReadSession, caller: Caller, station_id: UUID | None, events: Sequence[BookingRow]
) -> list[TodayChef]:
    """Active chefs by name, whether they cook that day or not."""
    return [
        TodayChef(
            id=chef.id,
            name=chef.name,
            events=[row.id for row in events if any(one.id == chef.id and one.absence is None for one in row.chefs)],
        )
        for chef in await chefs.page(session, caller, station_id)
        if chef.active
    ]
