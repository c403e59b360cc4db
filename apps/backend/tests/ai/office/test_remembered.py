"""The team asks what is remembered of a person, and what they said."""

from typing import Any

import httpx
import pytest

from hibachi.ai.office.admin_assistant.rules.persons import PersonNamed, person_in
from hibachi.ai.office.admin_assistant.rules.topics import topic_of
from hibachi.cli.demo.world import World
from tests.ai.memory.talking import Guest, learn_all
from tests.ai.office.conftest import Ask
from tests.support.staff import as_role


async def _told(client: httpx.AsyncClient, world: World) -> tuple[Guest, Guest]:
    marcus, dana = Guest(client, world), Guest(client, world)
    await marcus.introduced("Marcus Bell", "510 555 0131")
    await marcus.say("heads up, our driveway is steep and icy in winter, park at the bottom")
    await marcus.say("we have two big dogs")
    await dana.introduced("Dana Lee", "510 555 0177")
    await dana.say("the driveway here is a narrow driveway, and we love the onion volcano")
    await learn_all(world)
    return marcus, dana


def _quoted(answer: dict[str, Any]) -> list[str]:
    return [one["text"] for one in answer["passages"]]


class TestAsking:
    async def test_what_is_known_of_a_person(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        await _told(client, world)
        await as_role(client, world, "support")
        answer = await ask("what do we know about Dana Lee?")
        assert (answer["outcome"], answer["topic"]) == ("answered", "remembered")
        assert "Getting there: narrow driveway. What they love: onion volcano." in answer["text"]
        assert "dogs" not in answer["text"]
        assert [row["cells"][0] for row in answer["table"]["rows"]] == ["narrow driveway", "onion volcano"]

    async def test_what_somebody_said_is_quoted_with_a_link_to_the_message(
        self, client: httpx.AsyncClient, world: World, ask: Ask
    ) -> None:
        marcus, _ = await _told(client, world)
        await as_role(client, world, "support")
        answer = await ask("what did Marcus say about the driveway?")
        assert "“heads up, our driveway is steep and icy in winter, park at the bottom”" in answer["text"]
        assert _quoted(answer) == ["heads up, our driveway is steep and icy in winter, park at the bottom"]
        thread = (await client.get(f"/conversations/{marcus.chat['id']}")).json()
        said = next(one["id"] for one in thread["messages"] if "icy" in one["text"])
        assert answer["passages"][0]["href"] == f"/inbox/{marcus.chat['id']}?message={said}"
        assert "big dogs" not in answer["text"]

    async def test_of_what_nobody_said_nothing_is_made_up(
        self, client: httpx.AsyncClient, world: World, ask: Ask
    ) -> None:
        await _told(client, world)
        await as_role(client, world, "support")
        answer = await ask("what did Marcus say about his trombone?")
        assert answer["text"] == "Nothing that Marcus Bell told us answers this."
        assert (await ask("what do we know about Wilhelmina Zork?"))[
            "text"
        ] == "I know nobody called “Wilhelmina Zork”."

    async def test_of_several_people_the_asker_chooses(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        await _told(client, world)
        other = Guest(client, world)
        await other.introduced("Dana Leeward", "510 555 0188")
        await as_role(client, world, "support")
        answer = await ask("what do we know about Dana?")
        assert sorted(row["cells"][0] for row in answer["table"]["rows"]) == ["Dana Lee", "Dana Leeward"]
        assert "narrow driveway" in (await ask("what do we know about Dana Lee"))["text"]

    async def test_whoever_may_not_read_conversations_is_refused(
        self, client: httpx.AsyncClient, world: World, ask: Ask
    ) -> None:
        await _told(client, world)
        await as_role(client, world, "station_manager", world.stations[:1])
        answer = await ask("what do we know about Dana Lee?")
        assert answer["outcome"] == "denied"
        assert "driveway" not in answer["text"]

    async def test_about_a_matter_they_are_still_answered(
        self, client: httpx.AsyncClient, world: World, ask: Ask
    ) -> None:
        await as_role(client, world, "station_manager", world.stations[:1])
        answer = await ask("what do we know about rain?")
        assert "cover" in answer["text"]


class TestReading:
    @pytest.mark.parametrize(
        ("text", "name", "about"),
        [
            ("what do we know about Dana Lee", "Dana Lee", ""),
            ("what do we know about dana lee's dogs?", "dana lee", "dogs"),
            ("What did Marcus say about the driveway?", "Marcus", "the driveway"),
            ("does Dana Lee have dogs?", "Dana Lee", "dogs"),
            ("has Rosa Kim mentioned a pool?", "Rosa Kim", "a pool"),
            ("how did Dana hear of us", "Dana", "hear of us"),
        ],
    )
    def test_who_and_what(self, text: str, name: str, about: str) -> None:
        assert person_in(text) == PersonNamed(name, about)
        topic = topic_of(text.lower(), frozenset({"remembered"}))
        assert topic is not None
        assert topic.name == "remembered"

    @pytest.mark.parametrize(
        "text",
        ["how did we do last month", "what does the handbook say about gloves", "what did the guests say", "who cooks"],
    )
    def test_questions_about_nobody(self, text: str) -> None:
        assert person_in(text) is None
