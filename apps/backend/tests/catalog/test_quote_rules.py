"""The pricing function: worked examples, boundaries, refusals and laws that hold for every party."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hibachi.catalog.documents import demo_price_book, demo_travel
from hibachi.catalog.errors import InvalidQuote
from hibachi.catalog.rules import content_hash, gratuity_cents, quote, tax_on_food, travel_cents, within_reach
from hibachi.catalog.types import Extras, Party, Quote, QuoteLine

BOOK = demo_price_book()
TRAVEL = demo_travel()
UPGRADES = ("salmon", "scallops", "filet_mignon", "lobster_tail")
PROTEINS = ("chicken", "ny_strip_steak", "shrimp", "calamari", "tofu")
ADDONS = ("yakisoba_noodles", "fried_rice", "vegetables", "edamame", "gyoza")


def price(party: Party, extras: Extras | None = None, miles: str | None = "0", county: str | None = None) -> Quote:
    distance = None if miles is None else Decimal(miles)
    return quote(BOOK, party, extras or Extras(), distance, TRAVEL, county)


def rules_broken(party: Party, extras: Extras | None = None, miles: str = "0") -> dict[str, str]:
    with pytest.raises(InvalidQuote) as refused:
        price(party, extras, miles)
    return {problem.field: problem.rule for problem in refused.value.problems}


class TestWorkedExamples:
    def test_children_and_a_short_drive(self) -> None:
        priced = price(Party(8, 4), miles="45")
        assert (priced.guest_charge_cents, priced.travel_cents) == (56000, 3000)
        assert (priced.total_cents, priced.balance_cents) == (59000, 49000)

    def test_small_party_pays_the_minimum(self) -> None:
        priced = price(Party(6), miles="10")
        assert priced.minimum_applied
        assert (priced.total_cents, priced.balance_cents) == (55000, 45000)

    def test_everything_at_once(self) -> None:
        extras = Extras({"filet_mignon": 5, "lobster_tail": 2}, {"yakisoba_noodles": 2, "gyoza": 1}, {"chicken": 3})
        priced = price(Party(12, 3, 2), extras, "62.4")
        assert (priced.upgrades_cents, priced.addons_cents, priced.extra_proteins_cents) == (5500, 2000, 3000)
        assert (priced.travel_cents, priced.total_cents, priced.balance_cents) == (6480, 91980, 81980)

    def test_upgrades_come_on_top_of_the_minimum(self) -> None:
        assert price(Party(8), Extras({"lobster_tail": 10}), "5").total_cents == 70000

    def test_premium_third_protein_pays_its_upgrade_too(self) -> None:
        priced = price(Party(20), Extras(extra_proteins={"lobster_tail": 1}), "30.0")
        assert (priced.extra_proteins_cents, priced.total_cents, priced.balance_cents) == (2500, 112500, 102500)


class TestTravel:
    @pytest.mark.parametrize(
        ("miles", "cents"),
        [("0", 0), ("30.0", 0), ("30.04", 0), ("30.05", 20), ("30.1", 20), ("96.4", 13280), ("150.0", 24000)],
    )
    def test_fee(self, miles: str, cents: int) -> None:
        assert travel_cents(Decimal(miles), TRAVEL) == cents

    def test_odd_mile_price_rounds_half_up_to_the_cent(self) -> None:
        assert travel_cents(Decimal("30.1"), replace(TRAVEL, cents_per_mile=205)) == 21

    @pytest.mark.parametrize(("miles", "served"), [("150.0", True), ("150.04", True), ("150.05", False)])
    def test_limit_is_inclusive_after_rounding(self, miles: str, served: bool) -> None:
        assert within_reach(Decimal(miles), TRAVEL) is served

    def test_beyond_the_limit_a_person_decides(self) -> None:
        assert price(Party(10), miles="157.6").needs_person == "beyond_max_distance"

    def test_unknown_place_leaves_travel_out(self) -> None:
        priced = price(Party(10), miles=None)
        assert (priced.miles, priced.travel_cents, priced.needs_person) == (None, 0, None)

    @pytest.mark.parametrize(("free", "told"), [("30.0", "30"), ("12.5", "12.5")])
    def test_its_line_tells_the_free_miles_as_people_write_them(self, free: str, told: str) -> None:
        terms = replace(TRAVEL, free_miles=Decimal(free))
        line = quote(BOOK, Party(10), Extras(), Decimal("62.4"), terms, None).lines[-1]
        assert line.note == f"62.4 mi, the first {told} free"


class TestRefusals:
    def test_children_alone(self) -> None:
        assert rules_broken(Party(0, 12)) == {"adults": "at_least_one_adult"}

    def test_hundred_and_one_with_toddlers(self) -> None:
        assert rules_broken(Party(60, 30, 11)) == {"party": "max_party"}

    def test_hundred_is_priced(self) -> None:
        assert price(Party(60, 30, 10)).total_cents == 420000

    def test_one_upgraded_serving_too_many(self) -> None:
        assert rules_broken(Party(10), Extras({"salmon": 21})) == {"upgrades": "upgrade_servings"}

    def test_a_third_protein_makes_room_for_an_upgrade(self) -> None:
        extras = Extras({"lobster_tail": 21}, extra_proteins={"chicken": 1})
        assert price(Party(10), extras).food_cents == 55000 + 31500 + 1000

    def test_codes_are_looked_for_under_their_kind(self) -> None:
        extras = Extras({"chicken": 1}, {"salmon": 1}, {"gyoza": 1})
        assert rules_broken(Party(10), extras) == {
            "upgrades.chicken": "unknown_code",
            "addons.salmon": "unknown_code",
            "extra_proteins.gyoza": "unknown_code",
        }

    def test_all_problems_are_named_at_once(self) -> None:
        broken = rules_broken(Party(0, -1), Extras(addons={"gyoza": -2, "ramen": 1}), "-3")
        assert broken == {
            "adults": "at_least_one_adult",
            "children": "not_negative",
            "addons.gyoza": "not_negative",
            "addons.ramen": "unknown_code",
            "miles": "not_negative",
        }

    def test_absurd_quantity(self) -> None:
        assert rules_broken(Party(10), Extras(addons={"gyoza": 10**18})) == {"addons.gyoza": "max_units"}


class TestTax:
    @pytest.mark.parametrize(
        ("county", "cents"),
        [("Alameda", 5113), ("Santa Clara", 4599), ("San Francisco", 4367), ("Fresno", 3718), (None, 3718)],
    )
    def test_contained_by_county(self, county: str | None, cents: int) -> None:
        assert price(Party(10), county=county).tax_contained_cents == cents

    def test_travel_and_chef_time_are_not_taxed(self) -> None:
        priced = quote(BOOK, Party(10), Extras(), Decimal(96), TRAVEL, "Alameda", chef_minutes=90)
        assert (priced.chef_time_cents, priced.tax_contained_cents) == (30000, 5113)

    def test_prices_without_tax_add_it_as_a_line(self) -> None:
        book = replace(BOOK, tax=replace(BOOK.tax, prices_include_tax=False))
        priced = quote(book, Party(10), Extras(), Decimal(0), TRAVEL, "Alameda")
        assert (priced.tax_contained_cents, priced.tax_cents, priced.total_cents) == (0, 5638, 60638)

    def test_zero_rate(self) -> None:
        assert tax_on_food(55000, Decimal(0), included=True) == 0


class TestContentHash:
    def test_same_inputs_same_hash(self) -> None:
        assert content_hash(price(Party(10))) == content_hash(price(Party(10)))

    def test_it_never_changes_for_a_given_price(self) -> None:
        """Kept quotes are proved unchanged by it for years: a new field or another way of writing needs a new hash
        beside this one, not in its place."""
        lines = (
            QuoteLine("adult", "guest", "Adults (13 and older)", 12, 5500, 66000),
            QuoteLine("salmon", "upgrade", "Salmon (upgrade)", 2, 500, 1000),
            QuoteLine("travel", "travel", "Travel", 1, 6480, 6480, "62.4 mi, the first 30 free"),
        )
        frozen = Quote(
            price_book_version=3,
            party=Party(12, 0, 1),
            extras=Extras({"salmon": 2}, {}, {}),
            miles=Decimal("62.4"),
            county="Alameda",
            lines=lines,
            prices_include_tax=True,
            tax_rate_percent=Decimal("10.250"),
            tax_cents=6229,
            deposit_cents=10_000,
            needs_person=None,
        )
        assert content_hash(frozen) == "650a1f3d0795df0096ac72e4b940aea5c7abc7cb2ed3bbc64ef88cef814f3a0a"

    def test_the_order_in_which_a_host_chose_does_not_show(self) -> None:
        one, other = {"salmon": 1, "scallops": 2}, {"scallops": 2, "salmon": 1}
        assert content_hash(price(Party(10), Extras(one))) == content_hash(price(Party(10), Extras(other)))

    def test_any_difference_shows(self) -> None:
        first = price(Party(10))
        others = [price(Party(10), miles="1"), price(Party(10, 1)), replace(first, price_book_version=2)]
        assert len({content_hash(one) for one in [first, *others]}) == 4


def test_gratuity_is_half_up_on_the_total() -> None:
    assert [gratuity_cents(88282, percent) for percent in (0, 20, 25, 30)] == [0, 17656, 22071, 26485]


def test_deposit_never_exceeds_the_total() -> None:
    priced = quote(replace(BOOK, minimum_cents=0, deposit_cents=9000), Party(1), Extras(), None, TRAVEL, None)
    assert (priced.deposit_cents, priced.balance_cents) == (5500, 0)


def units(codes: tuple[str, ...], most: int) -> st.SearchStrategy[dict[str, int]]:
    return st.dictionaries(st.sampled_from(codes), st.integers(0, most))


parties = st.builds(Party, st.integers(1, 40), st.integers(0, 30), st.integers(0, 30))
choices = st.builds(Extras, st.just({}), units(ADDONS, 50), units(PROTEINS + UPGRADES, 50))
distances = st.decimals(0, 400, places=3)
counties = st.sampled_from(["Alameda", "Santa Clara", "San Francisco", "Fresno", None])


class TestLaws:
    @given(parties, choices, distances, counties, st.booleans(), st.integers(0, 600))
    def test_sums_add_up_and_nothing_is_negative(
        self, party: Party, extras: Extras, miles: Decimal, county: str | None, included: bool, minutes: int
    ) -> None:
        book = replace(BOOK, tax=replace(BOOK.tax, prices_include_tax=included))
        priced = quote(book, party, extras, miles, TRAVEL, county, minutes)
        assert all(line.amount_cents == line.quantity * line.unit_cents >= 0 for line in priced.lines)
        assert len({line.code for line in priced.lines}) == len(priced.lines)
        added = 0 if included else priced.tax_cents
        parts = priced.food_cents + priced.travel_cents + priced.chef_time_cents + added
        assert priced.total_cents == sum(line.amount_cents for line in priced.lines) == parts
        assert priced.deposit_cents + priced.balance_cents == priced.total_cents
        assert 0 <= priced.tax_contained_cents <= priced.food_cents

    @given(parties, distances, st.integers(0, 3), st.decimals(0, 50, places=1))
    def test_more_guests_or_miles_never_cost_less(
        self, party: Party, miles: Decimal, guests: int, further: Decimal
    ) -> None:
        here = quote(BOOK, party, Extras(), miles, TRAVEL, None)
        more = replace(party, children=party.children + guests) if party.seats + guests <= 100 else party
        there = quote(BOOK, more, Extras(), miles + further, TRAVEL, None)
        assert there.total_cents >= here.total_cents
        assert there.guest_charge_cents >= BOOK.minimum_cents

    @given(parties, units(UPGRADES, 60), units(PROTEINS, 20))
    def test_upgrades_are_priced_exactly_up_to_the_limit(
        self, party: Party, upgrades: dict[str, int], third: dict[str, int]
    ) -> None:
        extras = Extras(upgrades, {}, third)
        if sum(upgrades.values()) > 2 * party.paying + sum(third.values()):
            assert rules_broken(party, extras) == {"upgrades": "upgrade_servings"}
        else:
            prices = {"lobster_tail": 1500}
            cents = sum(prices.get(code, 500) * count for code, count in upgrades.items())
            assert price(party, extras).upgrades_cents == cents

    @given(st.integers(0, 10**9), st.decimals("0.001", 30, places=3))
    def test_contained_tax_is_the_tax_on_the_rest(self, food: int, rate: Decimal) -> None:
        contained = tax_on_food(food, rate, included=True)
        assert abs((food - contained) * rate / 100 - contained) <= 1
