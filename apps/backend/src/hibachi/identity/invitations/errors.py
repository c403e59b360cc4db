"""Errors about invitations."""

from hibachi.platform.errors import NotFound


class InvitationGone(NotFound):
    """The invitation was accepted or withdrawn, has run out, or its link is not genuine."""

    code = "invitation_gone"
    title = "This invitation is not valid any more"
