"""The live stream: who may listen to what, and for how long."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from datetime import timedelta

from hibachi.identity.live.rules import audible, frame
from hibachi.identity.live.service import admit, stream, topics_for
from hibachi.platform import clock
from hibachi.platform.db import unit_of_work
from hibachi.platform.ids import new_id
from hibachi.platform.live import notify
from tests.identity.conftest import Hire, Person

LIVE, TICKET = "/api/v1/live", "/api/v1/live/ticket"


async def _ticket(person: Person) -> str:
    return str((await person.client.post(TICKET)).json()["ticket"])


async def _open(person: Person, *topics: str) -> AsyncGenerator[str, None]:
    listener = await admit(person.business.id, await _ticket(person))
    return stream(listener, await topics_for(listener, list(topics)))


async def _next(events: AsyncIterator[str]) -> str:
    """The next event that is not just a sign of life."""
    async for event in events:
        if not event.startswith(":"):
            return event
    raise AssertionError("the stream has ended")


async def _tell(person: Person, topic: str) -> None:
    async with unit_of_work(person.business.id) as session:
        notify(session, topic, {"id": "1"})


async def test_a_change_reaches_the_listener_after_the_commit(owner: Person) -> None:
    events = await _open(owner, "bookings", "chefs")
    assert await anext(events) == frame("ready", '{"topics": ["bookings", "chefs"]}')
    waiting = asyncio.ensure_future(_next(events))
    await asyncio.sleep(0.2)  # until the subscription stands
    await _tell(owner, "bookings")
    assert await asyncio.wait_for(waiting, 5) == frame("bookings", '{"topic": "bookings", "id": "1"}')
    await events.aclose()


async def test_a_closed_account_hears_no_more(owner: Person, hire: Hire) -> None:
    listener = await hire("support")
    events = await _open(listener, "bookings")
    await anext(events)
    waiting = asyncio.ensure_future(_next(events))
    await asyncio.sleep(0.2)
    await owner.client.patch(f"/api/v1/staff/{listener.id}", json={"active": False})
    await _tell(owner, "bookings")
    assert await asyncio.wait_for(waiting, 5) == frame("ended", "{}")


class TestAdmission:
    async def test_needs_a_ticket(self, owner: Person) -> None:
        for params in ({}, {"ticket": "x"}, {"access_token": owner.client.headers["Authorization"][7:][:150]}):
            answer = await owner.client.get(LIVE, params={"topics": "bookings", **params})
            assert (answer.status_code, answer.json()["code"]) == (401, "bad_ticket")

    async def test_a_ticket_lasts_half_a_minute(self, owner: Person) -> None:
        ticket = await _ticket(owner)
        with clock.pinned(clock.now() + timedelta(seconds=31)):
            answer = await owner.client.get(LIVE, params={"topics": "bookings", "ticket": ticket})
        assert answer.json()["code"] == "bad_ticket"

    async def test_nobody_hears_what_they_may_not_read(self, hire: Hire) -> None:
        chef = await hire("chef", [new_id()])
        answer = await chef.client.get(LIVE, params={"topics": "bookings,prices", "ticket": await _ticket(chef)})
        assert (answer.status_code, answer.json()["code"]) == (403, "nothing_to_hear")


def test_topics_are_narrowed_to_what_exists_and_is_allowed() -> None:
    assert audible(["bookings", "nonsense", "prices", "bookings"], {"bookings:read"}) == ["bookings"]
