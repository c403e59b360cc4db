"""Who is next, in which words, and what counts as an answer."""

from datetime import timedelta
from uuid import UUID

import pytest

from hibachi.ai.escalation.types import Reason
from hibachi.ai.on_call.alerts import rules
from hibachi.ai.on_call.alerts.types import Answer, Step, Told
from hibachi.ai.on_call.roster.types import OnCall

_IDS = [UUID(int=number) for number in (1, 2, 3)]
ROSTER = [OnCall(one, None, "", "", "", timedelta(minutes=3)) for one in _IDS]


class TestNext:
    def test_everybody_once_in_order_then_the_first_once_more(self) -> None:
        told: list[Told] = []
        for expected in _IDS:
            assert rules.next_step(ROSTER, told) == Step(expected, last=False)
            told.append(Told(expected, failed=False))
        assert rules.next_step(ROSTER, told) == Step(_IDS[0], last=True)

    def test_the_last_telling_goes_to_the_first_whose_text_arrived(self) -> None:
        told = [Told(_IDS[0], failed=True), Told(_IDS[1], failed=False), Told(_IDS[2], failed=False)]
        assert rules.next_step(ROSTER, told) == Step(_IDS[1], last=True)

    def test_nobody_is_told_where_no_text_arrives(self) -> None:
        assert rules.next_step(ROSTER[:1], [Told(_IDS[0], failed=True)]) == Step(None, last=True)

    def test_who_left_the_roster_is_passed_over_and_who_came_is_told(self) -> None:
        assert rules.next_step([ROSTER[2], ROSTER[1]], [Told(_IDS[0], failed=False)]) == Step(_IDS[2], last=False)


class TestAnswers:
    @pytest.mark.parametrize(
        "body", ["OK 123", "ok123", "Ok 123.", "okay #123", " ok,  123 ", "OK: 123!", "taking it 123", "Got it 123"]
    )
    def test_with_its_number(self, body: str) -> None:
        assert rules.answer_of(body) == Answer("123")

    @pytest.mark.parametrize("body", ["ok", "OK.", "taking it", "On it!", "I’ll take it"])
    def test_without_a_number(self, body: str) -> None:
        assert rules.answer_of(body) == Answer(None)

    @pytest.mark.parametrize(
        "body", ["123", "ok 12", "ok 1234", "ok for 123 people", "yes", "no", "OK 123 and 124", "cancel", "", "ok?"]
    )
    def test_anything_else_is_none(self, body: str) -> None:
        assert rules.answer_of(body) is None


class TestWords:
    @pytest.mark.parametrize("reason", list(Reason))
    def test_no_reason_tells_of_anybodys_health(self, reason: Reason) -> None:
        words = rules.reason_words(reason)
        assert words != "a conversation"
        assert not any(word in words for word in ("allerg", "injur", "poison", "burn", "reaction", "hospital"))

    @pytest.mark.parametrize(
        ("given", "shown"),
        [
            ("Rosa Pike", "Rosa"),
            ("Zoë", "Zoë"),
            ("", "A guest"),
            ("evil.example/x", "A guest"),
            ("5105550142", "A guest"),
            ("A" * 40, "A guest"),
        ],
    )
    def test_of_the_guest_the_first_name_at_most(self, given: str, shown: str) -> None:
        assert rules.first_name(given) == shown

    def test_grave_enough(self) -> None:
        assert [rules.deserves(one, "high") for one in ("urgent", "high", "medium", "low")] == [
            True,
            True,
            False,
            False,
        ]
