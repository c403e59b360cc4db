"""A week asked for is answered by its days; a month still needs a day."""

from datetime import date, time, timedelta

import pytest

from hibachi.ai.compose.slots import day_starts_text, open_days_text, taken_text
from hibachi.ai.evaluation.house import TERMS
from hibachi.ai.ports import Day, Start
from tests.ai.test_reckoning import Talk

MONDAY = date(2030, 6, 17)
TODAY = date(2030, 6, 10)


def week(*states: str) -> list[Day]:
    return [Day(MONDAY + timedelta(days=number), (Start(time(18), state),)) for number, state in enumerate(states)]


class TestWords:
    def test_every_day_open_is_said_in_one(self) -> None:
        assert (
            open_days_text(week("free", "free"), TODAY) == "Every day from Monday, June 17 to Tuesday, June 18 is open."
        )

    def test_only_open_days_are_named(self) -> None:
        text = open_days_text(week("full", "free", "full"), TODAY)
        assert text == "Open from Monday, June 17 to Wednesday, June 19: Tuesday, June 18."

    def test_a_full_week_says_so(self) -> None:
        assert (
            open_days_text(week("full", "full"), TODAY) == "Nothing is free from Monday, June 17 to Tuesday, June 18."
        )


STARTS = (time(12), time(15), time(18), time(21))


def saturday(*states: str) -> Day:
    return Day(date(2030, 6, 22), tuple(Start(slot, state) for slot, state in zip(STARTS, states, strict=True)))


class TestTheDrive:
    """A start that the drive rules out is named with its reason, not as taken."""

    def test_the_last_start_of_the_evening(self) -> None:
        day = saturday("free", "full", "free", "long_drive")
        assert taken_text(day, time(21), TODAY) == (
            "We cannot start at 9 PM there. The last start at your address is 6 PM because of the drive."
            " Saturday, June 22 is open at 12 PM and 6 PM."
        )

    def test_the_first_start_of_the_day(self) -> None:
        text = taken_text(saturday("long_drive", "free", "free", "free"), time(12), TODAY)
        assert "The first start at your address is 3 PM because of the drive." in text

    def test_noon_and_nine(self) -> None:
        text = day_starts_text(saturday("long_drive", "free", "free", "long_drive"), TODAY, TERMS, 0)
        assert "Because of the drive, starts at your address are from 3 PM to 6 PM." in text

    def test_only_one_is_left(self) -> None:
        text = day_starts_text(saturday("long_drive", "free", "long_drive", "long_drive"), TODAY, TERMS, 0)
        assert "Because of the drive, 3 PM is the only start at your address." in text

    def test_none_is_left(self) -> None:
        text = day_starts_text(saturday(*("long_drive",) * 4), TODAY, TERMS, 0)
        assert text == (
            "On Saturday, June 22 the drive to your address does not fit into our chefs' hours, whatever the start."
        )

    def test_a_taken_start_is_no_matter_of_the_drive(self) -> None:
        text = taken_text(saturday("free", "full", "free", "free"), time(15), TODAY)
        assert "drive" not in text


class TestTalk:
    @pytest.mark.parametrize(
        "question", ["which dates are free next week?", "what days do u have open next week", "anything next week?"]
    )
    def test_a_week(self, question: str) -> None:
        answer = Talk().say(question)
        assert "is open" in answer
        assert "Which day suits you?" in answer

    def test_a_week_is_answered_although_another_day_was_talked_of(self) -> None:
        answer = Talk("12 adults in 94539 on July 4").say("which dates are free next week?")
        assert "July 4" not in answer
        assert "Which day suits you?" in answer

    @pytest.mark.parametrize(
        "question", ["Saturdays in July?", "whats free in july on a saturday", "any saturday open in July"]
    )
    def test_the_saturdays_of_a_month(self, question: str) -> None:
        answer = Talk().say(question)
        assert "Saturday, July 4; Saturday, July 11; Saturday, July 18; Saturday, July 25" in answer
        assert "Which day suits you?" in answer

    @pytest.mark.parametrize(
        "question", ["anything the weekend after next?", "is the weekend after next free", "weekend after next open?"]
    )
    def test_the_weekend_after_next(self, question: str) -> None:
        answer = Talk().say(question)
        assert "June 27" in answer
        assert "June 28" in answer

    def test_a_month_asks_for_a_day(self) -> None:
        assert "Which date do you have in mind?" in Talk().say("which dates are free in september?")
