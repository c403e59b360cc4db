"""From a booking's rows to its papers."""

import json
from collections.abc import Sequence
from urllib.parse import urlsplit

from hibachi.booking.agreements import repository as agreements_repository
from hibachi.booking.agreements import service as agreements
from hibachi.booking.agreements.models import SignedAgreement
from hibachi.booking.bookings import repository
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.rules import balance_cents
from hibachi.booking.documents.types import (
    AgreementPaper,
    CalendarEvent,
    Evidence,
    Letterhead,
    ReceiptLine,
    ReceiptPaper,
    ReceiptPayment,
    SignatureMethod,
)
from hibachi.booking.documents.words import spoken_instant
from hibachi.booking.money.service import SUBJECT
from hibachi.booking.quotes.schemas import Quote, QuoteLineOut
from hibachi.booking.stations import service as stations
from hibachi.identity.businesses.service import business_info
from hibachi.payments import service as payments
from hibachi.payments.refunds import service as refunds
from hibachi.payments.types import PaymentView, RefundView
from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.db import ReadSession
from hibachi.platform.phone import pretty

_METHODS = {"card": "Card", "venmo": "Venmo", "zelle": "Zelle", "cash": "Cash"}
_PURPOSES = {"deposit": "Deposit", "balance": "Balance", "tip": "Gratuity", "reschedule_fee": "Reschedule fee"}


async def letterhead(booking: Booking) -> Letterhead:
    """The business as it shows on paper."""
    business = await business_info(booking.business_id)
    phone = pretty(business.phone) if business.phone else ""
    return Letterhead(business.name, phone, business.email, urlsplit(get_settings().web.public_url).netloc)


async def agreement(session: ReadSession, booking: Booking) -> AgreementPaper:
    """The agreement, with the evidence once it is signed."""
    signed = await agreements_repository.of_booking(session, booking.id)
    return AgreementPaper(
        letterhead=await letterhead(booking),
        reference=booking.reference,
        text=await agreements.text_of(session, booking),
        time_zone=await _zone(session, booking),
        evidence=_evidence(signed) if signed else None,
    )


def _evidence(signed: SignedAgreement) -> Evidence:
    method: SignatureMethod = "drawn" if signed.method == "drawn" else "typed"
    return Evidence(
        signer_name=signed.signer_name,
        method=method,
        signature=signed.signature,
        ticks=tuple(signed.ticks),
        signed_at=signed.signed_at,
        ip=signed.ip,
        user_agent=signed.user_agent,
        text_hash=signed.text_hash,
    )


async def receipt(session: ReadSession, booking: Booking) -> ReceiptPaper:
    """What was sold, the tax it contains, what was paid and what is due."""
    quote = Quote.model_validate(booking.quote)
    zone = await _zone(session, booking)
    paid = await payments.payments_of(session, SUBJECT, booking.id)
    given_back = await refunds.refunds_of(session, SUBJECT, booking.id)
    return ReceiptPaper(
        letterhead=await letterhead(booking),
        reference=booking.reference,
        host_name=booking.customer_name or "",
        event=spoken_instant(booking.starts_at, zone),
        place=place_of(booking),
        lines=(*(_line(line, quote) for line in quote.lines), *_fees(booking)),
        total_cents=booking.total_cents,
        tax_contained_cents=quote.tax_contained_cents,
        tax_rate=quote.tax_rate_percent,
        payments=_payments(paid, given_back),
        balance_cents=balance_cents(booking.status, booking.total_cents, booking.paid_cents),
        issued_at=clock.now(),
        time_zone=zone,
    )


def _line(line: QuoteLineOut, quote: Quote) -> ReceiptLine:
    if line.kind == "travel":
        return ReceiptLine(line.label, f"{quote.miles} mi", None, line.amount_cents, line.note or "")
    return ReceiptLine(line.label, str(line.quantity), line.unit_cents, line.amount_cents, line.note or "")


def _fees(booking: Booking) -> list[ReceiptLine]:
    if booking.fees_cents == 0:
        return []
    return [ReceiptLine("Reschedule fee", "1", booking.fees_cents, booking.fees_cents)]


def _payments(paid: Sequence[PaymentView], given_back: Sequence[RefundView]) -> tuple[ReceiptPayment, ...]:
    money_in = [
        ReceiptPayment(item.succeeded_at, _PURPOSES[item.purpose], _METHODS[item.method], item.amount_cents)
        for item in paid
        if item.succeeded_at is not None
    ]
    money_back = [
        ReceiptPayment(
            item.created_at, f"Refund of {_PURPOSES[item.purpose].lower()}", _METHODS[item.method], -item.amount_cents
        )
        for item in given_back
        if item.status != "failed"
    ]
    return tuple(sorted([*money_in, *money_back], key=lambda entry: entry.at))


async def calendar_event(session: ReadSession, booking: Booking, link: str) -> CalendarEvent:
    """The event for the host's calendar; the booking's version is its sequence."""
    business = await business_info(booking.business_id)
    history = await repository.history(session, booking.id)
    changed_at = history[-1].created_at if history else booking.created_at
    return CalendarEvent(
        uid=f"{booking.id}@hibachi",
        sequence=booking.version,
        summary=f"{business.name}: private hibachi ({booking.reference})",
        description=f"Your chef arrives about 30 minutes before the start. Everything about your booking: {link}",
        location=place_of(booking),
        starts_at=booking.starts_at,
        ends_at=booking.ends_at,
        time_zone=await _zone(session, booking),
        changed_at=changed_at,
        cancelled=booking.status in ("cancelled", "expired"),
        organiser_name=business.name,
        organiser_email=business.email,
        url=link,
    )


def place_of(booking: Booking) -> str:
    """The address on one line; city and ZIP code while it is not known."""
    if booking.address is None:
        return f"{booking.city} {booking.zip}"
    address = json.loads(booking.address)
    parts = (address["line1"], address["line2"], f"{address['city']}, {address['state']} {address['zip']}")
    return ", ".join(part for part in parts if part)


async def _zone(session: ReadSession, booking: Booking) -> str:
    return str((await stations.get(session, booking.station_id)).zone)
