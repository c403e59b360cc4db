"""Features that a business has switched off."""

import httpx

from hibachi.cli.demo.world import World
from hibachi.platform.db import unit_of_work
from hibachi.platform.flags.service import set_flag
from tests.support.hosts import Host, event_day


async def switch_off(world: World, key: str) -> None:
    async with unit_of_work(world.business_id) as session:
        await set_flag(session, key, False)


class TestSwitchedOff:
    async def test_without_cards_the_deposit_is_paid_another_way(self, client: httpx.AsyncClient, world: World) -> None:
        host = Host(client)
        await host.hold()
        await host.details()
        await host.sign()
        await switch_off(world, "card_payments")
        refused = await host.post("/my/deposit", version=host.booking["version"], method="card")
        assert (refused.status_code, refused.json()["code"]) == (404, "feature_off")
        await host.open_deposit("zelle")
        assert host.booking["status"] == "awaiting_deposit"

    async def test_without_online_booking_prices_are_still_told(self, client: httpx.AsyncClient, world: World) -> None:
        await switch_off(world, "online_booking")
        quote = await Host(client).quote()
        refused = await Host(client).try_hold(quote["id"], event_day())
        assert (refused.status_code, refused.json()["flag"]) == (404, "online_booking")

    async def test_without_the_assistant_no_chat_is_opened(self, client: httpx.AsyncClient, world: World) -> None:
        await switch_off(world, "chat_assistant")
        refused = await client.post("/chat/conversations")
        assert (refused.status_code, refused.json()["flag"]) == (404, "chat_assistant")
