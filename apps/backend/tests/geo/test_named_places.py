"""Places by the names people give them."""

import pytest

from hibachi.geo.named_places import abroad, far_names, places_named


@pytest.mark.parametrize(
    ("name", "states", "state"),
    [
        ("Pasadena", ("CA",), "CA"),
        ("Pasadena, TX", ("CA",), "TX"),
        ("Portland", ("CA",), "OR"),
        ("Seattle", ("CA",), "WA"),
        ("Springfield", ("MO",), "MO"),
        ("Idaho", ("CA",), "ID"),
    ],
)
def test_a_name_means_the_place_a_caller_of_these_stations_means(
    name: str, states: tuple[str, ...], state: str
) -> None:
    assert {place.state for place in places_named(name, states)} == {state}


def test_a_place_nobody_knows_has_no_zip_codes() -> None:
    assert places_named("Gotham Heights") == ()


def test_every_far_name_is_somewhere() -> None:
    lost = [name for name in far_names().values() if name not in abroad() and not places_named(name)]
    assert lost == []
