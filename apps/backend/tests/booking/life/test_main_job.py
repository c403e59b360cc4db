"""From a quote to a paid booking, as the website does it."""

import httpx

from tests.support.hosts import Host, event_day


class TestBooking:
    async def test_a_host_quotes_holds_signs_pays_and_is_confirmed(self, client: httpx.AsyncClient) -> None:
        host = Host(client)
        await host.hold()
        assert (host.booking["status"], host.booking["next_step"]) == ("held", "details")
        await host.details()
        assert host.booking["next_step"] == "sign"
        await host.sign()
        assert (host.booking["status"], host.booking["next_step"]) == ("agreement_signed", "pay")
        await host.open_deposit()
        assert (host.payment["amount_cents"], host.payment["gateway"]) == (10_000, "fake")
        assert (await host.pay_card()).json()["status"] == "succeeded"
        await host.settle()
        booking = await host.reload()
        assert (booking["status"], booking["paid_cents"]) == ("confirmed", 10_000)
        assert booking["balance_cents"] == booking["total_cents"] - 10_000

    async def test_the_held_slot_is_gone_once_every_chef_is_taken(self, client: httpx.AsyncClient) -> None:
        day = event_day()
        for _ in range(3):
            await Host(client).hold(day)
        quote = await Host(client).quote()
        refused = await Host(client).try_hold(quote["id"], day)
        assert (refused.status_code, refused.json()["code"]) == (409, "slot_taken")
        shown = (await client.get("/availability/day", params={"zip": "94539", "date": str(day), "guests": 15})).json()
        assert {slot["slot"]: slot["state"] for slot in shown["slots"]}["18:00"] == "full"
