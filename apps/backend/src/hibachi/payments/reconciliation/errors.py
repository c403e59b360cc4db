"""Errors of reconciliation."""

from hibachi.platform.errors import NotFound


class NoOpenDifference(NotFound):
    """No such difference, or it is settled."""

    code = "no_open_difference"
    title = "There is no such open difference"
