"""Errors of stations."""

from hibachi.platform.errors import Invalid, NotFound, Unavailable


class NoStation(Unavailable):
    """The business has no active station yet."""

    code = "no_station"
    title = "No station is open for bookings"


class StationNotFound(NotFound):
    """No such station."""

    code = "station_not_found"
    title = "There is no such station"


class BadStation(Invalid):
    """Name, time zone or number of grills is malformed, or the ZIP is no ordinary one."""

    code = "bad_station"
    title = "The station cannot be opened like this"


class UnknownZip(Invalid):
    """The ZIP code is not a ZIP code, or not one we know."""

    code = "unknown_zip"
    title = "We do not know this ZIP code"
