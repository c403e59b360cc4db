"""Errors of chefs."""

from hibachi.platform.errors import Invalid, NotFound


class ChefNotFound(NotFound):
    """No such chef for this caller."""

    code = "chef_not_found"
    title = "There is no such chef"


class TimeOffNotFound(NotFound):
    """No such time off."""

    code = "time_off_not_found"
    title = "There is no such time off"


class InvalidHours(Invalid):
    """Ranges that overlap or end before they start."""

    code = "invalid_hours"
    title = "These working hours do not fit together"
