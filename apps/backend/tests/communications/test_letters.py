"""Situations of writing letters."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hibachi import communications
from hibachi.communications import rules
from hibachi.communications.letters import LETTERS, BookingCode, Letter, StaffAnswer
from hibachi.communications.rendering import one_line, render
from hibachi.identity.businesses.types import BusinessInfo
from hibachi.platform.ids import new_id
from tests.communications.letters import confirmed, every_letter

BUSINESS = BusinessInfo(new_id(), "my", "My & Hibachi", "+15105550123", "hello@my.example", (), "UTC", {})


class TestEveryLetter:
    @pytest.mark.parametrize("letter", every_letter(), ids=lambda letter: letter.template)
    def test_it_reads_well(self, letter: Letter) -> None:
        mail = render(letter, BUSINESS)
        assert mail.subject
        assert "\n" not in mail.subject
        for part in (mail.text, mail.html):
            assert "{{" not in part
            assert "{%" not in part
        assert "\n\n\n" not in mail.text
        if not isinstance(letter, BookingCode | StaffAnswer):  # a code or a person's own words stand for themselves
            assert "https://myhibachi.example/my?link=abc&x=1" in mail.text
            assert "https://myhibachi.example/my?link=abc&amp;x=1" in mail.html
        assert "My &amp; Hibachi" in mail.html
        assert "(510) 555-0123" in mail.text

    @pytest.mark.parametrize("letter", every_letter("<img src=x onerror=alert(1)>"), ids=lambda one: one.template)
    def test_names_are_text_in_html(self, letter: Letter) -> None:
        assert "<img" not in render(letter, BUSINESS).html

    def test_names_are_not_read_as_templates(self) -> None:
        assert "{{ 7 * 7 }}" in render(confirmed("{{ 7 * 7 }}"), BUSINESS).text

    def test_there_is_one_of_each_and_no_template_without_a_letter(self) -> None:
        assert [type(letter) for letter in every_letter()] == list(LETTERS)
        folder = Path(communications.__path__[0]) / "templates"
        written = {file.name for file in folder.iterdir() if not file.name.startswith("_")}
        assert written == {f"{letter.template}.{kind}" for letter in LETTERS for kind in ("txt", "html")}


def test_a_subject_cannot_smuggle_headers() -> None:
    assert one_line("Hi\r\nBcc: all@example.com\x00 \u202e x") == "Hi Bcc: all@example.com x"


def test_tries_are_spread_over_half_a_day() -> None:
    now = datetime(2026, 7, 1, tzinfo=UTC)
    pauses = [rules.next_try(attempt, now) - now for attempt in range(1, rules.MAX_ATTEMPTS)]
    assert pauses[0] == timedelta(minutes=1)
    assert max(pauses) == timedelta(hours=2)
    assert timedelta(hours=8) < sum(pauses, timedelta()) < timedelta(hours=16)
    assert rules.is_over(1, permanent=True)
    assert not rules.is_over(rules.MAX_ATTEMPTS - 1, permanent=False)
