"""A booking as its host sees it."""

import datetime as dt
import json
from collections.abc import Sequence

from hibachi.booking.agreements.models import SignedAgreement
from hibachi.booking.balances.rules import PAYABLE
from hibachi.booking.bookings import rules
from hibachi.booking.bookings.models import Booking, BookingEvent
from hibachi.booking.moves.service import MOVABLE
from hibachi.booking.party.service import CHANGEABLE
from hibachi.booking.policies.deadline import deadline, deadline_at
from hibachi.booking.policies.instants import shift
from hibachi.booking.policies.lifecycle import may_move
from hibachi.booking.quotes.schemas import Quote, QuoteStation
from hibachi.booking.selfservice.schemas import (
    Abilities,
    Address,
    AgreementState,
    ContactOut,
    Deadlines,
    GuestAllergy,
    MyBooking,
    PaymentOut,
    TimelineEntry,
)
from hibachi.catalog.policy_types import PolicyTerms
from hibachi.catalog.service import Terms
from hibachi.payments.types import PaymentView
from hibachi.platform import clock

_LABELS = {
    "held": "Date held for you",
    "agreement_signed": "Agreement signed",
    "awaiting_deposit": "Waiting for your deposit",
    "confirmed": "Booking confirmed",
    "in_progress": "Your event has started",
    "completed": "Your event has taken place",
    "cancellation_requested": "Cancellation requested",
    "cancelled": "Booking cancelled",
    "no_show": "Nobody was there",
    "expired": "The time to finish this booking ran out",
    "party_changed": "Party or menu changed",
    "rescheduled": "Moved to another date or time",
    "details_changed": "Details updated",
    "paid": "Payment received",
    "late_payment_returned": "Late payment returned to you",
    "payment_returned": "Payment returned to you",
}


def my_booking(
    booking: Booking,
    terms: Terms,
    zone: str,
    payments: Sequence[PaymentView],
    agreement: SignedAgreement | None,
    history: Sequence[BookingEvent],
) -> MyBooking:
    """Put the host's view together."""
    quote, policy = Quote.model_validate(booking.quote), terms.policy
    tips, paid = _received(payments, tips=True), _received(payments, tips=False)
    return MyBooking(
        **_event_fields(booking, zone, policy),
        **_party_fields(booking),
        station=QuoteStation(id=quote.station.id, name=quote.station.name),
        address=Address.model_validate_json(booking.address) if booking.address else None,
        contact=_contact(booking),
        quote=quote,
        fees_cents=booking.fees_cents,
        total_cents=booking.total_cents,
        paid_cents=paid,
        balance_cents=rules.balance_cents(booking.status, booking.total_cents, paid),
        tip_cents=tips,
        tip_choices_percent=list(terms.book.gratuity.choices_percent),
        hold_expires_at=booking.expires_at if booking.status in ("held", "agreement_signed") else None,
        pay_until=booking.expires_at if booking.status == "awaiting_deposit" else None,
        deposit_method=booking.deposit_method,
        payments=[_payment(item) for item in payments if item.status != "cancelled"],
        agreement=_agreement(agreement),
        deadlines=_deadlines(policy, booking.starts_at),
        next_step=rules.next_step(booking.status, booking.address is not None),
        can=_abilities(booking, policy, paid),
        events=_timeline(history),
    )


def _received(payments: Sequence[PaymentView], *, tips: bool) -> int:
    """Read from the payments themselves: the booking's own sum follows a moment after a payment has arrived, and in
    that moment a host would be asked for the same money again."""
    arrived = (item for item in payments if item.status == "succeeded" and (item.purpose == "tip") is tips)
    return sum(item.amount_cents - item.refunded_cents for item in arrived)


def _event_fields(booking: Booking, zone: str, policy: PolicyTerms) -> dict[str, object]:
    return {
        "reference": booking.reference,
        "status": booking.status,
        "version": booking.version,
        "date": booking.event_date,
        "slot": f"{booking.slot:%H:%M}",
        "asked_time": f"{booking.asked_time:%H:%M}" if booking.asked_time else None,
        "time_zone": zone,
        "starts_at": booking.starts_at,
        "ends_at": booking.ends_at,
        "arrival_at": shift(booking.starts_at, minutes=-policy.event.set_up_minutes),
        "zip": booking.zip,
        "city": booking.city,
    }


def _party_fields(booking: Booking) -> dict[str, object]:
    return {
        "adults": booking.adults,
        "children": booking.children,
        "toddlers": booking.toddlers,
        **{kind: booking.extras.get(kind, {}) for kind in ("upgrades", "addons", "extra_proteins")},
        "occasion": booking.occasion,
        "notes": booking.notes,
        "allergies": [GuestAllergy.model_validate(entry) for entry in json.loads(booking.allergies or "[]")],
    }


def _contact(booking: Booking) -> ContactOut | None:
    """What was given for this booking: the link proves nothing about the person the e-mail address belongs to."""
    if booking.contact_email is None or booking.contact_phone is None:
        return None
    return ContactOut(name=booking.customer_name or "", email=booking.contact_email, phone=booking.contact_phone)


def _payment(item: PaymentView) -> PaymentOut:
    return PaymentOut(
        id=item.id,
        kind=item.purpose,
        method=item.method,
        amount_cents=item.amount_cents,
        refunded_cents=item.refunded_cents,
        status=item.status,
        created_at=item.created_at,
    )


def _agreement(agreement: SignedAgreement | None) -> AgreementState:
    if agreement is None:
        return AgreementState(signed=False, signed_at=None, version=None)
    return AgreementState(signed=True, signed_at=agreement.signed_at, version=agreement.template_version)


def _deadlines(policy: PolicyTerms, starts_at: dt.datetime) -> Deadlines:
    return Deadlines(
        menu_lock_at=deadline_at(policy, "menu_lock", starts_at),
        guest_count_at=deadline_at(policy, "guest_count", starts_at),
        dietary_at=deadline_at(policy, "dietary_notice", starts_at),
        free_cancel_until=deadline_at(policy, "free_cancel", starts_at),
        self_cancel_until=deadline_at(policy, "self_cancel", starts_at),
    )


def _abilities(booking: Booking, policy: PolicyTerms, paid_cents: int) -> Abilities:
    now, starts_at = clock.now(), booking.starts_at
    open_ = not rules.has_run_out(booking.expires_at, now)
    payable = booking.status in PAYABLE
    changeable = open_ and booking.status in CHANGEABLE
    return Abilities(
        change_party=changeable and deadline(policy, "guest_count", starts_at, now).allowed,
        change_menu=changeable and deadline(policy, "menu_lock", starts_at, now).allowed,
        cancel=may_move(booking.status, "cancelled", "customer")
        and deadline(policy, "self_cancel", starts_at, now).allowed,
        reschedule=open_ and booking.status in MOVABLE and now < starts_at,
        pay_balance=payable and booking.total_cents > paid_cents,
        tip=payable,
    )


def _timeline(history: Sequence[BookingEvent]) -> list[TimelineEntry]:
    labelled = ((entry.created_at, _LABELS.get(entry.after or entry.kind)) for entry in history)
    return [TimelineEntry(at=at, label=label) for at, label in labelled if label is not None]
