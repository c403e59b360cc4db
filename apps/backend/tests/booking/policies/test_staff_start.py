"""Starts that staff may give."""

from datetime import time

import pytest

from hibachi.booking.policies import staff_start
from hibachi.catalog.documents import demo_policy


@pytest.mark.parametrize(
    ("start", "slot", "shift"),
    [
        (time(18), time(18), 0),
        (time(19), time(18), 60),
        (time(17), time(18), -60),
        (time(11, 30), time(12), -30),
        (time(22), time(21), 60),
        (time(16, 30), None, 90),
        (time(23), None, 120),
        (time(19, 1), None, 61),
    ],
)
def test_a_slot_is_shifted_by_an_hour_at_most(start: time, slot: time | None, shift: int) -> None:
    decided = staff_start(demo_policy(), start)
    assert (decided.slot, decided.shift_minutes) == (slot, shift)
