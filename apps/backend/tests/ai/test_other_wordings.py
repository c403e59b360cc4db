"""Bids below the total, promises to write, offers, what a move costs, starts and counts settled in a few words."""

from datetime import time

import pytest

from tests.ai.test_reckoning import Talk

QUOTED = "12 adults in 94541, how much?"


class TestBids:
    @pytest.mark.parametrize(
        "text",
        [
            "Six hundred flat and I'll book it this minute.",
            "600 and we have a deal",
            "$600 even and I'll sign",
            "make it 600 flat",
            "I'll take it for 600",
            "we'll book if you make it $620",
            "600 cash, and I'm in",
            "how about 550 all in",
            "we'll do it at $600",
            "call it 640 tops",
        ],
    )
    def test_a_sum_below_the_total_goes_to_a_person(self, text: str) -> None:
        assert "cannot change prices" in Talk(QUOTED).say(text)

    @pytest.mark.parametrize("text", ["ok, 660 flat", "call it 660 tops"])
    def test_the_total_itself_is_no_bid(self, text: str) -> None:
        assert "cannot change prices" not in Talk(QUOTED).say(text)


class TestPromises:
    @pytest.mark.parametrize(
        "text",
        [
            "I will, tonight. And how long does he cook for us?",
            "I'll send them tonight, how long is the show?",
            "we'll measure it tomorrow. how long is the show?",
            "I can take some photos today. how long does the chef stay?",
            "You'll have the pictures tomorrow. How long does it last?",
            "I'll ask my wife tonight, how long does the dinner take?",
            "I'll do that tomorrow. How long does the whole thing take",
            "we will look tonight. how long does the chef cook?",
            "I'll let you know tomorrow, how long does the show take?",
            "I'll email it first thing tomorrow. How long does the cooking go on?",
        ],
    )
    def test_are_no_day_for_a_party(self, text: str) -> None:
        talk = Talk(QUOTED)
        assert "96 minutes" in talk.say(text)
        assert talk.state.wanted.day is None

    def test_a_party_tomorrow_is_too_soon_still(self) -> None:
        assert "sooner than I can book" in Talk(QUOTED).say("we'll have the party tomorrow, can you come?")


class TestPlainRules:
    @pytest.mark.parametrize(
        "text",
        [
            "Before I waste both our time, are there any promotions running?",
            "any promos going on?",
            "do you have coupons",
            "is there a discount code",
            "are there specials right now?",
            "got any deals on?",
            "do you run promotions?",
            "any current vouchers?",
            "do you offer any promo codes?",
            "have you got any specials this month?",
        ],
    )
    def test_whether_there_are_offers(self, text: str) -> None:
        assert "$50 credit" in Talk().say(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Say we book and grandpa's knee acts up that week, could we shift the date, and would it cost?",
            "can we move the date, and is there a fee?",
            "if we reschedule, do we pay extra?",
            "what does it cost to postpone?",
            "is moving the party free?",
            "would you charge us for changing the date?",
            "suppose we push the party, is there a penalty?",
            "how much is it to reschedule",
            "are there fees for moving to another day?",
            "could we switch to a different date, what would that cost?",
        ],
    )
    def test_what_a_move_costs(self, text: str) -> None:
        answer = Talk().say(text)
        assert "first reschedule is free" in answer
        assert "$55" not in answer


class TestSettled:
    @pytest.mark.parametrize(
        "text",
        ["do three then", "take the 3", "pick 3", "I'd choose 3 then", "grab 3", "go with 3"],
    )
    def test_a_start_by_its_hour(self, text: str) -> None:
        talk = Talk(QUOTED, "is Saturday August 15 free?")
        talk.say(text)
        assert talk.state.wanted.slot == time(15)
        assert talk.state.wanted.adults == 12

    @pytest.mark.parametrize("text", ["let's say twelve", "make it 12", "we're 12", "plan on 12", "it'll be 12"])
    def test_the_count_that_was_assumed(self, text: str) -> None:
        assert "$660" in Talk("between 8 and 12 of us in 94541, how much?").say(text)
