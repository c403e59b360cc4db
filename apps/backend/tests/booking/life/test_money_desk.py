"""What staff see of money that waits for a person, and what they do about it."""

import asyncio
from datetime import date
from uuid import UUID

import httpx
from sqlalchemy import select

from hibachi.booking.bookings.models import Booking
from hibachi.cli.demo.world import World
from hibachi.communications.models import Message, MessageAttachment
from hibachi.crm.worklist.models import Task
from hibachi.payments.reconciliation import repository as reports
from hibachi.payments.refunds import service as refunds
from hibachi.platform import clock
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.ids import new_id
from hibachi.platform.inbox import service as inbox
from hibachi.platform.inbox.models import InboxMessage
from tests.booking.life.paying import accounts, confirmed, open_balance
from tests.booking.life.test_money import at_desk
from tests.support.hosts import Host
from tests.support.jobs import run_jobs
from tests.support.staff import as_role, log_in
from tests.support.time import at, later

GOOD, RETURNS = "4242424242424242", "4000000000005126"


async def notes(world: World) -> list[str]:
    async with reading(world.business_id) as session:
        return list(await session.scalars(select(Task.note).where(Task.kind == "money").order_by(Task.created_at)))


async def waiting(client: httpx.AsyncClient) -> list[dict[str, object]]:
    answer = await client.get("/refunds")
    assert answer.status_code == 200, answer.text
    found: list[dict[str, object]] = answer.json()["items"]
    return found


async def on_the_page(client: httpx.AsyncClient, host: Host) -> list[tuple[str, int]]:
    """State and sum of the refunds on a booking's page."""
    found = await client.get("/bookings", params={"q": host.booking["reference"]})
    (row,) = found.json()["items"]
    shown = await client.get(f"/bookings/{row['id']}")
    return [(refund["status"], refund["amount_cents"]) for refund in shown.json()["refunds"]]


async def send_refunds(world: World, host: Host) -> None:
    """What the jobs of recorded refunds do, and the provider's word about them."""
    async with reading(world.business_id) as session:
        booking = (await session.scalars(select(Booking).where(Booking.reference == host.booking["reference"]))).one()
        found = await refunds.refunds_of(session, "booking", booking.id)
    for refund in found:
        await refunds.send(world.business_id, refund.id)
    await host.settle()


async def failed_refund(client: httpx.AsyncClient, world: World) -> Host:
    """A cancelled booking whose refund came back from the host's bank."""
    host = Host(client)
    await host.hold()
    await host.details()
    await host.sign()
    await host.open_deposit()
    await host.pay_card(RETURNS)
    await host.settle()
    await host.reload()
    cancelled = await host.post("/my/cancel", version=host.booking["version"])
    assert cancelled.status_code == 200, cancelled.text
    await send_refunds(world, host)
    with at(later(seconds=10)):
        await host.settle()
    return host


class TestByHand:
    async def test_a_refund_of_a_transfer_is_noted_with_how_and_reference(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = Host(client)
        await host.hold()
        await host.details()
        await host.sign()
        await host.open_deposit("zelle")
        desk = await at_desk(world, host)
        await desk.receive(10_000)
        await host.settle()
        await host.reload()
        await host.post("/my/cancel", version=host.booking["version"])
        await as_role(client, world, "admin")
        (item,) = await waiting(client)
        assert (item["waits"], item["amount_cents"], item["reference"]) == (
            "by_hand",
            10_000,
            host.booking["reference"],
        )
        path = f"/refunds/{item['id']}/done"
        assert (await client.post(path, json={"how": "cash", "reference": ""})).status_code == 422
        answers = await asyncio.gather(
            *(client.post(path, json={"how": "cash", "reference": "office, receipt 12"}) for _ in range(2))
        )
        assert sorted(answer.status_code for answer in answers) == [204, 409]
        assert (await waiting(client), await accounts(world)) == ([], {"zelle": 10_000, "cash": -10_000})
        audited = (await client.get("/audit", params={"action": "refund."})).json()["items"]
        assert [entry["after"]["how"] for entry in audited] == ["cash"]


class TestUnderWay:
    async def test_the_bookings_page_shows_a_refund_before_the_provider_has_answered(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = await confirmed(client)
        await host.post("/my/cancel", version=host.booking["version"])
        await as_role(client, world, "support")
        assert await on_the_page(client, host) == [("created", 10_000)]
        await send_refunds(world, host)
        assert await on_the_page(client, host) == [("succeeded", 10_000)]

    async def test_a_failed_one_leaves_the_page_once_another_took_its_place(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = await failed_refund(client, world)
        await as_role(client, world, "owner")
        assert await on_the_page(client, host) == [("failed", 10_000)]
        (item,) = await waiting(client)
        await client.post(f"/refunds/{item['id']}/done", json={"how": "zelle", "reference": "Z-77"})
        assert await on_the_page(client, host) == [("succeeded", 10_000)]


class TestFailed:
    async def test_staff_are_told_and_try_again(self, client: httpx.AsyncClient, world: World) -> None:
        await failed_refund(client, world)
        assert any("$100.00 failed" in note for note in await notes(world))
        await as_role(client, world, "owner")
        (item,) = await waiting(client)
        assert item["waits"] == "failed"
        assert item["failure_code"]
        answers = await asyncio.gather(*(client.post(f"/refunds/{item['id']}/retry") for _ in range(2)))
        assert sorted(answer.status_code for answer in answers) == [204, 409]
        assert await waiting(client) == []

    async def test_or_send_the_money_another_way(self, client: httpx.AsyncClient, world: World) -> None:
        await failed_refund(client, world)
        await as_role(client, world, "owner")
        (item,) = await waiting(client)
        done = await client.post(f"/refunds/{item['id']}/done", json={"how": "zelle", "reference": "Z-77"})
        assert done.status_code == 204, done.text
        assert await waiting(client) == []
        assert await accounts(world) == {"card_clearing": 10_000, "zelle": -10_000}


class TestCredit:
    async def test_money_paid_twice_is_a_task_and_goes_back_once(self, client: httpx.AsyncClient, world: World) -> None:
        host = await confirmed(client)
        total, owed = host.booking["total_cents"], host.booking["balance_cents"]
        await open_balance(host)
        await host.pay_card()
        await (await at_desk(world, host)).receive(owed, "balance")
        await host.settle()
        await host.reload()
        assert host.booking["balance_cents"] == -owed
        assert [note for note in await notes(world) if "more than it costs" in note] != []
        await as_role(client, world, "admin")
        (item,) = (await client.get("/credits")).json()["items"]
        assert item["credit_cents"] == owed
        path = f"/bookings/{item['booking_id']}/credit/return"
        answers = await asyncio.gather(*(client.post(path, json={"version": item["version"]}) for _ in range(2)))
        assert sorted(answer.status_code for answer in answers) == [204, 409]
        assert (await client.get("/credits")).json()["items"] == []
        await host.reload()
        assert (host.booking["paid_cents"], host.booking["balance_cents"]) == (total, 0)


class TestDeadMessages:
    async def test_a_dead_one_is_a_task_and_is_tried_again(self, client: httpx.AsyncClient, world: World) -> None:
        values = {"provider": "stripe", "provider_id": f"evt_{new_id().hex}", "kind": "payment_intent.succeeded"}
        async with unit_of_work(world.business_id) as session:
            message = InboxMessage(**values, payload={"intent_id": "pi_gone"}, next_at=clock.now(), attempts=0)
            session.add(message)
        await inbox.handle(str(message.id), str(world.business_id))
        await run_jobs()
        assert any("payment_intent.succeeded" in note for note in await notes(world))
        await as_role(client, world, "owner")
        (item,) = (await client.get("/webhook-messages")).json()["items"]
        assert (item["provider"], item["kind"], "payload" in item) == ("stripe", "payment_intent.succeeded", False)
        path = f"/webhook-messages/{item['id']}/retry"
        assert [(await client.post(path)).status_code for _ in range(2)] == [204, 404]
        assert (await client.get("/webhook-messages")).json()["items"] == []


class TestDifferences:
    async def test_one_is_settled_with_a_note_until_other_sums_differ(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        day = date(2026, 7, 4)
        await self._report(world, day, 9_900)
        await as_role(client, world, "owner")
        (item,) = (await client.get("/reconciliation/differences")).json()["items"]
        assert (item["kind"], item["ours"], item["theirs"]) == ("received", 10_000, 9_900)
        wish = {"day": str(day), "kind": "received", "intent_id": "pi_1", "note": "bank fee, agreed"}
        path = "/reconciliation/differences/settle"
        assert [(await client.post(path, json=wish)).status_code for _ in range(2)] == [204, 404]
        assert (await client.get("/reconciliation/differences")).json()["items"] == []
        (settled,) = (await client.get("/reconciliation/differences", params={"settled": True})).json()["items"]
        assert settled["note"] == "bank fee, agreed"
        await self._report(world, day, 9_800)
        assert len((await client.get("/reconciliation/differences")).json()["items"]) == 1

    async def _report(self, world: World, day: date, theirs: int) -> None:
        found = {"kind": "received", "intent_id": "pi_1", "payment_id": None, "ours": 10_000, "theirs": theirs}
        async with unit_of_work(world.business_id) as session:
            await reports.put_report(session, day, 1, [found])


class TestLetters:
    async def test_one_that_was_given_up_is_seen_masked_and_sent_again_with_its_files(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = await confirmed(client)
        async with unit_of_work(world.business_id) as session:
            message = (await session.scalars(select(Message).where(Message.template == "booking_confirmed"))).one()
            message.status, message.due_at, message.last_error = "failed", None, "550 no dana@example.com here"
        await as_role(client, world, "support")
        (item,) = (await client.get("/letters/failed")).json()["items"]
        assert (item["to"], item["letter"]) == ("d\u2022\u2022\u2022@example.com", "booking_confirmed")
        assert "dana" not in str(item)
        path = f"/letters/failed/{item['id']}/send-again"
        assert [(await client.post(path)).status_code for _ in range(2)] == [204, 404]
        assert host.booking["reference"]
        async with reading(world.business_id) as session:
            files = select(MessageAttachment.id).where(MessageAttachment.message_id == UUID(item["id"]))
            assert len((await session.scalars(files)).all()) == 2


class TestWho:
    async def test_support_looks_and_does_not_touch(self, client: httpx.AsyncClient, world: World) -> None:
        await failed_refund(client, world)
        await as_role(client, world, "support")
        (item,) = await waiting(client)
        assert (await client.post(f"/refunds/{item['id']}/retry")).status_code == 403

    async def test_another_station_does_not_see_it(self, client: httpx.AsyncClient, world: World) -> None:
        await failed_refund(client, world)
        await as_role(client, world, "owner")
        (item,) = await waiting(client)
        await as_role(client, world, "admin", [new_id()])
        assert await waiting(client) == []
        assert (await client.post(f"/refunds/{item['id']}/retry")).status_code == 404

    async def test_the_day_counts_it_for_those_who_may_see_money(self, client: httpx.AsyncClient, world: World) -> None:
        await failed_refund(client, world)
        counts = {}
        for role in ("owner", "support", "station_manager"):
            headers = await log_in(client, world, role)
            counts[role] = (await client.get("/dashboard/today", headers=headers)).json()["counts"]["money_needs_hand"]
        assert counts == {"owner": 1, "support": 1, "station_manager": 0}


class TestDates:
    async def test_other_centuries_are_refused_by_name(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "owner")
        for path, params, field in (
            ("/calendar", {"from": "0001-01-01", "to": "0001-01-08"}, "from"),
            ("/calendar", {"from": "2026-07-01", "to": "9999-12-31"}, "to"),
            ("/dashboard/today", {"date": "9999-12-31"}, "date"),
        ):
            answer = await client.get(path, params=params)
            assert answer.status_code == 422
            assert field in answer.text
