"""Money noted by hand: beyond what is owed only as a tip, or when staff say so."""

import httpx

from hibachi.cli.demo.world import World
from tests.booking.life.paying import DEPOSIT, confirmed, standing
from tests.booking.life.test_money import at_desk


class TestMoreThanOwed:
    async def test_is_refused_with_field_and_rule(self, client: httpx.AsyncClient, world: World) -> None:
        host = await confirmed(client)
        owed = host.booking["balance_cents"]
        desk = await at_desk(world, host)
        answer = await desk.do("payments", method="cash", kind="balance", amount_cents=owed + 1)
        problem = answer.json()
        assert (answer.status_code, problem["code"]) == (422, "above_owed")
        assert (problem["field"], problem["rule"], problem["owed_cents"]) == ("amount_cents", "at_most_owed", owed)
        await host.settle()
        await host.reload()
        assert standing(host) == (DEPOSIT, owed)

    async def test_all_that_is_owed_is_taken(self, client: httpx.AsyncClient, world: World) -> None:
        host = await confirmed(client)
        await (await at_desk(world, host)).receive(host.booking["balance_cents"], "balance")
        await host.settle()
        assert (await host.reload())["balance_cents"] == 0

    async def test_is_taken_when_confirmed(self, client: httpx.AsyncClient, world: World) -> None:
        host = await confirmed(client)
        owed = host.booking["balance_cents"]
        desk = await at_desk(world, host)
        answer = await desk.do("payments", method="cash", kind="balance", amount_cents=owed + 5_000, above_owed=True)
        assert answer.status_code == 200, answer.text
        await host.settle()
        assert (await host.reload())["balance_cents"] == -5_000

    async def test_is_taken_as_a_tip(self, client: httpx.AsyncClient, world: World) -> None:
        host = await confirmed(client)
        owed = host.booking["balance_cents"]
        await (await at_desk(world, host)).receive(owed + 5_000, "tip")
        await host.settle()
        await host.reload()
        assert (standing(host), host.booking["tip_cents"]) == ((DEPOSIT, owed), owed + 5_000)

    async def test_what_has_come_counts_before_the_booking_shows_it(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = await confirmed(client)
        owed = host.booking["balance_cents"]
        desk = await at_desk(world, host)
        await desk.receive(owed, "balance")
        assert (await desk.do("payments", method="cash", kind="balance", amount_cents=1)).status_code == 422
