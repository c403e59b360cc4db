"""Guests see what is remembered of them, by a link that only their own mailbox gets, and remove it."""

import re

import httpx

from hibachi.cli.demo.world import World
from hibachi.platform import clock
from hibachi.platform.ids import new_id
from tests.ai.memory.talking import Guest, learn_all, remembered
from tests.support.hosts import Host
from tests.support.letters import letters
from tests.support.staff import as_role


async def _rosa(client: httpx.AsyncClient, world: World) -> tuple[Guest, Host]:
    """Rosa chatted with her e-mail address, and booked on the site with the same one."""
    host = Host(client)
    await host.hold()
    await host.details()
    email = host.booking["contact"]["email"]
    rosa = Guest(client, world)
    await rosa.say(f"my name is Rosa Kim, {email}, 510 555 0123, how much for 12 adults in 94539?")
    await rosa.say("we have two big dogs and we love the onion volcano")
    await learn_all(world)
    return rosa, host


async def _link(client: httpx.AsyncClient, world: World, host: Host) -> dict[str, str]:
    answer = await client.post("/my/memory/link", headers=host.headers)
    assert answer.json() == {"sent": True}
    letter = (await letters(world, "remembered_link"))[-1]
    assert letter.recipient == host.booking["contact"]["email"]
    found = re.search(r"/my-memory#link=(\S+)", letter.text)
    assert found
    return {"X-Memory-Link": found[1]}


class TestOwn:
    async def test_seen_and_removed_by_the_link_in_the_letter(self, client: httpx.AsyncClient, world: World) -> None:
        rosa, host = await _rosa(client, world)
        link = await _link(client, world, host)
        items = (await client.get("/my/memory", headers=link)).json()["items"]
        assert {(one["kind_name"], one["value"]) for one in items} == {
            ("Animals", "big dogs"),
            ("What they love", "onion volcano"),
        }
        dogs = next(one["id"] for one in items if one["value"] == "big dogs")
        left = (await client.delete(f"/my/memory/{dogs}", headers=link)).json()["items"]
        assert [one["value"] for one in left] == ["onion volcano"]
        await rosa.say("thanks")
        await learn_all(world)
        await as_role(client, world, "support")
        assert await remembered(client, await rosa.person()) == {"likes": {"onion volcano"}}

    async def test_the_link_of_a_booking_alone_shows_nothing(self, client: httpx.AsyncClient, world: World) -> None:
        _, host = await _rosa(client, world)
        token = host.headers["X-Booking-Link"]
        for headers in ({"X-Memory-Link": token}, {}, {"X-Memory-Link": "x" * 40}):
            answer = await client.get("/my/memory", headers=headers)
            assert (answer.status_code, answer.json()["code"]) == (401, "bad_link")

    async def test_of_somebody_else_nothing_can_be_removed(self, client: httpx.AsyncClient, world: World) -> None:
        _, host = await _rosa(client, world)
        link = await _link(client, world, host)
        answer = await client.delete(f"/my/memory/{new_id()}", headers=link)
        assert (answer.status_code, answer.json()["code"]) == (404, "memory_not_found")

    async def test_asked_again_within_the_hour_no_second_letter_leaves(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        _, host = await _rosa(client, world)
        with clock.pinned(clock.now().replace(minute=5)):
            await client.post("/my/memory/link", headers=host.headers)
            await client.post("/my/memory/link", headers=host.headers)
        assert len(await letters(world, "remembered_link")) == 1
