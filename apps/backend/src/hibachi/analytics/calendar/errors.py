"""Errors of the calendar."""

from hibachi.platform.errors import Invalid


class WrongRange(Invalid):
    """The range is empty or longer than the calendar shows; data: `most_days`."""

    code = "wrong_range"
    title = "The calendar cannot show these dates"
