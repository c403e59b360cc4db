"""Errors of giving money back."""

from hibachi.platform.errors import Conflict


class NoCredit(Conflict):
    """The booking is not overpaid."""

    code = "no_credit"
    title = "Nothing was paid beyond the price"
