"""Errors of people."""

from hibachi.platform.errors import Invalid, NotFound


class CustomerNotFound(NotFound):
    """No such person."""

    code = "customer_not_found"
    title = "There is no such customer"


class InvalidPhone(Invalid):
    """Not a phone number."""

    code = "invalid_phone"
    title = "This is not a phone number we can call"
