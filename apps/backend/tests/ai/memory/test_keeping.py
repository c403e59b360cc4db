"""The team sees, adds, corrects and removes what is remembered."""

import httpx
from sqlalchemy import text

from hibachi.cli.demo.world import World
from hibachi.platform.db import unit_of_work
from tests.ai.memory.talking import Guest, learn_all, remembered
from tests.support.staff import as_role


async def _rosa(client: httpx.AsyncClient, world: World) -> Guest:
    rosa = Guest(client, world)
    await rosa.introduced()
    await rosa.say("we have two big dogs")
    await learn_all(world)
    await as_role(client, world, "support")
    return rosa


class TestKeeping:
    async def test_a_correction_stands_and_is_the_teams(self, client: httpx.AsyncClient, world: World) -> None:
        person = await (await _rosa(client, world)).person()
        (fact,) = (await client.get(f"/customers/{person}/memory")).json()["current"]
        path = f"/customers/{person}/memory/{fact['id']}"
        (now,) = (await client.patch(path, json={"value": "one old dog, friendly"})).json()["current"]
        assert (now["value"], now["confidence"], now["source"]) == ("one old dog, friendly", 1.0, "guest")
        assert now["by"]

    async def test_what_is_removed_is_gone_and_not_learned_from_its_message_again(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        rosa = await _rosa(client, world)
        person = await rosa.person()
        (fact,) = (await client.get(f"/customers/{person}/memory")).json()["current"]
        path = f"/customers/{person}/memory/{fact['id']}"
        assert (await client.delete(path)).json() == {"current": [], "history": []}
        assert (await client.delete(path)).json()["code"] == "memory_not_found"
        await rosa.say("thank you")
        await learn_all(world)
        assert await remembered(client, person) == {}
        async with unit_of_work(world.business_id) as session:
            await session.execute(text("DELETE FROM memory_episodes"))
        await learn_all(world)
        assert await remembered(client, person) == {}

    async def test_by_hand_with_the_writers_name(self, client: httpx.AsyncClient, world: World) -> None:
        person = await (await _rosa(client, world)).person()
        path = f"/customers/{person}/memory"
        wish = {"kind": "access", "value": "use the side gate"}
        added = await client.post(path, json=wish)
        again = await client.post(path, json=wish)
        (fact,) = [one for one in again.json()["current"] if one["kind"] == "access"]
        assert added.status_code == 201
        assert (fact["source"], fact["message_id"]) == ("staff", None)
        assert fact["by"]

    async def test_what_belongs_to_tables_or_to_nobody_is_refused(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        person = await (await _rosa(client, world)).person()
        for value in ("gate code 4451", "allergic to peanuts", "goes to church", "never pays a deposit", "a@b.example"):
            answer = await client.post(f"/customers/{person}/memory", json={"kind": "access", "value": value})
            assert (answer.status_code, answer.json()["code"]) == (422, "memory_refused"), value

    async def test_of_another_person_nothing_can_be_changed(self, client: httpx.AsyncClient, world: World) -> None:
        person = await (await _rosa(client, world)).person()
        dana = Guest(client, world)
        await dana.introduced("Dana Lee", "510 555 0177")
        (fact,) = (await client.get(f"/customers/{person}/memory")).json()["current"]
        path = f"/customers/{await dana.person()}/memory/{fact['id']}"
        assert (await client.delete(path)).status_code == 404
        assert (await client.patch(path, json={"value": "cats"})).status_code == 404

    async def test_whoever_may_not_read_conversations_sees_nothing(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        person = await (await _rosa(client, world)).person()
        await as_role(client, world, "station_manager", world.stations[:1])
        answer = await client.get(f"/customers/{person}/memory")
        assert (answer.status_code, answer.json()["code"]) == (403, "no_permission")

    async def test_the_log_says_what_was_done_without_the_words(self, client: httpx.AsyncClient, world: World) -> None:
        person = await (await _rosa(client, world)).person()
        (fact,) = (await client.get(f"/customers/{person}/memory")).json()["current"]
        path = f"/customers/{person}/memory/{fact['id']}"
        await client.patch(path, json={"value": "huge hounds"})
        await client.delete(path)
        await as_role(client, world, "owner")
        log = await client.get("/audit", params={"subject": str(person)})
        actions = [one["action"] for one in log.json()["items"]]
        assert actions[:2] == ["memory.removed", "memory.corrected"]
        assert "hound" not in log.text
