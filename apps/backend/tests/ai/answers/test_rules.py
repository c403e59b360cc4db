"""Which questions are the same to the cache, and how long answers live."""

import asyncio
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hibachi.ai.agents.persona import Persona
from hibachi.ai.answers.coding import dumped, loaded
from hibachi.ai.answers.rules import NEVER, lifetime
from hibachi.ai.answers.types import Asked, Kept
from hibachi.ai.dialogue.types import State
from hibachi.ai.evaluation.house import DemoHouse
from hibachi.ai.orchestrator.brain import Answered, answer
from hibachi.ai.types import Fact, FactKind, Reply
from hibachi.ai.understanding.rules import understand
from hibachi.ai.understanding.types import Entities

NOW = datetime(2026, 6, 12, 9, tzinfo=ZoneInfo("America/Los_Angeles"))
HOUSE = DemoHouse()


class Shelf:
    """Answers kept in memory; whatever is alike is near."""

    def __init__(self) -> None:
        self.kept: dict[str, Kept] = {}
        self.asked: list[Asked] = []

    async def recall(self, asked: Asked) -> Kept | None:
        self.asked.append(asked)
        return self.kept.get(asked.alike)

    async def keep(self, asked: Asked, kept: Kept, life: timedelta) -> None:
        self.kept[asked.alike] = kept


def said(text: str, shelf: Shelf, state: State | None = None, channel: str = "web") -> Answered:
    return asyncio.run(answer(HOUSE, state or State(), text, NOW, "test", channel=channel, answers=shelf))


def alike(text: str, state: State | None = None, channel: str = "web") -> str | None:
    shelf = Shelf()
    said(text, shelf, state, channel)
    return shelf.asked[0].alike if shelf.asked else None


ZIPS = st.sampled_from(["94539", "95814", "95112", "94103", "95350"])
DISHES = st.sampled_from(["lobster", "scallops", "salmon", "filet mignon", "tofu", "shrimp", "gyoza", "yakisoba"])
HOURS = st.sampled_from(["24 hours", "48 hours", "3 days", "5 days", "2 weeks"])
INDOORS = ["do you cook indoors?", "do you cook outdoors?", "do you not bring tables?", "do you bring tables?"]
ASKED = st.one_of(
    ZIPS.map("what is the travel fee to {}?".format),
    ZIPS.map("do you come to {}?".format),
    DISHES.map("how much is the {}?".format),
    DISHES.map("do you have {} on the menu?".format),
    HOURS.map("can we cancel {} before?".format),
    st.sampled_from(
        ["do you cook indoors?", "do you cook outdoors?", "do you not bring tables?", "do you bring tables?"]
    ),
)


@cache
def _read(text: str) -> tuple[str | None, Entities]:
    return alike(text), understand(text, NOW.date()).entities


class TestAlike:
    @settings(max_examples=300, deadline=None)
    @given(ASKED, ASKED)
    def test_never_when_an_entity_differs(self, one: str, other: str) -> None:
        first, second = _read(one), _read(other)
        if first[0] is not None and first[0] == second[0]:
            assert first[1] == second[1]
            assert one == other

    def test_most_of_those_questions_can_be_kept(self) -> None:
        asked = ["do you come to 95814?", "do you have salmon on the menu?", *INDOORS]
        assert sum(_read(text)[0] is not None for text in asked) >= 4

    def test_filler_and_order_do_not_count(self) -> None:
        assert alike("do you bring tables?") == alike("do you guys bring any tables, please?")

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("do you cook indoors?", "do you cook outdoors?"),
            ("do you bring tables?", "do you not bring tables?"),
            ("do you need 8 feet of space?", "do you need 80 feet of space?"),
            ("how early does the chef arrive?", "how late does the chef arrive?"),
        ],
    )
    def test_a_turned_around_question_is_another(self, one: str, other: str) -> None:
        assert alike(one) != alike(other)

    def test_the_ear_gets_other_answers_than_the_screen(self) -> None:
        text = "do you bring tables?"
        assert alike(text, channel="voice") != alike(text, channel="web") == alike(text, channel="email")

    def test_an_agent_set_anew_answers_anew(self) -> None:
        shelf = Shelf()
        cast = {"knowledge": Persona("Kim", "Be brief.", frozenset({"search_knowledge"}), tone="brief")}
        for one in ({}, cast, cast):
            asyncio.run(answer(HOUSE, State(), "do you bring tables?", NOW, "test", answers=shelf, cast=one))
        shipped, first, second = (asked.alike for asked in shelf.asked)
        assert shipped != first == second

    def test_a_known_party_is_part_of_the_question(self) -> None:
        text = "do you bring tables?"
        known = said("12 adults and 3 kids in 94539", Shelf()).state
        assert alike(text) is not None
        assert alike(text, known) in (None, *{alike(text, known)} - {alike(text)})

    @pytest.mark.parametrize(
        "text",
        [
            "and for 20?",
            "what about tables?",
            "my name is Rosa, do you bring tables?",
            "is gyoza safe for a nut allergy?",
        ],
    )
    def test_what_hangs_on_the_talk_or_the_person_is_no_question_for_everybody(self, text: str) -> None:
        assert alike(text) is None


class TestLifetime:
    def life(self, *sources: str, tools: tuple[str, ...] = ("search_knowledge",)) -> timedelta:
        facts = tuple(Fact(FactKind.MONEY, 5500, source=source) for source in sources)
        return lifetime(Reply("x", facts=facts, citations=("deposit",)), tools, State())

    def test_the_fact_that_changes_first_decides(self) -> None:
        assert self.life("travel_fee", "place") == timedelta(days=1)
        assert self.life("article:deposit", "availability") == NEVER

    @pytest.mark.parametrize("source", ["quote", "booking", "customer", "availability", "somewhere new"])
    def test_somebodys_own_and_the_unknown_are_never_kept(self, source: str) -> None:
        assert self.life("article:deposit", source) == NEVER

    @pytest.mark.parametrize("tools", [(), ("quote",), ("search_knowledge", "record_allergy")])
    def test_only_what_was_looked_up_is_kept(self, tools: tuple[str, ...]) -> None:
        assert self.life("article:deposit", tools=tools) == NEVER


def test_every_value_comes_back_as_it_was() -> None:
    values = (5500, Decimal("12.5"), date(2026, 7, 4), time(18), "94539")
    kinds = (FactKind.MONEY, FactKind.COUNT, FactKind.DATE, FactKind.TIME, FactKind.TEXT)
    facts = tuple(Fact(kind, value, "mile", "travel", "7") for kind, value in zip(kinds, values, strict=True))
    kept = Kept("Yes.", facts, [{"kind": "menu"}], ("a",), ("menu",), ("menu",), "what?")
    assert loaded(dumped(kept)) == kept


def test_a_kept_answer_its_facts_do_not_carry_is_not_said() -> None:
    shelf = Shelf()
    made = said("do you bring tables?", shelf)
    assert made.asked is not None
    shelf.kept[made.asked.alike] = Kept("It is $7.", (), (), ("x",), ("knowledge",), ("search_knowledge",), None)
    assert "$7" not in said("do you bring tables?", shelf).reply.text
