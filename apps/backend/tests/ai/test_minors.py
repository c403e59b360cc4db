"""Young guests named as a kind, one for each, or told to be of another age after all."""

import pytest

from tests.ai.test_reckoning import Talk


class TestCounted:
    @pytest.mark.parametrize(
        ("text", "heads"),
        [
            ("15 grown folks in Fremont 94539, how much?", (15, 0, 0)),
            ("12 grown people and 3 kids in 94539, price?", (12, 3, 0)),
            ("72 adults, 8 children between 6 and 12, and 5 small ones of 2 and 3 years, 94536", (72, 8, 5)),
            ("10 adults and 4 little ones, ages 2 and 3, 94536", (10, 0, 4)),
            ("10 adults and 4 kids, ages 7 and 9, 94536", (10, 4, 0)),
        ],
    )
    def test_by_what_they_are_called(self, text: str, heads: tuple[int, int, int]) -> None:
        wanted = Talk(text).state.wanted
        assert (wanted.adults, wanted.children, wanted.toddlers) == heads


class TestEachBringsOne:
    @pytest.mark.parametrize(
        ("text", "minors"),
        [
            ("and if everyone brings a kid, so 12 of those too, all under five", (0, 12)),
            ("what if everybody brings a child", (12, 0)),
            ("what if each of us brings a kid of 8", (12, 0)),
            ("and if each adult brings a toddler?", (0, 12)),
            ("suppose everyone comes with a kid, all under 4", (0, 12)),
            ("what if we all bring one kid", (12, 0)),
            ("what if everyone brought their little one, all under 6", (0, 12)),
            ("if each guest brings a boy, all under 10, how much?", (12, 0)),
            ("what if all of us bring a baby", (0, 12)),
            ("and if each person has a daughter along, under 12", (12, 0)),
        ],
    )
    def test_as_many_as_there_are_adults(self, text: str, minors: tuple[int, int]) -> None:
        talk = Talk("12 adults in Newark 94560, how much?")
        talk.say(text)
        assert (talk.state.wanted.adults, talk.state.wanted.children, talk.state.wanted.toddlers) == (12, *minors)


class TestOfAnotherAge:
    @pytest.mark.parametrize(
        "text",
        [
            "and if those were, like, eight year olds",
            "what if those were 8-year-olds?",
            "and if they are all 9 year olds",
            "hm, the kids are more like 7 year olds",
            "what if these were actually ten year olds",
            "the little ones are 6 year olds, what then",
            "and if they turn 6",
            "what if my 4 kids were 12 yo",
            "and if those are 11?",
            "say they were about 8-year-olds",
        ],
    )
    def test_all_of_them_are_priced_anew(self, text: str) -> None:
        talk = Talk("10 adults and 4 toddlers in Newark 94560, how much?")
        assert "$670" in talk.say(text)
        assert (talk.state.wanted.children, talk.state.wanted.toddlers) == (4, 0)

    @pytest.mark.parametrize(
        "text",
        [
            "and the little one costs what?",
            "does the small one pay?",
            "is the littlest one free",
            "what do you charge for the toddler?",
            "and the wee one, extra or free?",
        ],
    )
    def test_what_the_young_ones_pay(self, text: str) -> None:
        assert "free" in Talk("12 adults and a toddler of 3 in Hayward 94541, how much?").say(text)
