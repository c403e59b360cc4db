"""A host pays what is left, and tips: once, to the cent, whatever arrives twice, late or at the same time."""

import asyncio
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select

from hibachi.booking.balances import service as balances
from hibachi.cli.demo.world import World
from hibachi.communications.models import Message
from hibachi.integrations.stripe.fake import FakeStripe
from hibachi.integrations.stripe.objects import Behaviour
from hibachi.payments.attempts import service as attempts
from hibachi.payments.ledger import repository as ledger
from hibachi.payments.models import Payment
from hibachi.payments.ports import payment_gateway
from hibachi.platform.db import reading, unit_of_work
from tests.booking.life.test_money import Desk, at_desk
from tests.support.hosts import DECLINED_CARD, Host, event_day
from tests.support.jobs import run_jobs
from tests.support.time import at

DEPOSIT = 10_000


async def confirmed(client: httpx.AsyncClient) -> Host:
    """A host whose event is confirmed, of whom the balance is left to pay."""
    host = Host(client)
    await host.confirmed(event_day(20))
    assert host.booking["can"]["pay_balance"]
    return host


async def open_balance(host: Host, method: str = "card") -> dict[str, Any]:
    answer = await host.post("/my/balance", version=host.booking["version"], method=method)
    assert answer.status_code == 200, answer.text
    host.payment = answer.json()["payment"]
    return host.payment


async def open_tip(host: Host, cents: int) -> dict[str, Any]:
    answer = await host.post("/my/tip", version=host.booking["version"], amount_cents=cents)
    assert answer.status_code == 200, answer.text
    host.payment = answer.json()["payment"]
    return host.payment


async def pay_balance(host: Host) -> None:
    await open_balance(host)
    await host.pay_card()
    await host.settle()
    await host.reload()


async def closing_jobs(world: World, host: Host) -> None:
    """What the jobs of cancelled payments do at the provider."""
    booking_id = await (await at_desk(world, host)).booking_id()
    await attempts.close_replaced(world.business_id, "booking", booking_id)


def paid(host: Host, kind: str = "balance") -> list[int]:
    """Cents of the payments of a kind that went through."""
    found = [item for item in host.booking["payments"] if item["kind"] == kind and item["status"] == "succeeded"]
    return [item["amount_cents"] for item in found]


def standing(host: Host) -> tuple[int, int]:
    return host.booking["paid_cents"], host.booking["balance_cents"]


async def letters(world: World, template: str) -> list[str]:
    async with reading(world.business_id) as session:
        query = select(Message.text).where(Message.template == template).order_by(Message.created_at)
        return list(await session.scalars(query))


async def accounts(world: World) -> dict[str, int]:
    async with reading(world.business_id) as session:
        return {name: cents for name, cents in (await ledger.balances(session)).items() if cents}


def gateway() -> FakeStripe:
    found = payment_gateway()
    assert isinstance(found, FakeStripe)
    return found


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


class TestTip:
    async def test_it_is_the_chefs_and_no_part_of_the_balance(self, client: httpx.AsyncClient, world: World) -> None:
        host = await confirmed(client)
        owed = host.booking["balance_cents"]
        await open_tip(host, 12_000)
        await host.pay_card()
        await host.settle()
        await host.reload()
        assert (standing(host), host.booking["tip_cents"]) == ((DEPOSIT, owed), 12_000)
        assert (await accounts(world))["tips_payable"] == -12_000
        await pay_balance(host)
        assert host.booking["balance_cents"] == 0

    async def test_another_sum_takes_its_place(self, client: httpx.AsyncClient) -> None:
        host = await confirmed(client)
        first = dict(await open_tip(host, 12_000))
        second = dict(await open_tip(host, 15_000))
        host.payment = first
        assert (await host.pay_card()).is_client_error
        host.payment = second
        await host.pay_card()
        await host.settle()
        assert (await host.reload())["tip_cents"] == 15_000

    async def test_a_second_window_does_not_tip_again(self, client: httpx.AsyncClient) -> None:
        host = await confirmed(client)
        await open_tip(host, 12_000)
        await host.pay_card()
        assert (await open_tip(host, 12_000))["status"] == "succeeded"
        again = await host.post("/my/tip", version=host.booking["version"], amount_cents=15_000)
        assert (again.status_code, again.json()["code"]) == (409, "stale_version")

    @pytest.mark.parametrize(("cents", "status"), [(0, 422), (-5, 422)])
    async def test_none_is_no_payment(self, client: httpx.AsyncClient, cents: int, status: int) -> None:
        host = await confirmed(client)
        answer = await host.post("/my/tip", version=host.booking["version"], amount_cents=cents)
        assert answer.status_code == status

    async def test_more_than_the_price_is_a_slip(self, client: httpx.AsyncClient) -> None:
        host = await confirmed(client)
        sums = (host.booking["total_cents"], host.booking["total_cents"] + 1)
        answers = [await host.post("/my/tip", version=host.booking["version"], amount_cents=cents) for cents in sums]
        assert [answer.status_code for answer in answers] == [200, 422]
        assert answers[1].json()["code"] == "tip_too_high"


class TestLetter:
    async def wake(self, world: World, host: Host, booking_id: UUID) -> list[str]:
        """What the durable run does when it wakes, and the letters written so far."""
        async with unit_of_work(world.business_id) as session:
            await balances.tell(session, booking_id)
        await host.settle()
        return await letters(world, "balance_due")

    async def test_it_is_written_again_when_the_sum_has_changed(self, client: httpx.AsyncClient, world: World) -> None:
        host = Host(client)
        await host.confirmed(event_day(3))
        desk = await at_desk(world, host)
        booking_id = await desk.booking_id()
        with at(_start(host) - timedelta(hours=25)):
            assert await self.wake(world, host, booking_id) == []
        with at(_start(host) - timedelta(hours=24)):
            (first,) = await self.wake(world, host, booking_id)
            assert "?pay=balance#link=" in first
            for adults in (14, 12):
                await host.reload()
                body = {"version": host.booking["version"], "adults": adults}
                changed = await host.post("/my/changes", **body)
                assert changed.status_code == 200, changed.text
                await host.reload()
                written = await self.wake(world, host, booking_id)
                assert f"${host.booking['balance_cents'] / 100:,.2f} is left to pay" in written[-1]
            assert len(await self.wake(world, host, booking_id)) == 3


def _start(host: Host) -> datetime:
    return datetime.fromisoformat(host.booking["starts_at"])
