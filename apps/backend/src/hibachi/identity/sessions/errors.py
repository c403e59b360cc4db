"""Errors of renewing a log-in."""

from hibachi.platform.errors import NotFound, Unauthorized


class BadRefresh(Unauthorized):
    """There is no refresh token, or it opens nothing any more."""

    code = "bad_refresh"
    title = "Please log in again"


class NoSuchSession(NotFound):
    """The caller has no such open log-in."""

    code = "no_such_session"
    title = "This device is signed out already"
