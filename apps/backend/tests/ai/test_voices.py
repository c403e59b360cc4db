"""Tones, stand-ins and limits of agents, without storage."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

import hibachi
from hibachi.ai.agent_settings.rules import cast_on, of_template
from hibachi.ai.agent_settings.templates import TEMPLATES
from hibachi.ai.agent_settings.types import Standing
from hibachi.ai.agents.acting import on_duty
from hibachi.ai.agents.persona import Cast, Tone
from hibachi.ai.agents.registry import AGENTS
from hibachi.ai.compose.tone import TONES, toned
from hibachi.ai.dialogue.types import State
from hibachi.ai.evaluation.house import TERMS, DemoHouse
from hibachi.ai.grounding.claims import claims
from hibachi.ai.guard.allergy_claims import absolute_claims
from hibachi.ai.guard.promises import promises
from hibachi.ai.models.types import CallContext, ToolCall
from hibachi.ai.orchestrator.brain import Answered, answer
from hibachi.ai.orchestrator.eloquence import Wish, speak, wanted
from hibachi.ai.tools.permitted import PermittedHouse, methods_of
from hibachi.ai.tools.registry import TOOLS, use
from hibachi.ai.tools.tool import Looked
from hibachi.integrations.llm.fake import ScriptedModel, Step

NOW = datetime(2026, 6, 12, 12, tzinfo=ZoneInfo(TERMS.zone))
PHRASES = [(tone, phrase, other) for tone, table in TONES.items() for phrase, other in table.items()]
PRICE = "how much for 12 adults in 95814?"


def cast(label: str, **change: object) -> Cast:
    return {label: replace(AGENTS[label].persona, **change)}


async def drafted(text: str, agents: Cast) -> Answered:
    return await answer(DemoHouse(), State(), text, NOW, "test", cast=agents)


class TestTones:
    @pytest.mark.parametrize(("tone", "phrase", "other"), PHRASES)
    def test_other_words_state_nothing(self, tone: Tone, phrase: str, other: str) -> None:
        for text in (phrase, other):
            assert not claims(text)
            assert not absolute_claims(text)
        assert promises(other) <= promises(phrase)

    def test_every_phrase_is_one_that_the_house_says(self) -> None:
        folder = Path(hibachi.__file__).parent / "ai"
        said = "".join(
            file.read_text()
            for part in ("compose", "agents")
            for file in (folder / part).rglob("*.py")
            if file.name != "tone.py"
        )
        said = said.replace('"\n            "', "").replace('"\n        "', "")
        assert not [phrase for _, phrase, _ in PHRASES if phrase.strip() not in said]

    def test_tones_differ_and_the_usual_one_is_as_written(self) -> None:
        asked = "With pleasure! Which date do you have in mind?"
        assert toned(asked, "warm") == asked
        assert len({toned(asked, tone) for tone in TONES}) == len(TONES)

    @pytest.mark.parametrize("tone", [tone for tone in TONES if tone != "warm"])
    @pytest.mark.parametrize(
        "text", ["12 adults", PRICE, "hello", "thanks!", "is tofu vegan?", "saturday in 94539 for 10"]
    )
    async def test_facts_are_the_same_in_every_tone(self, tone: Tone, text: str) -> None:
        warm = await drafted(text, {})
        made = await drafted(text, {label: replace(agent.persona, tone=tone) for label, agent in AGENTS.items()})
        assert (made.reply.facts, made.tools, made.state.awaited) == (warm.reply.facts, warm.tools, warm.state.awaited)
        assert claims(made.reply.text) == claims(warm.reply.text)
        assert made.reply.text


class TestStandIns:
    @pytest.mark.parametrize(
        ("off", "acting"),
        [
            ((), ("menu", "lead_nurturing")),
            (("menu",), ("knowledge", "lead_nurturing")),
            (("menu", "knowledge"), ()),
            (("lead_nurturing",), ()),
        ],
    )
    def test_who_acts(self, off: tuple[str, ...], acting: tuple[str, ...]) -> None:
        agents = {label: replace(AGENTS[label].persona, on=False) for label in off}
        assert on_duty(("menu", "lead_nurturing"), agents) == acting

    def test_nobody_but_a_person_stands_in_for_allergens(self) -> None:
        assert AGENTS["allergen"].stand_in is None

    async def test_who_is_off_hands_over(self) -> None:
        made = await drafted(PRICE, cast("lead_nurturing", on=False))
        assert made.reply.hand_over
        assert made.reply.facts == ()

    def test_ones_own_agent_comes_first_on_its_channels(self) -> None:
        house, own = AGENTS["menu"].persona, replace(AGENTS["menu"].persona, name="Ken")
        standing = [Standing("menu", ("sms",), own), Standing("menu", None, house)]
        assert cast_on("sms", standing)["menu"].name == "Ken"
        assert cast_on("web", standing)["menu"] == house
        assert cast_on("sms", [Standing("menu", ("sms",), replace(own, on=False))]) == {}


class TestLanguageModels:
    async def asked(self, steps: list[Step], text: str, agents: Cast) -> tuple[str, Mapping[str, object]]:
        """What the model was told, and what came of it."""
        made = await drafted(text, agents)
        stage = wanted(made, text)
        assert stage
        assert made.speaker
        allowed, topics = made.speaker.tools, made.speaker.topics

        async def use_tool(call: ToolCall) -> Looked:
            return await use(PermittedHouse(DemoHouse(), methods_of(allowed), topics), call, allowed)

        seen: dict[str, object] = {}
        with ScriptedModel(steps) as model:
            spoken = await speak(model, Wish(stage, text, made, CallContext(UUID(int=1), stage)), use_tool, 2.0)
            seen["wording"], seen["tools"] = spoken.wording, spoken.tools
            rules = model.asked[-1].instructions
            seen["offered"] = {spec.name for spec in model.asked[-1].tools}
        return rules, seen

    async def test_it_is_told_the_tone_after_the_rules(self) -> None:
        rules, _ = await self.asked([Step("It is $1.")], PRICE, cast("lead_nurturing", tone="formal"))
        assert rules.startswith("You word replies")
        assert rules.index("Never add a price") < rules.index("Never press") < rules.index("Write formally")

    async def test_a_tool_taken_away_is_taken_from_the_model_as_well(self) -> None:
        left = AGENTS["knowledge"].persona.tools - {"menu", "price"}
        call = ToolCall("1", "menu", "{}")
        steps = [Step(calls=(call,)), Step("We have gyoza.")]
        _, seen = await self.asked(
            steps,
            "can they juggle with seven torches?",
            {**cast("knowledge", tools=left), **cast("smalltalk", tools=left)},
        )
        assert seen == {
            "wording": "house:no_answer",
            "tools": (),
            "offered": {"search_knowledge", "travel_fee", "availability"},
        }


class TestTemplates:
    @pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.code)
    def test_a_template_begins_switched_off_with_tools_that_exist(self, template: object) -> None:
        (one,) = [found for found in TEMPLATES if found is template]
        assert set(one.without_tools) <= {name for name, tool in TOOLS.items() if not tool.kept}
        wished = of_template(one, "Ken", AGENTS["lead_nurturing"].tools)
        assert not wished.enabled
        assert set(wished.tools) == set(AGENTS["lead_nurturing"].tools) - set(one.without_tools)
