"""What a station must look like."""

from zoneinfo import available_timezones

from hibachi.booking.stations.types import NewStation


def fault_of(wanted: NewStation) -> str | None:
    """Name of the first malformed field, or None."""
    if not 2 <= len(wanted.name.strip()) <= 80:
        return "name"
    if wanted.time_zone not in available_timezones():
        return "time_zone"
    return "grills" if wanted.grills < 1 else None
