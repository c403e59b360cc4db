"""Built-in distance, driving time and the answer for a whole city."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hibachi.geo.rules import driving_minutes, estimate, haversine_miles, nearest, spread
from hibachi.geo.types import Coordinates
from hibachi.geo.zip_table import find_place, places_of_city

FREMONT = find_place("94539")
LOS_ANGELES = find_place("90012")


def fee(miles: Decimal) -> int:
    return int(max(Decimal(0), miles - 30) * 200)


class TestEstimate:
    @pytest.mark.parametrize(
        ("zip_code", "miles"),
        [("94103", "39.8"), ("95112", "14.9"), ("95814", "96.4"), ("95350", "64.2"), ("93650", "157.6")],
    )
    def test_printed_figures(self, zip_code: str, miles: str) -> None:
        assert estimate(FREMONT.centroid, find_place(zip_code).centroid).miles == Decimal(miles)

    def test_says_that_it_is_one(self) -> None:
        assert estimate(FREMONT.centroid, LOS_ANGELES.centroid).is_estimate

    def test_same_place(self) -> None:
        assert estimate(FREMONT.centroid, FREMONT.centroid).miles == 0


class TestDrivingMinutes:
    @pytest.mark.parametrize(("miles", "minutes"), [("0", 0), ("35", 60), ("10", 18), ("0.1", 1)])
    def test_rounded_up(self, miles: str, minutes: int) -> None:
        assert driving_minutes(Decimal(miles), 35) == minutes

    def test_rush_hour(self) -> None:
        assert driving_minutes(Decimal(35), 35, Decimal("1.5")) == 90


class TestNearest:
    def test_station_of_a_venue(self) -> None:
        stations = [FREMONT, LOS_ANGELES]
        assert nearest(find_place("94103").centroid, stations) is FREMONT
        assert nearest(find_place("90210").centroid, stations) is LOS_ANGELES

    def test_no_station(self) -> None:
        with pytest.raises(ValueError, match="empty"):
            nearest(FREMONT.centroid, [])


class TestSpread:
    def test_one_answer_for_the_city(self) -> None:
        found = spread(FREMONT.centroid, places_of_city("San Jose", "CA"), fee)
        assert found is not None
        assert (found.same, found.low) == (True, 0)

    def test_a_range_for_the_city(self) -> None:
        found = spread(FREMONT.centroid, places_of_city("Sacramento", "CA"), fee)
        assert found is not None
        assert not found.same
        assert found.low <= 13280 <= found.high

    def test_post_boxes_are_left_out(self) -> None:
        assert spread(FREMONT.centroid, [find_place("94537")], fee) is None

    def test_unknown_city(self) -> None:
        assert spread(FREMONT.centroid, places_of_city("Atlantis", "CA"), fee) is None


points = st.builds(Coordinates, st.floats(-90, 90), st.floats(-180, 180))


@given(points, points)
def test_distance_is_symmetric_and_bounded(first: Coordinates, second: Coordinates) -> None:
    there, back = haversine_miles(first, second), haversine_miles(second, first)
    assert there == pytest.approx(back)
    assert 0 <= there <= 12_437


@given(st.decimals(0, 300, places=1), st.decimals(0, 100, places=1))
def test_longer_drives_never_take_less(miles: Decimal, further: Decimal) -> None:
    assert driving_minutes(miles + further, 35) >= driving_minutes(miles, 35)
