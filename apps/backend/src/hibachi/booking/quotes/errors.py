"""Errors of quotes."""

from hibachi.platform.errors import Conflict, NotFound


class QuoteNotFound(NotFound):
    """No such quote."""

    code = "quote_not_found"
    title = "There is no such quote"


class QuoteExpired(Conflict):
    """The quote has run out; a new one is needed."""

    code = "quote_expired"
    title = "This quote has run out"
