"""What hosts read about times and limits comes from the policy they book under."""

import httpx

from hibachi.analytics.customers import rules as timeline
from hibachi.catalog import service as catalog
from hibachi.cli.demo.world import World
from hibachi.platform.db import reading
from tests.support.hosts import Host, event_day


class TestSite:
    async def test_tells_the_hours_of_the_policy_in_force(self, client: httpx.AsyncClient, world: World) -> None:
        async with reading(world.business_id) as session:
            policy = (await catalog.current_terms(session)).policy
        told = (await client.get("/site")).json()["policy"]
        assert (told["waitlist_hours"], told["deposit_hours"]) == (
            policy.hold.waitlist_offer_hours,
            policy.hold.deposit_hours,
        )
        assert (told["dietary_notice_hours"], told["free_reschedule_hours"]) == (
            policy.dietary_notice_hours,
            policy.free_reschedule_hours,
        )
        assert (told["staff_shift_minutes"], told["set_up_minutes"]) == (
            policy.staff_shift_minutes,
            policy.event.set_up_minutes,
        )

    async def test_too_soon_names_the_lead_time(self, client: httpx.AsyncClient, world: World) -> None:
        host = Host(client)
        refused = await host.try_hold((await host.quote())["id"], event_day(1))
        async with reading(world.business_id) as session:
            lead = (await catalog.current_terms(session)).policy.lead_hours
        assert (refused.status_code, refused.json()["rule"]) == (422, "too_soon")
        assert f"{lead} hours" in refused.json()["detail"]


class TestTransfer:
    async def test_the_date_is_kept_until_an_instant_and_no_figure_is_repeated(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        host = Host(client)
        await host.hold()
        await host.details()
        await host.sign()
        opened = await host.post("/my/deposit", version=host.booking["version"], method="venmo")
        told = opened.json()["instructions"]
        assert opened.json()["booking"]["pay_until"] is not None
        assert "by Venmo" in told
        assert "hours" not in told


class TestTimeline:
    def test_brands_are_written_as_they_write_themselves(self) -> None:
        titles = [timeline.payment_title("deposit", how, 10_000, "MH-1") for how in ("venmo", "cash", "card")]
        assert titles == [f"Deposit of $100.00 by {how}: MH-1" for how in ("Venmo", "cash", "card")]
