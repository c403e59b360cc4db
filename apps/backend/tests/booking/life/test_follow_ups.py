"""Parties that a person should speak with the host about."""

import httpx
import pytest

from hibachi.cli.demo.world import World
from tests.support.hosts import Host
from tests.support.staff import log_in


class TestLargeParty:
    @pytest.mark.parametrize(("adults", "reasons"), [(50, []), (51, ["large_party_follow_up"])])
    async def test_above_fifty_guests_staff_get_a_lead(
        self, client: httpx.AsyncClient, world: World, adults: int, reasons: list[str]
    ) -> None:
        host = Host(client)
        await host.hold(adults=adults, children=0)
        await host.details()
        await host.sign()
        await host.settle()
        leads = (await client.get("/leads", headers=await log_in(client, world, "owner"))).json()
        found = leads["items"] if isinstance(leads, dict) else leads
        assert [lead["reason"] for lead in found] == reasons
