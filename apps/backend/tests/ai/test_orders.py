"""Dishes put by what is ordered already, or by who gets them."""

import pytest

from tests.ai.test_reckoning import Talk


def ordered(first: str, *then: str) -> tuple[dict[str, int], dict[str, int], int]:
    talk = Talk(first, *then)
    wanted = talk.state.wanted
    return dict(wanted.upgrades), dict(wanted.addons), sum(wanted.extra_proteins.values())


@pytest.mark.parametrize(
    ("text", "upgrades"),
    [
        ("swap the filet for salmon, all of them", {"salmon": 6}),
        ("double the filet please", {"filet_mignon": 12}),
        ("cut the filet in half", {"filet_mignon": 3}),
        ("take two of the filets off", {"filet_mignon": 4}),
        ("change one of the filets to scallops", {"filet_mignon": 5, "scallops": 1}),
        ("4 of those filets change to scallops pls", {"filet_mignon": 2, "scallops": 4}),
        ("instead of the filet we take salmon", {"salmon": 6}),
        ("make the filet 8", {"filet_mignon": 8}),
        ("everything stays except the filet: it should be 7", {"filet_mignon": 7}),
        ("finance capped the filets at 5", {"filet_mignon": 5}),
        ("2 more filet mignon", {"filet_mignon": 8}),
        ("my mom and her husband would like the filet too", {"filet_mignon": 8}),
        ("cancel the upgrades for everyone", {}),
        ("is one filet like 6 ounces?", {"filet_mignon": 6}),
    ],
)
def test_what_is_ordered_is_changed(text: str, upgrades: dict[str, int]) -> None:
    assert ordered("18 adults in 94538 with 6 filet mignon, how much?", text)[0] == upgrades


@pytest.mark.parametrize(
    ("text", "addons"),
    [
        ("make the gyoza 5 and add 3 edamame", {"gyoza": 5, "edamame": 3}),
        ("an order of edamame for every kid", {"gyoza": 2, "edamame": 4}),
        ("the kids get edamame, one order each", {"gyoza": 2, "edamame": 4}),
        ("we have 3 tables, so one edamame for each table", {"gyoza": 2, "edamame": 3}),
        ("another 2 gyoza on top of those", {"gyoza": 4}),
        ("nobody in my family eats the gyoza, remove please", {}),
        ("3 gyoza is plenty", {"gyoza": 3}),
        ("and two of those again", {"gyoza": 4}),
        ("one more of each", {"gyoza": 3}),
    ],
)
def test_orders_for_the_table(text: str, addons: dict[str, int]) -> None:
    found = ordered("14 adults and 4 kids in 94536 with 2 orders of gyoza, how much?", text)
    assert found[1] == addons


@pytest.mark.parametrize(
    ("text", "upgrades"),
    [
        ("half the adults do salmon, the other half scallops", {"salmon": 8, "scallops": 8}),
        ("a quarter of the adults wants filet mignon", {"filet_mignon": 4}),
        ("a lobster tail for each of the 4 grandparents", {"lobster_tail": 4}),
        ("7 of the 16 chose salmon and three chose filet mignon", {"salmon": 7, "filet_mignon": 3}),
        ("filet mignon for all 16 of us", {"filet_mignon": 16}),
        ("only me and the bride get lobster", {"lobster_tail": 2}),
    ],
)
def test_shares_of_those_who_come(text: str, upgrades: dict[str, int]) -> None:
    talk = Talk("16 adults in 94536, how much?", text)
    assert (dict(talk.state.wanted.upgrades), talk.state.wanted.adults) == (upgrades, 16)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5 of the engineers want a third protein, they all said shrimp", 5),
        ("third protein for 6 of the adults please", 6),
        ("3 of them want a third protein (extra chicken)", 3),
    ],
)
def test_third_proteins_by_who_wants_one(text: str, number: int) -> None:
    assert ordered("16 adults in 94536, how much?", text)[2] == number


@pytest.mark.parametrize(
    "text",
    [
        "can my dad have the lobster too?",
        "so it stays at 550?",
        "isn't lobster at 15 each a bit much?",
        "my nephew is 5, is he free? and the same for my niece?",
        "does my husband have salmon already?",
        "does each of the plates have salmon on it?",
        "can i still cancel the upgrades later?",
        "could we take one of the lobsters off the day before?",
        "is the lobster safe for my wife, she is allergic to sesame?",
    ],
)
def test_asking_orders_nothing(text: str) -> None:
    found = ordered("18 adults in 94538 with 2 lobster tails, how much?", text)
    assert found[0] == {"lobster_tail": 2}


def test_a_dish_tried_is_given_up_again() -> None:
    talk = Talk("13 adults in 94536, how much?", "what if all get filet?", "oof. no. like before then")
    assert not talk.state.wanted.upgrades


@pytest.mark.parametrize(
    ("first", "then", "adults", "children"),
    [
        ("how much for 13 adults in 94538. no wait 14 i forgot my roommate", (), 14, 0),
        ("17 adults in 94536, how much?", ("I counted my grandson twice. Take one off.",), 16, 0),
        ("18 adults and 6 kids in 94536, how much?", ("3 more grownups, 1 less kid",), 21, 5),
        ("15 adults and 7 kids in 94587, price?", ("one parent has to work, so that makes us 14 and 5.",), 14, 5),
        ("16 adults in 94587, how much?", ("what if it was 20", "nah stick with what i said first"), 16, 0),
        ("20 adults and 15 scouts, all 8 to 12, 94536?", ("and if seven of the scouts are off at camp?",), 20, 8),
    ],
)
def test_counts_told_by_the_way(first: str, then: tuple[str, ...], adults: int, children: int) -> None:
    wanted = Talk(first, *then).state.wanted
    assert (wanted.adults, wanted.children) == (adults, children)
