"""A gratuity: the chef's alone, apart from the balance; and the letter that asks for the balance again."""

from datetime import datetime, timedelta
from uuid import UUID

import httpx
import pytest

from hibachi.booking.balances import service as balances
from hibachi.cli.demo.world import World
from hibachi.platform.db import unit_of_work
from tests.booking.life.paying import DEPOSIT, accounts, confirmed, letters, open_tip, pay_balance, standing
from tests.booking.life.test_money import at_desk
from tests.support.hosts import Host, event_day
from tests.support.time import at


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
                owed = f"${host.booking['balance_cents'] / 100:,.2f} is left to pay"
                told = sum(owed in letter for letter in written)
                assert (len(written), told) == ((2, 1) if adults == 14 else (3, 2))
            assert len(await self.wake(world, host, booking_id)) == 3


def _start(host: Host) -> datetime:
    return datetime.fromisoformat(host.booking["starts_at"])
