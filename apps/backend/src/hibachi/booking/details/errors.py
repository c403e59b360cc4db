"""Errors of details."""

from hibachi.platform.errors import Invalid


class OtherZip(Invalid):
    """The address lies in another ZIP code than the one that was quoted."""

    code = "other_zip"
    title = "The address must lie in the ZIP code of the quote; the travel fee depends on it"
