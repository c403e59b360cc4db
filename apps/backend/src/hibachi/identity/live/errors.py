"""Errors of live updates."""

from hibachi.platform.errors import Forbidden, Unauthorized


class BadTicket(Unauthorized):
    """The ticket is missing, forged or has run out."""

    code = "bad_ticket"
    title = "Please fetch a new ticket"


class NothingToHear(Forbidden):
    """None of the topics exists for this caller."""

    code = "nothing_to_hear"
    title = "You may not listen to any of these topics"
