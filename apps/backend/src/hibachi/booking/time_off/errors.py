"""Errors of asking for time off."""

from hibachi.platform.errors import Conflict, NotFound


class NoOwnChef(NotFound):
    """The log-in belongs to no chef."""

    code = "no_own_chef"
    title = "This log-in is not connected to a chef"


class TimeOffRequestNotFound(NotFound):
    """No such open request for this caller, or somebody has decided it already."""

    code = "time_off_request_not_found"
    title = "There is no such request, or it is decided already"


class TimeOffOverlaps(Conflict):
    """The chef has asked for these days already, or is away then."""

    code = "time_off_overlaps"
    title = "These days overlap time off that is asked for or approved already"
