"""Keeping a booking's contact."""

from hibachi.booking.bookings.models import Booking
from hibachi.booking.bookings.types import Actor, Contact
from hibachi.crm import service as crm
from hibachi.crm.types import Recognised
from hibachi.platform.db import WriteSession


async def keep(session: WriteSession, booking: Booking, contact: Contact, actor: Actor) -> Recognised:
    """Copy the contact into the booking and link the person. Raises `InvalidPhone`."""
    who = await recognise(session, contact, booking.channel, actor)
    booking.customer_id, booking.customer_name = who.customer_id, contact.name
    booking.contact_email = contact.email.strip().lower()
    booking.contact_phone = crm.check_phone(contact.phone)
    return who


async def recognise(session: WriteSession, contact: Contact, channel: str, actor: Actor) -> Recognised:
    """The person behind a contact; only staff's word changes one that is known. Raises `InvalidPhone`."""
    if actor.kind == "staff":
        customer_id = await crm.remember(session, contact.name, contact.email, contact.phone)
        return Recognised(customer_id, own_phone=True)
    return await crm.recognise(session, contact.name, contact.email, contact.phone, channel)
