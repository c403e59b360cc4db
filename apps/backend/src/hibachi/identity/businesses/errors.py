"""Errors about businesses."""

from hibachi.platform.errors import Conflict, Invalid, NotFound


class NoSuchBusiness(NotFound):
    """No business has this slug or id."""

    code = "no_such_business"
    title = "There is no such business"


class BusinessTaken(Conflict):
    """Another business has the slug or one of the hosts."""

    code = "business_taken"
    title = "Another business uses this name or address"


class BadBusiness(Invalid):
    """Slug, host or time zone is malformed."""

    code = "bad_business"
    title = "The business cannot be created like this"
