"""Errors of taking bookings."""

from hibachi.platform.errors import Invalid


class OtherStation(Invalid):
    """The place is served by a station that is not the caller's; data: `station`."""

    code = "other_station"
    title = "Another station serves this place"
