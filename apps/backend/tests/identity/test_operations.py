"""Health in detail and dead letters."""

from hibachi.platform import clock
from hibachi.platform.db import unit_of_work
from hibachi.platform.ids import new_id
from hibachi.platform.outbox.models import OutboxDelivery, OutboxEvent
from tests.identity.conftest import Person


async def _dead_letter(owner: Person) -> str:
    async with unit_of_work(owner.business.id) as session:
        event = OutboxEvent(name="test.lost", aggregate_id=new_id(), payload={}, relayed_at=clock.now())
        session.add(event)
        await session.flush()
        await session.refresh(event)
        letter = OutboxDelivery(
            event_id=event.id,
            position=event.position,
            aggregate_id=event.aggregate_id,
            subscriber="nobody.listens",
            state="dead",
            attempts=14,
            next_at=clock.now(),
            last_error="ValueError: no",
        )
        session.add(letter)
    return str(letter.id)


async def test_dead_letters_are_seen_and_sent_again_once(owner: Person) -> None:
    letter = await _dead_letter(owner)
    (item,) = (await owner.client.get("/api/v1/outbox/dead-letters")).json()["items"]
    assert (item["id"], item["event"], item["last_error"]) == (letter, "test.lost", "ValueError: no")
    path = f"/api/v1/outbox/dead-letters/{letter}/replay"
    assert (await owner.client.post(path)).status_code == 204
    assert (await owner.client.post(path)).json()["code"] == "no_dead_letter"
    assert (await owner.client.get("/api/v1/audit", params={"action": "dead_letter."})).json()["items"] != []


async def test_health_in_detail(owner: Person) -> None:
    body = (await owner.client.get("/health/detail")).json()
    assert body["parts"]["database"]["ok"] is True
    assert body["parts"]["broker"]["ok"] is True
