"""Errors of the brake."""

from hibachi.platform.errors import TooMany


class LockedOut(TooMany):
    """Too many failed attempts for this e-mail address; `retry_after` says for how many seconds it stays so."""

    code = "locked_out"
    title = "Too many failed attempts; please wait and try again"
