"""Errors of renewing a log-in."""

from hibachi.platform.errors import Unauthorized


class BadRefresh(Unauthorized):
    """There is no refresh token, or it opens nothing any more."""

    code = "bad_refresh"
    title = "Please log in again"
