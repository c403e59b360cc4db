"""The project's own conversations, and the command that plays them."""

from pathlib import Path

import pytest
from fastapi import FastAPI

from hibachi.cli.eval.dialogues import judged
from hibachi.cli.eval.dialogues.script import Script, read_scripts
from hibachi.cli.eval.dialogues.stage import play

OWN = Path(__file__).parents[2] / "evals" / "dialogues" / "own"


@pytest.mark.parametrize("script", read_scripts(OWN), ids=lambda script: script.id)
async def test_own_conversation(script: Script, app: FastAPI) -> None:
    finding = await judged(script)
    assert finding.passed, f"expected {finding.expected}\ngot {finding.got}"


class TestCommand:
    async def test_every_kind_of_expectation_can_fail(self, app: FastAPI) -> None:
        script = Script.model_validate(
            {
                "turns": [
                    {
                        "user": "how much for 12 adults in 94539",
                        "expect": {"agents": ["menu"], "say": "$999", "not_say": "re:\\$660", "escalated": True},
                    }
                ],
                "final": {"quotes": [], "bookings": {}, "leads": [{"source": "chat"}], "cats": []},
            }
        )
        wrong = [item.expected for item in await play(script)]
        assert [text.split()[1 if text.startswith("turn") else 0] for text in wrong[:4]] == ["1:"] * 4
        assert [text.split(":")[0] for text in wrong[4:]] == ["quotes", "bookings", "leads", "final"]

    async def test_slots_and_dates_are_read_as_yaml_reads_them(self, app: FastAPI) -> None:
        script = Script.model_validate({"turns": [{"user": "hello"}], "final": {"bookings": [], "quotes": None}})
        assert await play(script) == []

    async def test_somebody_comes_back_by_text_and_is_answered_by_a_colleague(self, app: FastAPI) -> None:
        turns = [
            {"user": "how much for 12 adults in 94539"},
            {"user": "what was the total again?", "opens": "sms", "expect": {"say": "$660"}},
            {"user": "can I talk to a real person", "expect": {"escalated": True}},
            {"staff": "Hi, this is Dana."},
            {"user": "and for 14 adults?", "expect": {"say": "$770"}},
            {"user": "what was the total again?", "opens": "web", "expect": {"not_say": "$770"}},
        ]
        known = {"phone": "+15105550177"}
        script = Script.model_validate({"customer": known, "turns": turns, "final": {"escalations": {}}})
        assert await play(script) == []

    async def test_a_text_comes_from_a_number(self, app: FastAPI) -> None:
        turns = [{"user": "quit sending me deals", "expect": {"say": "off our marketing list"}}]
        assert await play(Script.model_validate({"channel": "sms", "turns": turns})) == []

    async def test_a_text_goes_on_from_the_number_typed_on_the_site(self, app: FastAPI) -> None:
        turns = [
            {"user": "12 adults in 94539, how much? Ana Ruiz, 408-555-0171", "expect": {"say": "$660"}},
            {"user": "what was the total again?", "opens": "sms", "expect": {"say": "$660"}},
        ]
        assert await play(Script.model_validate({"turns": turns})) == []

    def test_a_turn_is_of_one_person(self) -> None:
        with pytest.raises(ValueError, match="colleague"):
            Script.model_validate({"turns": [{"user": "hello", "staff": "hello"}]})

    def test_a_file_that_is_no_conversation_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "broken.yaml").write_text("turns: [{say: hello}]")
        with pytest.raises(Exception, match=r"broken\.yaml"):
            read_scripts(tmp_path)
