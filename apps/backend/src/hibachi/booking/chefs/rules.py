"""Checks of working hours."""

from collections.abc import Sequence

from hibachi.booking.chefs.types import WeeklyRange


def wrong_range(hours: Sequence[WeeklyRange]) -> tuple[int, str] | None:
    """Index and reason of the first range that ends before it starts or overlaps another; None when all fit."""
    for index, item in enumerate(hours):
        if item.starts >= item.ends:
            return index, "ends_after_start"
        others = (other for other in hours[:index] if other.weekday == item.weekday)
        if any(other.starts < item.ends and item.starts < other.ends for other in others):
            return index, "no_overlap"
    return None
