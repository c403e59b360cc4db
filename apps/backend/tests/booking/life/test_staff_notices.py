"""Letters to the business's own people about bookings."""

import httpx
from sqlalchemy import select

from hibachi.booking.bookings.models import Booking
from hibachi.cli.demo.world import World
from hibachi.payments.events import RefundFailed
from hibachi.platform.db import unit_of_work
from hibachi.platform.ids import new_id
from hibachi.platform.outbox import publish
from tests.support.hosts import Host
from tests.support.jobs import run_jobs
from tests.support.letters import letters
from tests.support.staff import hire

NUTS = {"guest": "Leo", "codes": ["peanut"], "severe": True, "note": "carries an EpiPen"}


async def test_a_severe_allergy_reaches_the_office_and_those_who_want_to_know(
    client: httpx.AsyncClient, world: World
) -> None:
    support, manager = await hire(client, world, "support"), await hire(client, world, "station_manager")
    elsewhere = await hire(client, world, "station_manager", [world.business_id])
    await client.put("/auth/notices", json={"kind": "severe_allergy", "on": False}, headers=support.headers)
    host = Host(client)
    await host.hold()
    await host.details(allergies=[NUTS])
    await run_jobs()
    written = await letters(world, "handover_notice")
    told = {letter.recipient for letter in written}
    assert manager.email in told
    assert told.isdisjoint({support.email, elsewhere.email})
    assert len(told) == 2
    assert not any("Rivera" in letter.text or "EpiPen" in letter.text for letter in written)


async def test_a_refund_that_fails_is_told_to_those_who_look_after_money(
    client: httpx.AsyncClient, world: World
) -> None:
    admin = await hire(client, world, "admin")
    await hire(client, world, "support")
    host = Host(client)
    await host.confirmed()
    async with unit_of_work(world.business_id) as session:
        booking_id = (await session.scalars(select(Booking.id))).one()
        ids = {"aggregate_id": new_id(), "subject_id": booking_id, "payment_id": new_id(), "refund_id": new_id()}
        facts = {"subject_kind": "booking", "purpose": "deposit", "amount_cents": 10_000, "failure_code": "closed"}
        publish(session, RefundFailed.model_validate({**ids, **facts}))
    await run_jobs()
    (letter,) = await letters(world, "refund_failed")
    assert letter.recipient == admin.email
    assert "$100.00" in letter.subject
