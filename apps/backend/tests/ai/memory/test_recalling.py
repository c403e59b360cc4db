"""What is recalled for a question: of one person alone, by meaning, words, the graph of our tables and time."""

from uuid import UUID

import httpx
from sqlalchemy import text

from hibachi.ai.memory.recalling import recall
from hibachi.ai.memory.types import Recalled
from hibachi.cli.demo.world import World
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.encoder import encoder, has_encoder, wire_encoder
from hibachi.platform.ranking import BALANCED, STRATEGIES, Strategy
from tests.ai.memory.talking import Guest, learn_all
from tests.support.hosts import Host


async def _recalled(world: World, person: UUID, question: str, strategy: Strategy = BALANCED) -> Recalled:
    async with reading(world.business_id) as session:
        return await recall(session, person, question, strategy, limit=30)


class TestRecall:
    async def test_nothing_of_another_person_is_recalled(self, client: httpx.AsyncClient, world: World) -> None:
        rosa, dana = Guest(client, world), Guest(client, world)
        await rosa.introduced()
        await dana.introduced("Dana Lee", "510 555 0177")
        await rosa.say("our driveway is steep")
        await dana.say("our driveway is narrow, mind the roses")
        await learn_all(world)
        found = await _recalled(world, await rosa.person(), "what is with the driveway and the roses")
        assert found.facts[0].value == "steep driveway"
        assert found.quotes[0].line.text == "our driveway is steep"
        assert not any("roses" in quote.line.text for quote in found.quotes)
        assert {quote.line.role for quote in found.quotes} == {"customer"}

    async def test_what_is_older_than_the_window_comes_with_the_line_of_its_stretch(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        rosa = Guest(client, world)
        await rosa.introduced()
        await rosa.say("our cousin Pilar plays the harp")
        for number in range(11):
            await rosa.say(f"thank you, number {number}")
        await learn_all(world)
        found = await _recalled(world, await rosa.person(), "who plays the harp")
        older, newest = found.quotes[0], next(one for one in found.quotes if "number 10" in one.line.text)
        assert older.line.text == "our cousin Pilar plays the harp"
        assert older.about.startswith("my name is Rosa Kim")
        assert newest.about == ""

    async def test_what_belongs_to_a_named_booking_comes_first_for_sales(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        before, after, host = Guest(client, world), Guest(client, world), Host(client)
        await before.introduced()
        await before.say("we have a parrot")
        await learn_all(world)
        await after.introduced()
        await after.say("we have a cat")
        await learn_all(world)
        await host.hold()
        person = await before.person()
        async with unit_of_work(world.business_id) as session:
            await session.execute(
                text("UPDATE bookings SET customer_id = :who, occasion = 'quinceañera fiesta' WHERE reference = :one"),
                {"who": person, "one": host.booking["reference"]},
            )
            await session.execute(
                text(
                    "UPDATE conversations SET dialogue = jsonb_set(dialogue, '{bookings}', (SELECT"
                    " jsonb_build_array(id) FROM bookings WHERE reference = :one)) WHERE id = :talk"
                ),
                {"one": host.booking["reference"], "talk": before.chat["id"]},
            )
        question = "animals at the fiesta"
        by_sales = await _recalled(world, person, question, STRATEGIES["sales"])
        assert [fact.value for fact in by_sales.facts] == ["parrots", "cats"]

    async def test_without_an_encoder_words_decide(self, client: httpx.AsyncClient, world: World) -> None:
        rosa, before = Guest(client, world), encoder() if has_encoder() else None
        wire_encoder(None)
        try:
            await rosa.introduced()
            await rosa.say("our driveway is steep")
            await rosa.say("we love the onion volcano")
            await learn_all(world)
            found = await _recalled(world, await rosa.person(), "tell me of the driveway")
        finally:
            wire_encoder(before)
        assert found.facts[0].value == "steep driveway"
        assert found.quotes[0].line.text == "our driveway is steep"
        assert found.quotes[0].closeness is None

    async def test_of_somebody_who_said_nothing_there_is_nothing(self, client: httpx.AsyncClient, world: World) -> None:
        rosa = Guest(client, world)
        await rosa.introduced()
        found = await _recalled(world, await rosa.person(), "anything")
        assert found == Recalled()
