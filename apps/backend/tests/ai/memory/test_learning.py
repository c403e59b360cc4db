"""What guests mention is learned, of the right person, once."""

from datetime import timedelta

import httpx
from sqlalchemy import func, select, text

from hibachi.ai.memory import learning
from hibachi.ai.memory.models import MemoryEpisode, MemoryFact
from hibachi.cli.demo.world import World
from hibachi.crm.models import Customer
from hibachi.platform import clock
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.ids import new_id
from tests.ai.memory.talking import Guest, learn_all, remembered
from tests.support.staff import as_role


class TestLearning:
    async def test_what_a_guest_mentions_is_remembered_with_its_message(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        rosa = Guest(client, world)
        await rosa.introduced()
        await rosa.say("we have two big dogs and the driveway is steep. please text me, I'm at work till five")
        await learn_all(world)
        await as_role(client, world, "support")
        person = await rosa.person()
        assert await remembered(client, person) == {
            "pets": {"big dogs"},
            "access": {"steep driveway"},
            "contact_way": {"by text"},
            "reach_time": {"at work during the day"},
        }
        thread = (await client.get(f"/conversations/{rosa.chat['id']}")).json()
        assert thread["customer_id"] == str(person)
        said = next(one["id"] for one in thread["messages"] if "two big dogs" in one["text"])
        facts = (await client.get(f"/customers/{person}/memory")).json()["current"]
        assert {(one["source"], one["channel"], one["message_id"]) for one in facts} == {("guest", "web", said)}

    async def test_a_conversation_is_learned_once_its_person_is_known(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        rosa = Guest(client, world)
        await rosa.say("we always do it on the patio by the pool")
        await learn_all(world)
        async with reading(world.business_id) as session:
            assert await session.scalar(select(func.count()).select_from(MemoryFact)) == 0
        await rosa.introduced()
        await learn_all(world)
        await as_role(client, world, "support")
        assert await remembered(client, await rosa.person()) == {"setting": {"patio by the pool"}}

    async def test_learning_again_changes_nothing(self, client: httpx.AsyncClient, world: World) -> None:
        rosa = Guest(client, world)
        await rosa.introduced()
        await rosa.say("we have a dog")
        await learn_all(world)
        async with unit_of_work(world.business_id) as session:
            await session.execute(text("DELETE FROM memory_episodes"))
        await learn_all(world)
        async with reading(world.business_id) as session:
            assert await session.scalar(select(func.count()).select_from(MemoryFact)) == 1

    async def test_of_what_holds_once_the_later_takes_the_place_and_the_earlier_stays_as_history(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        rosa = Guest(client, world)
        await rosa.introduced()
        await rosa.say("please text me")
        await rosa.say("we love the onion volcano")
        await rosa.say("email is better for me, and we loved the fire show")
        await learn_all(world)
        await as_role(client, world, "support")
        person = await rosa.person()
        assert await remembered(client, person) == {
            "contact_way": {"by e-mail"},
            "likes": {"onion volcano", "fire show"},
        }
        memory = (await client.get(f"/customers/{person}/memory")).json()
        (before,) = memory["history"]
        now = next(one for one in memory["current"] if one["kind"] == "contact_way")
        assert (before["value"], before["superseded_by"], before["until"]) == ("by text", now["id"], now["said_at"])

    async def test_what_the_assistant_and_staff_write_teaches_nothing(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        rosa = Guest(client, world)
        await rosa.introduced()
        await rosa.say("can I talk to a person")
        await as_role(client, world, "support")
        await client.post(f"/conversations/{rosa.chat['id']}/take")
        await client.post(f"/conversations/{rosa.chat['id']}/messages", json={"text": "We have two big dogs, too."})
        await rosa.say('You wrote "we have two big dogs". We have a cat')
        await learn_all(world)
        assert await remembered(client, await rosa.person()) == {"pets": {"cats"}}

    async def test_persons_and_businesses_do_not_see_each_other(self, client: httpx.AsyncClient, world: World) -> None:
        rosa, dana = Guest(client, world), Guest(client, world)
        await rosa.introduced()
        await dana.introduced("Dana Lee", "510 555 0177")
        await rosa.say("we have two big dogs")
        await dana.say("we have a parrot")
        await learn_all(world)
        await as_role(client, world, "support")
        assert await remembered(client, await rosa.person()) == {"pets": {"big dogs"}}
        assert await remembered(client, await dana.person()) == {"pets": {"parrots"}}
        async with reading(new_id()) as session:
            assert await session.scalar(select(func.count()).select_from(MemoryFact)) == 0
            assert await session.scalar(select(func.count()).select_from(MemoryEpisode)) == 0

    async def test_of_a_conversation_that_turns_out_to_be_with_another_the_first_keeps_nothing(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        rosa = Guest(client, world)
        await rosa.introduced()
        await rosa.say("we have a parrot")
        await learn_all(world)
        first = await rosa.person()
        await rosa.say("sorry, my name is Dana Lee and my number is 510 555 0177")
        async with unit_of_work(world.business_id) as session:
            other = Customer(name="Dana Lee", email="", email_hash=str(new_id()), phone="", phone_hash="")
            session.add(other)
            await session.flush()
            await session.execute(
                text("UPDATE conversations SET customer_id = :who WHERE id = :talk"),
                {"who": other.id, "talk": rosa.chat["id"]},
            )
        await learn_all(world)
        await as_role(client, world, "support")
        assert await remembered(client, first) == {}
        assert await remembered(client, other.id) == {"pets": {"parrots"}}

    async def test_memories_go_with_the_conversation_they_come_from(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        rosa = Guest(client, world)
        await rosa.introduced()
        await rosa.say("we have a parrot")
        await learn_all(world)
        async with unit_of_work(world.business_id) as session:
            await session.execute(text("DELETE FROM conversations WHERE id = :talk"), {"talk": rosa.chat["id"]})
        async with reading(world.business_id) as session:
            for table in (MemoryFact, MemoryEpisode):
                assert await session.scalar(select(func.count()).select_from(table)) == 0

    async def test_memories_go_with_their_person(self, client: httpx.AsyncClient, world: World) -> None:
        async with unit_of_work(world.business_id) as session:
            who = Customer(name="Ana", email="", email_hash=str(new_id()), phone="", phone_hash="")
            session.add(who)
            await session.flush()
            now = clock.now() - timedelta(days=1)
            session.add(
                MemoryFact(
                    customer_id=who.id, kind="pets", value="dogs", confidence=1.0, source="staff", valid_from=now
                )
            )
        async with unit_of_work(world.business_id) as session:
            await session.execute(text("DELETE FROM customers WHERE id = :who"), {"who": who.id})
        async with reading(world.business_id) as session:
            assert await session.scalar(select(func.count()).select_from(MemoryFact)) == 0

    async def test_nothing_is_learned_of_a_conversation_that_is_gone(self, world: World) -> None:
        await learning.learn(world.business_id, new_id())
