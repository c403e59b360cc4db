"""Spoken figures and small parties in the words people use."""

from datetime import date

import pytest

from hibachi.ai.understanding.entities import find_entities, flat


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("call me at five one zero five five five zero one eight eight", {"phone": "+15105550188"}),
        ("the zip is nine four five three nine", {"zip": "94539"}),
        ("dinner at half past six", {"time": "18:30", "slot": "18:00"}),
        ("we start at quarter to six", {"time": "17:45", "slot": "18:00"}),
        ("me, my wife and another couple", {"adults": 4}),
        ("my wife and I", {"adults": 2}),
        ("we expect 40", {"guests": 40}),
    ],
)
def test_spoken_figures_are_read(text: str, found: dict[str, object]) -> None:
    assert dict(flat(find_entities(text, date(2026, 6, 12)))) == found
