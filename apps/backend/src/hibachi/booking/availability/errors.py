"""Errors of availability."""

from hibachi.platform.errors import Conflict, Invalid


class NotInReach(Invalid):
    """Beyond the station's greatest distance; a person decides."""

    code = "beyond_max_distance"
    title = "This is farther than can be booked online"


class SlotTaken(Conflict):
    """The slot was free a moment ago, or never; `next_free` has another."""

    code = "slot_taken"
    title = "This slot is not free any more"


class DateNotBookable(Invalid):
    """Past, too soon or too far ahead."""

    code = "date_not_bookable"
    title = "This date cannot be booked online"


class OutsideAskingHours(Invalid):
    """The asked-for time is no time of day for an event."""

    code = "outside_asking_hours"
    title = "Events start between 9 AM and 10 PM"
