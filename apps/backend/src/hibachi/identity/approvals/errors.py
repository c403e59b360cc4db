"""Errors about approvals."""

from hibachi.platform.errors import Conflict, Forbidden, NotFound


class NoOpenApproval(NotFound):
    """Nothing waits for a decision here, or somebody has decided already."""

    code = "no_open_approval"
    title = "There is nothing to decide here"


class SecondPersonNeeded(Forbidden):
    """Whoever asked cannot decide."""

    code = "second_person_needed"
    title = "Someone else has to decide on your request"


class AlreadyRequested(Conflict):
    """The same thing waits for a decision already."""

    code = "already_requested"
    title = "This is waiting for approval already"
