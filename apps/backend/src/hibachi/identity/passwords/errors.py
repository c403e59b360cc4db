"""Errors about passwords."""

from hibachi.platform.errors import Invalid, NotFound


class WeakPassword(Invalid):
    """The password is not good enough; `rule` says why."""

    code = "weak_password"
    title = "This password is too easy to guess"


class WrongPassword(Invalid):
    """The present password is not this one."""

    code = "wrong_password"
    title = "This is not your present password"


class ResetGone(NotFound):
    """The reset was used, has run out, or its link is not genuine."""

    code = "reset_gone"
    title = "This link is not valid any more; please ask for a new one"
