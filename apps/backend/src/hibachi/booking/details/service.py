"""Keeping a booking's details."""

import json

from hibachi.booking.bookings import events
from hibachi.booking.bookings import service as bookings
from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import Actor
from hibachi.booking.contacts import service as contacts
from hibachi.booking.details.errors import OtherZip
from hibachi.booking.details.types import Details
from hibachi.booking.party.service import CHANGEABLE, check_deadline
from hibachi.crm import service as crm
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import publish


async def keep(session: WriteSession, booking: Booking, details: Details, actor: Actor) -> None:
    """Write the details of a locked booking.

    Changed allergies respect the dietary deadline unless staff writes them. Raises `WrongState`, `HoldExpired`,
    `OtherZip`, `InvalidPhone`, `TooLate`.
    """
    bookings.check_status(booking, *CHANGEABLE)
    bookings.check_not_run_out(booking)
    if details.address["zip"] != booking.zip:
        raise OtherZip(field="address.zip", rule="quoted_zip", quoted_zip=booking.zip)
    allergies = json.dumps(details.allergies, sort_keys=True) if details.allergies else None
    if actor.kind == "customer" and allergies != booking.allergies and booking.status == "confirmed":
        await check_deadline(session, booking, "dietary_notice")
    await _keep_contact(session, booking, details, actor)
    was_severe = booking.severe_allergy
    booking.address = json.dumps(details.address)
    booking.occasion, booking.notes, booking.allergies = details.occasion, details.notes, allergies
    booking.allergy_count = len(details.allergies)
    booking.severe_allergy = any(entry["severe"] for entry in details.allergies)
    bookings.record(session, booking, "details_changed", actor, allergies=booking.allergy_count)
    known = {"aggregate_id": booking.id, "reference": booking.reference, "version": booking.version}
    publish(session, events.BookingChanged.model_validate(known))
    if booking.severe_allergy and not was_severe:
        publish(session, events.SevereAllergyReported.model_validate(known))


async def _keep_contact(session: WriteSession, booking: Booking, details: Details, actor: Actor) -> None:
    who = await contacts.keep(session, booking, details.contact, actor)
    if details.marketing_sms:
        await crm.record_sms_consent(session, who, details.contact.phone, details.ip, "booking")
    if details.marketing_email:
        crm.record_consent(session, who.customer_id, "email", True, details.ip, "booking")
