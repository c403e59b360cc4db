"""What happens to requests; `aggregate_id` is the time off."""

from typing import ClassVar

from hibachi.platform.outbox import Event


class TimeOffAsked(Event):
    """A chef asked for time off."""

    name: ClassVar[str] = "booking.time_off_asked"


class TimeOffDecided(Event):
    """Somebody approved or declined a request."""

    name: ClassVar[str] = "booking.time_off_decided"
