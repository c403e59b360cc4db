"""What goes wrong with a call; told as an error of the tool, in the words of these."""

from hibachi.platform.errors import Conflict, Forbidden, Invalid, NotFound


class UnknownTool(NotFound):
    """No such tool, or none that this key may use."""

    code = "unknown_tool"
    title = "There is no such tool for this key"


class ForeignAddress(Forbidden):
    """The request names another host, or comes from a page of another site."""

    code = "foreign_address"
    title = "This address is not served from there"


class NotConfirmed(Conflict):
    """The confirmation is unknown, used, run out, or was given for other arguments."""

    code = "not_confirmed"
    title = "This confirmation does not hold; call without one to see what would happen, and ask again"


class ChangedSince(Conflict):
    """What was agreed to is not what would happen now."""

    code = "changed_since"
    title = "This has changed since it was shown; call without a confirmation to see it anew"


class CallIdReused(Conflict):
    """The call id was used for something else."""

    code = "call_id_reused"
    title = "This call id was used with other arguments"


class Unreachable(Invalid):
    """Somebody without a name, or without any way to reach them."""

    code = "unreachable"
    title = "A name and a phone number or an e-mail address are needed"


class NoSuchTalk(NotFound):
    """The conversation is not one of this key's, or is over."""

    code = "no_such_conversation"
    title = "There is no such conversation"


class NotFree(Conflict):
    """The start cannot be served."""

    code = "start_not_free"
    title = "This start is not free"


class NotPossible(Conflict):
    """The booking's own rules do not allow it."""

    code = "not_possible"
    title = "This is not possible"
