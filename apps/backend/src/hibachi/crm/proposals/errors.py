"""Errors of proposed contact data."""

from hibachi.platform.errors import Conflict, NotFound


class NoOpenProposal(NotFound):
    """No such proposal, or somebody has decided it already."""

    code = "no_open_proposal"
    title = "There is no such proposal, or it is decided already"


class EmailOfAnother(Conflict):
    """The proposed e-mail address belongs to another person."""

    code = "email_of_another"
    title = "Another customer has this e-mail address"
