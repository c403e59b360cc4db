"""Errors of the waitlist."""

from hibachi.platform.errors import NotFound


class OfferNotFound(NotFound):
    """No place was ever offered to this entry."""

    code = "offer_not_found"
    title = "There is no such offer"
