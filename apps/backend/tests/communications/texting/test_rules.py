"""Words that count as keywords, and how texts are measured and cut."""

import pytest

from hibachi.communications.texting.rules import keyword_of, parts_of, plain, segments_of


class TestKeywords:
    @pytest.mark.parametrize("body", ["STOP", " stop. ", "Stop!", "STOPALL", "stop all", "End", "quit", "opt-out"])
    def test_stops(self, body: str) -> None:
        assert keyword_of(body) == "stop"

    @pytest.mark.parametrize(
        "body",
        [
            "cancel", "yes", "Yes!", "stop by at 6", "please stop the party", "start with salad", "end of july?",
            "no", "", "can you help me", "dont stop",
        ],
    )  # fmt: skip
    def test_a_word_of_the_talk_is_none(self, body: str) -> None:
        assert keyword_of(body) is None

    def test_start_and_help(self) -> None:
        assert [keyword_of(body) for body in ("START", "unstop", "Help", "INFO?")] == ["start", "start", "help", "help"]


class TestLength:
    @pytest.mark.parametrize(
        ("body", "segments"),
        [("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("€" * 80, 1), ("€" * 81, 2)],
    )
    def test_of_the_short_alphabet(self, body: str, segments: int) -> None:
        assert segments_of(body) == segments

    @pytest.mark.parametrize(("body", "segments"), [("日" * 70, 1), ("日" * 71, 2), ("😀" * 35, 1), ("😀" * 36, 2)])
    def test_of_other_letters(self, body: str, segments: int) -> None:
        assert segments_of(body) == segments

    def test_typographic_letters_cost_nothing(self) -> None:
        assert plain("“It’s 6–9 PM…”") == '"It\'s 6-9 PM..."'
        assert segments_of(plain("It’s " + "a" * 150)) == 1


class TestParts:
    def test_a_long_text_is_cut_after_sentences_and_loses_nothing(self) -> None:
        body = " ".join(f"This is sentence number {number}." for number in range(60))
        parts = parts_of(body)
        assert len(parts) > 1
        assert all(len(part) <= 612 and part.endswith(".") for part in parts)
        assert " ".join(parts) == body

    def test_a_text_without_any_gap_is_cut_hard(self) -> None:
        assert [len(part) for part in parts_of("x" * 700)] == [612, 88]

    def test_nothing_is_no_text(self) -> None:
        assert parts_of("  ") == []
