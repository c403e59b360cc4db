"""Errors of language models."""

from hibachi.platform.errors import Invalid


class InvalidPeriod(Invalid):
    """The last day lies before the first, or the period is longer than a year."""

    code = "invalid_period"
    title = "The period must run forwards and be at most a year"
