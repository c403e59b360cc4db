"""Errors of the admin assistant."""

from hibachi.platform.errors import Invalid


class DueInThePast(Invalid):
    """A task cannot be due before it is made."""

    code = "due_in_the_past"
    title = "This time has passed"
