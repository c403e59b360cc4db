"""House numbers and street names are an address, and nothing else."""

import pytest

from hibachi.ai.understanding.entities import find_entities
from hibachi.ai.understanding.parsers.address import find_streets
from tests.ai.test_ages import TODAY


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("kiki tran, 26055 gading rd hayward", "26055 gading rd"),
        ("38120 canyon heights dr, fremont", "38120 canyon heights dr"),
        ("the address is 33210 alvarado niles road union city", "33210 alvarado niles road"),
        ("94538 at 12 main st", "12 main st"),
    ],
)
def test_a_street_is_found(text: str, street: str) -> None:
    assert [found.value for found in find_streets(text)] == [street]


@pytest.mark.parametrize(
    "text", ["12 adults at my place", "30 minutes drive", "94536 my street is quiet", "10 adults at brother's place"]
)
def test_no_street_in_other_numbers(text: str) -> None:
    assert not find_streets(text)


def test_a_house_number_of_five_digits_is_no_zip() -> None:
    assert find_entities("Walt, 38120 Canyon Heights Dr, Fremont", TODAY).zip is None
    assert find_entities("38120 Canyon Heights Dr, Fremont 94536", TODAY).zip == "94536"


def test_a_street_is_no_count_and_its_name_no_allergen() -> None:
    found = find_entities("mark delaney, 412 walnut ave fremont. nobody has allergies", TODAY)
    assert (found.allergens, bool(found.party)) == ((), False)
