"""Errors about who is asking."""

from hibachi.platform.errors import Forbidden, Unauthorized


class NotLoggedIn(Unauthorized):
    """No proof of identity came with the request."""

    code = "not_logged_in"
    title = "Please log in"


class SessionEnded(Unauthorized):
    """The account was closed or the session was ended."""

    code = "session_ended"
    title = "Your session has ended; please log in again"


class WrongBusiness(Unauthorized):
    """The proof of identity belongs to another business than the address."""

    code = "wrong_business"
    title = "This log-in belongs to another business"


class NoPermission(Forbidden):
    """The caller's role or key does not allow this; `permission` names what is missing."""

    code = "no_permission"
    title = "You may not do this"


class SecondFactorRequired(Forbidden):
    """Owner and admins need one-time codes here; until they are set up nothing else can be done."""

    code = "second_factor_required"
    title = "Set up your second factor first"


class CrossSite(Forbidden):
    """A page of another site tried to use the visitor's session."""

    code = "cross_site"
    title = "This can only be done from the panel itself"
