"""Errors of people."""

from hibachi.platform.errors import Conflict, Invalid, NotFound


class CustomerNotFound(NotFound):
    """No such person."""

    code = "customer_not_found"
    title = "There is no such customer"


class LeadNotFound(NotFound):
    """No such lead."""

    code = "lead_not_found"
    title = "There is no such lead"


class LeadChanged(Conflict):
    """Somebody changed the lead meanwhile; data: `lead_status` as it is now."""

    code = "lead_changed"
    title = "This lead has changed meanwhile"


class InvalidPhone(Invalid):
    """Not a phone number."""

    code = "invalid_phone"
    title = "This is not a phone number we can call"
