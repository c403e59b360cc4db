"""Errors of what is remembered."""

from hibachi.platform.errors import Invalid, NotFound


class FactNotFound(NotFound):
    """Nothing of this id is remembered of the person."""

    code = "memory_not_found"
    title = "This is not remembered any more"


class FactRefused(Invalid):
    """The words hold what is never remembered: figures, allergies, private matters, prices."""

    code = "memory_refused"
    title = "This cannot be remembered"
