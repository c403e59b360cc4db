"""The packed ZIP table."""

import gzip

import pytest

from hibachi.geo.errors import UnknownZip
from hibachi.geo.zip_source import source_places
from hibachi.geo.zip_table import TABLE, find_place, normalise_zip, pack, places_of_city

CITIES = ["Fremont", "Mountain View", "Oakland", "Palo Alto", "Sacramento", "San Francisco", "San Jose"]


class TestFindPlace:
    @pytest.mark.parametrize(
        ("zip_code", "county"),
        [
            ("94539", "Alameda"),
            ("95112", "Santa Clara"),
            ("94103", "San Francisco"),
            ("94520", "Contra Costa"),
            ("94401", "San Mateo"),
            ("95814", "Sacramento"),
            ("93650", "Fresno"),
        ],
    )
    def test_county(self, zip_code: str, county: str) -> None:
        assert find_place(zip_code).county == county

    def test_with_four_more_digits(self) -> None:
        assert find_place(" 94539-1234 ") == find_place("94539")

    def test_first_and_last_of_the_table(self) -> None:
        lines = gzip.decompress(TABLE.read_bytes()).decode().splitlines()
        for line in (lines[0], lines[-1]):
            assert pack(find_place(line[:5])) == line

    @pytest.mark.parametrize(
        "text", ["00000", "99999", "", "9453", "945390", "94539-", "94539-12", "9453a", "٩٤٥٣٩", "94|39", "\x00" * 5]
    )
    def test_anything_else_is_refused(self, text: str) -> None:
        with pytest.raises(UnknownZip) as refused:
            find_place(text)
        assert (refused.value.field, refused.value.code) == ("zip", "unknown_zip")


class TestPlacesOfCity:
    @pytest.mark.parametrize("city", [*CITIES, "Santa Clara", "Sunnyvale"])
    def test_cities_with_their_own_page(self, city: str) -> None:
        places = places_of_city(city.upper(), "ca")
        assert places
        assert all(place.standard and place.city == city for place in places)

    def test_other_states_are_other_cities(self) -> None:
        assert not {place.zip for place in places_of_city("Oakland", "NJ")} & {
            place.zip for place in places_of_city("Oakland", "CA")
        }

    def test_unknown(self) -> None:
        assert places_of_city("Atlantis", "CA") == ()


def test_normalise() -> None:
    assert normalise_zip("94539-1234") == "94539"


def test_table_equals_its_source() -> None:
    packed = gzip.decompress(TABLE.read_bytes()).decode().splitlines()
    assert packed == [pack(place) for place in source_places()]
