"""Errors of bookings."""

from hibachi.platform.errors import Conflict, Forbidden, Invalid, NotFound


class BookingNotFound(NotFound):
    """No such booking for this caller."""

    code = "booking_not_found"
    title = "There is no such booking"


class StaleVersion(Conflict):
    """Someone else changed the booking; `current_version` is the one to look at."""

    code = "stale_version"
    title = "The booking was changed by someone else; please look at it again"


class WrongState(Conflict):
    """The booking's state does not allow this; `status` says which it is in."""

    code = "wrong_state"
    title = "This is not possible in the booking's present state"


class HoldExpired(Conflict):
    """The place was kept for a while and is open to others again."""

    code = "hold_expired"
    title = "The time to finish this booking has run out"


class TooLate(Forbidden):
    """A deadline has passed; `deadline` says when."""

    code = "too_late"
    title = "The deadline for this change has passed"


class InvalidSlot(Invalid):
    """Not a slot of this business."""

    code = "invalid_slot"
    title = "Events do not start at this time"
