"""What bookings announce. Each carries ids only; listeners load what they need."""

from datetime import date
from typing import ClassVar

from hibachi.platform.outbox import Event


class BookingEventBase(Event):
    """Something that happened to one booking; `aggregate_id` is its id."""

    name: ClassVar[str] = "booking.event"
    reference: str
    version: int


class BookingHeld(BookingEventBase):
    """A place is kept for a while."""

    name = "booking.held"


class BookingSigned(BookingEventBase):
    """The host signed the agreement."""

    name = "booking.signed"


class BookingAwaitsDeposit(BookingEventBase):
    """The host pays the deposit by transfer or cash."""

    name = "booking.awaits_deposit"


class BookingConfirmed(BookingEventBase):
    """The deposit is paid; the date is locked."""

    name = "booking.confirmed"


class BookingChanged(BookingEventBase):
    """Party, menu or details changed."""

    name = "booking.changed"


class ChefsAssigned(BookingEventBase):
    """Staff gave the event other chefs."""

    name = "booking.chefs_assigned"


class ChefTakenOff(BookingEventBase):
    """Staff took a chef off the event and put nobody in the place."""

    name = "booking.chef_taken_off"


class BookingRescheduled(BookingEventBase):
    """Date or start changed; `left_date` is the station date it left, none when only the start was shifted."""

    name = "booking.rescheduled"
    left_date: date | None = None
    fee_cents: int = 0
    weather: bool = False


class BookingCancelled(BookingEventBase):
    """The booking is off; its place is free."""

    name = "booking.cancelled"
    refund_cents: int = 0


class BookingExpired(BookingEventBase):
    """The time to sign or pay ran out; its place is free."""

    name = "booking.expired"


class BookingProgressed(BookingEventBase):
    """The event started, ended or nobody came."""

    name = "booking.progressed"
    status: str


class BookingClockStarted(BookingEventBase):
    """Staff let the clock of an unpaid booking run again."""

    name = "booking.clock_started"


class LatePaymentReturned(BookingEventBase):
    """Money came after the place was gone; all of it goes back."""

    name = "booking.late_payment_returned"
    payment_cents: int


class SevereAllergyReported(BookingEventBase):
    """A guest has a severe allergy: a person has to speak with the host."""

    name = "booking.severe_allergy"
