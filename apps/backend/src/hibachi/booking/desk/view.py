"""Bookings as staff see them."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from hibachi.booking.agreements.models import SignedAgreement
from hibachi.booking.bookings.models import Booking, BookingEvent
from hibachi.booking.bookings.rules import balance_cents
from hibachi.booking.desk.rules import ABOUT_MONEY, PAID_STATES, without_sums
from hibachi.booking.desk.schemas import (
    AgreementEvidence,
    AssignedChef,
    Assignment,
    BookingRow,
    HistoryEntry,
    RefundOut,
)
from hibachi.booking.places import repository as places
from hibachi.booking.places.models import ChefBlock
from hibachi.booking.policies.chefs_needed import chefs_needed
from hibachi.booking.stations import service as stations
from hibachi.catalog import service as catalog
from hibachi.payments.types import RefundView
from hibachi.platform.db import ReadSession


async def rows(session: ReadSession, found: Sequence[Booking], money: bool) -> list[BookingRow]:
    """Lines of a list, with the chefs of each booking and, for who may see them, the sums."""
    by_booking: dict[UUID, list[AssignedChef]] = {}
    for one in await places.crews(session, [booking.id for booking in found]):
        chef = AssignedChef(id=one.chef_id, name=one.name, absence=one.absence)
        by_booking.setdefault(one.booking_id, []).append(chef)
    zones = {station_id: await _zone(session, station_id) for station_id in {item.station_id for item in found}}
    needed = {item.id: await _chefs_needed(session, item) for item in found}
    return [
        _row(booking, zones[booking.station_id], by_booking.get(booking.id, []), needed[booking.id], money)
        for booking in found
    ]


async def _zone(session: ReadSession, station_id: UUID) -> str:
    return str((await stations.get(session, station_id)).zone)


async def _chefs_needed(session: ReadSession, booking: Booking) -> int:
    terms = await catalog.terms_of(session, booking.price_book_version)
    return chefs_needed(terms.policy, booking.adults + booking.children)


def _row(booking: Booking, zone: str, assigned: list[AssignedChef], needed: int, money: bool) -> BookingRow:
    return BookingRow(
        id=booking.id,
        reference=booking.reference,
        status=booking.status,
        version=booking.version,
        date=booking.event_date,
        slot=f"{booking.slot:%H:%M}",
        starts_at=booking.starts_at,
        ends_at=booking.ends_at,
        time_zone=zone,
        customer_id=booking.customer_id,
        customer_name=booking.customer_name,
        city=booking.city,
        zip=booking.zip,
        guests=booking.adults + booking.children + booking.toddlers,
        adults=booking.adults,
        children=booking.children,
        toddlers=booking.toddlers,
        chefs=assigned,
        chefs_needed=needed,
        chefs_missing=max(0, needed - sum(chef.absence is None for chef in assigned)),
        total_cents=booking.total_cents if money else None,
        paid_cents=booking.paid_cents if money else None,
        balance_cents=balance_cents(booking.status, booking.total_cents, booking.paid_cents) if money else None,
        allergy_count=booking.allergy_count,
        severe_allergy=booking.severe_allergy,
        station_id=booking.station_id,
        hold_expires_at=booking.expires_at,
    )


def history(entries: Sequence[BookingEvent], money: bool) -> list[HistoryEntry]:
    """The history, newest first; without money, no entry about payments and no sum in the others."""
    return [
        HistoryEntry(
            id=entry.id,
            at=entry.created_at,
            kind=entry.kind,
            before=entry.before,
            after=entry.after,
            who=entry.actor_name,
            actor=entry.actor,
            note=entry.note if money or not _tells_of_payment(entry) else None,
            data=entry.data if money else without_sums(entry.data),
        )
        for entry in reversed(entries)
        if money or entry.kind not in ABOUT_MONEY
    ]


def _tells_of_payment(entry: BookingEvent) -> bool:
    return entry.after in PAID_STATES and entry.actor != "staff"


def assignments(blocks: Sequence[ChefBlock], names: Mapping[UUID, str]) -> list[Assignment]:
    """The chefs' taken ranges."""
    return [
        Assignment(
            chef_id=block.chef_id,
            name=names[block.chef_id],
            blocked_from=block.during.lower,
            blocked_to=block.during.upper,
        )
        for block in blocks
        if block.during.lower is not None and block.during.upper is not None
    ]


def evidence(signed: SignedAgreement | None) -> AgreementEvidence | None:
    """Proof of the signature, if there is one."""
    return AgreementEvidence.model_validate(signed, from_attributes=True) if signed else None


def refunds(found: Sequence[RefundView]) -> list[RefundOut]:
    """Refunds, oldest first, without failed ones whose place another has taken."""
    return [
        RefundOut(
            id=item.id,
            kind=item.purpose,
            method=item.method,
            amount_cents=item.amount_cents,
            status=item.status,
            failure_code=item.failure_code,
            created_at=item.created_at,
            succeeded_at=item.succeeded_at,
        )
        for item in found
        if not item.settled
    ]
