"""A host pays what is left, and tips: once, to the cent, whatever arrives twice, late or at the same time."""

import asyncio
from datetime import datetime
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select

from hibachi.cli.demo.world import World
from hibachi.integrations.stripe.objects import Behaviour
from hibachi.payments.attempts import service as attempts
from hibachi.payments.models import Payment
from hibachi.platform.db import reading
from tests.booking.life.paying import (
    accounts,
    closing_jobs,
    confirmed,
    gateway,
    letters,
    open_balance,
    paid,
    pay_balance,
    standing,
)
from tests.booking.life.test_money import Desk, at_desk
from tests.support.hosts import DECLINED_CARD, Host
from tests.support.jobs import run_jobs
from tests.support.time import at


class TestBalance:
    async def test_it_is_paid_booked_and_acknowledged_once(self, client: httpx.AsyncClient, world: World) -> None:
        host = await confirmed(client)
        total, owed = host.booking["total_cents"], host.booking["balance_cents"]
        payment = await open_balance(host)
        assert (payment["amount_cents"], payment["status"]) == (owed, "pending")
        await host.pay_card()
        await host.settle()
        await host.reload()
        assert (standing(host), paid(host), host.booking["can"]["pay_balance"]) == ((total, 0), [owed], False)
        assert await accounts(world) == {"card_clearing": total, "customer_funds": -total}
        (letter,) = await letters(world, "payment_received")
        assert "nothing, all is paid" in letter

    async def test_it_is_not_asked_for_again_while_the_booking_has_not_heard_of_it(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = await confirmed(client)
        owed = host.booking["balance_cents"]
        payment = await open_balance(host)
        await host.pay_card()
        await attempts.advance(world.business_id, UUID(payment["id"]))  # booked, and announced to nobody yet
        await host.reload()
        assert (paid(host), host.booking["balance_cents"], host.booking["can"]["pay_balance"]) == ([owed], 0, False)
        await host.settle()
        await host.reload()
        assert (host.booking["balance_cents"], host.booking["paid_cents"]) == (0, host.booking["total_cents"])

    async def test_a_declined_card_is_followed_by_a_good_one(self, client: httpx.AsyncClient) -> None:
        host = await confirmed(client)
        first = await open_balance(host)
        await host.pay_card(DECLINED_CARD)
        await host.settle()
        assert (await open_balance(host))["id"] == first["id"]
        await host.pay_card()
        await host.settle()
        await host.reload()
        assert host.booking["balance_cents"] == 0

    async def test_it_is_taken_after_the_event_too(self, client: httpx.AsyncClient, world: World) -> None:
        host = await confirmed(client)
        with at(datetime.fromisoformat(host.booking["starts_at"])):
            desk = await at_desk(world, host)
            for status in ("in_progress", "completed"):
                moved = await desk.do("transition", to=status, reason="the evening")
                assert moved.status_code == 200, moved.text
        await host.reload()
        await pay_balance(host)
        assert host.booking["balance_cents"] == 0

    async def test_nothing_more_is_taken_once_it_is_paid(self, client: httpx.AsyncClient) -> None:
        host = await confirmed(client)
        await pay_balance(host)
        again = await host.post("/my/balance", version=host.booking["version"], method="card")
        assert (again.status_code, again.json()["code"]) == (409, "nothing_due")

    async def test_not_before_the_deposit_and_not_once_it_is_off(self, client: httpx.AsyncClient) -> None:
        host = Host(client)
        await host.hold()
        early = await host.post("/my/balance", version=host.booking["version"], method="card")
        assert (early.status_code, early.json()["code"]) == (409, "wrong_state")
        host = await confirmed(client)
        await host.post("/my/cancel", version=host.booking["version"])
        await host.reload()
        late = await host.post("/my/balance", version=host.booking["version"], method="card")
        assert (late.status_code, late.json()["code"]) == (409, "wrong_state")

    async def test_venmo_waits_for_staff_and_says_how(self, client: httpx.AsyncClient, world: World) -> None:
        host = await confirmed(client)
        owed = host.booking["balance_cents"]
        answer = await host.post("/my/balance", version=host.booking["version"], method="venmo")
        assert host.booking["reference"] in answer.json()["instructions"]
        desk = await at_desk(world, host)
        await desk.receive(owed, "balance")
        await host.settle()
        await host.reload()
        assert host.booking["balance_cents"] == 0
        assert [item["status"] for item in host.booking["payments"] if item["kind"] == "balance"] == ["succeeded"]


class TestTwoTabs:
    async def test_they_open_one_charge(self, client: httpx.AsyncClient, world: World) -> None:
        host = await confirmed(client)
        version = host.booking["version"]
        answers = await asyncio.gather(
            *(host.post("/my/balance", version=version, method="card") for _ in range(6)),
        )
        assert {answer.status_code for answer in answers} == {200}
        assert len({answer.json()["payment"]["client_secret"] for answer in answers}) == 1
        async with reading(world.business_id) as session:
            found = await session.scalars(select(Payment.id).where(Payment.purpose == "balance"))
            assert len(found.all()) == 1

    async def test_the_second_learns_that_the_first_has_paid(self, client: httpx.AsyncClient) -> None:
        """The provider's event is late: the charge itself is asked before anything is handed out."""
        host = await confirmed(client)
        first = await open_balance(host)
        await host.pay_card()
        second = await open_balance(host)
        assert (second["id"], second["status"]) == (first["id"], "succeeded")
        third = await host.post("/my/balance", version=host.booking["version"], method="card")
        assert (third.status_code, third.json()["code"]) == (409, "nothing_due")

    async def test_a_deposit_is_not_taken_twice_while_its_event_waits(self, client: httpx.AsyncClient) -> None:
        host = Host(client)
        await host.hold()
        await host.details()
        await host.sign()
        await host.open_deposit()
        await host.pay_card()
        await host.open_deposit()
        assert host.payment["status"] == "succeeded"
        again = await host.post("/my/deposit", version=host.booking["version"], method="card")
        assert (again.status_code, again.json()["code"]) == (409, "nothing_due")


class TestEvents:
    @pytest.mark.parametrize(
        "behaviour", [Behaviour(copies=3), Behaviour(reorder=True), Behaviour(drop=True)], ids=["3x", "mixed", "lost"]
    )
    async def test_whatever_comes_of_them_the_money_counts_once(
        self, client: httpx.AsyncClient, world: World, behaviour: Behaviour
    ) -> None:
        host = await confirmed(client)
        total = host.booking["total_cents"]
        await gateway().account.behave(world.business_id, behaviour)
        await open_balance(host)
        await host.pay_card(DECLINED_CARD)
        await host.pay_card()
        await host.settle()
        if behaviour.drop:
            await open_balance(host)  # the host looks again
            await run_jobs()
        await host.settle()
        await host.reload()
        assert standing(host) == (total, 0)
        assert await accounts(world) == {"card_clearing": total, "customer_funds": -total}
        assert len(await letters(world, "payment_received")) == 1


class TestChangedSum:
    async def test_the_old_charge_cannot_be_paid_any_more(self, client: httpx.AsyncClient, world: World) -> None:
        host = await confirmed(client)
        old = dict(await open_balance(host))
        changed = await host.post("/my/changes", version=host.booking["version"], adults=14)
        assert changed.status_code == 200, changed.text
        await host.settle()
        await closing_jobs(world, host)
        await host.reload()
        host.payment = old
        assert (await host.pay_card()).is_client_error
        await pay_balance(host)
        assert (paid(host), host.booking["balance_cents"]) == ([old["amount_cents"] + 11_000], 0)

    async def test_one_paid_at_the_last_moment_counts_and_only_the_rest_is_asked_for(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = await confirmed(client)
        old = dict(await open_balance(host))
        await host.post("/my/changes", version=host.booking["version"], adults=14)
        await host.pay_card()
        await host.reload()
        new = await open_balance(host)
        assert new["amount_cents"] == 11_000
        await host.pay_card()
        await host.settle()
        await host.reload()
        assert (paid(host), standing(host)) == ([old["amount_cents"], 11_000], (host.booking["total_cents"], 0))
        assert len(await letters(world, "payment_received")) == 2

    async def test_a_silent_provider_leaves_no_second_charge(self, client: httpx.AsyncClient, world: World) -> None:
        host = await confirmed(client)
        await open_balance(host)
        await host.post("/my/changes", version=host.booking["version"], adults=14)
        await host.reload()
        await gateway().account.behave(world.business_id, Behaviour(fail_calls=1))
        answer = await host.post("/my/balance", version=host.booking["version"], method="card")
        assert (answer.status_code, answer.json()["code"]) == (503, "payments_unavailable")
        await pay_balance(host)
        assert host.booking["balance_cents"] == 0


class TestStaffRecordsMoney:
    async def desk(self, world: World, host: Host) -> Desk:
        return await at_desk(world, host)

    async def test_the_open_charge_is_closed(self, client: httpx.AsyncClient, world: World) -> None:
        host = await confirmed(client)
        await open_balance(host)
        desk = await self.desk(world, host)
        await desk.receive(host.booking["balance_cents"], "balance")
        await host.settle()
        await closing_jobs(world, host)
        assert (await host.pay_card()).is_client_error
        assert (await host.reload())["balance_cents"] == 0

    async def test_so_it_is_when_they_name_it_otherwise(self, client: httpx.AsyncClient, world: World) -> None:
        host = await confirmed(client)
        await open_balance(host)
        desk = await self.desk(world, host)
        await desk.receive(5_000, "deposit")
        await host.settle()
        await closing_jobs(world, host)
        assert (await host.pay_card()).is_client_error
        await host.reload()
        owed = host.booking["balance_cents"]
        assert (await open_balance(host))["amount_cents"] == owed

    async def test_money_that_comes_both_ways_is_a_credit_and_not_lost(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = await confirmed(client)
        total, owed = host.booking["total_cents"], host.booking["balance_cents"]
        await open_balance(host)
        desk = await self.desk(world, host)
        await asyncio.gather(host.pay_card(), desk.receive(owed, "balance"))
        await host.settle()
        await host.reload()
        assert standing(host) == (total + owed, -owed)
        again = await host.post("/my/balance", version=host.booking["version"], method="card")
        assert (again.json()["code"], again.json()["overpaid_cents"]) == ("nothing_due", owed)
