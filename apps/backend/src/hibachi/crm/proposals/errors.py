"""Errors of proposed contact data."""

from hibachi.platform.errors import NotFound


class NoOpenProposal(NotFound):
    """No such proposal, or somebody has decided it already."""

    code = "no_open_proposal"
    title = "There is no such proposal, or it is decided already"
