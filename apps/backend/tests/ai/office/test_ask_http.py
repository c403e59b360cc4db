"""Questions of the staff over HTTP."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from hibachi.cli.demo.world import World
from hibachi.crm import service as crm
from hibachi.crm.contacts import service as contacts
from hibachi.platform import clock
from hibachi.platform.db import unit_of_work
from hibachi.platform.ids import new_id
from tests.ai.office.conftest import Ask, figures
from tests.booking.life.test_money_desk import send_refunds
from tests.support.hosts import Host, event_day
from tests.support.staff import as_role


async def _row(client: httpx.AsyncClient, host: Host) -> dict[str, Any]:
    """The booking as staff see it."""
    found = (await client.get("/bookings", params={"q": host.booking["reference"]})).json()["items"]
    row: dict[str, Any] = found[0]
    return row


class TestMoney:
    async def test_takings_are_what_arrived(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        host = Host(client)
        await host.confirmed()
        await as_role(client, world, "owner")
        answer = await ask("how much did we take this month?")
        deposit = host.booking["quote"]["deposit_cents"]
        assert (answer["outcome"], answer["topic"]) == ("answered", "takings")
        assert f"${deposit // 100} came in, in 1 payment" in answer["text"]
        assert figures(answer)["Came in"] == deposit
        assert [row["cells"] for row in answer["table"]["rows"]] == [["Deposits", "card", 1, deposit]]
        assert {one["source"] for one in answer["figures"]} == {"payments and refunds"}
        assert answer["figures"][0]["period"]["from"] == str(event_day(0).replace(day=1))

    async def test_what_was_refunded_is_taken_off(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        host = Host(client)
        await host.confirmed()
        await host.post("/my/cancel", version=host.booking["version"])
        await send_refunds(world, host)
        await as_role(client, world, "owner")
        answer = await ask("takings today")
        deposit = host.booking["quote"]["deposit_cents"]
        assert (figures(answer)["Went back"], figures(answer)["Stays"]) == (deposit, 0)
        back = await ask("how much did we refund today")
        assert [row["cells"][1] for row in back["table"]["rows"]] == [host.booking["reference"]]

    async def test_one_way_of_paying_can_be_asked_for(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        await Host(client).confirmed()
        await as_role(client, world, "owner")
        assert figures(await ask("how much did we take by venmo this month"))["Came in"] == 0

    async def test_an_admin_of_one_station_sees_its_money_only(
        self, client: httpx.AsyncClient, world: World, ask: Ask
    ) -> None:
        here, there = Host(client), Host(client)
        await here.confirmed(zip="94539")
        await there.confirmed(zip="90012")
        await as_role(client, world, "owner")
        both = figures(await ask("takings this month"))["Came in"]
        assert both == here.booking["quote"]["deposit_cents"] + there.booking["quote"]["deposit_cents"]
        assert figures(await ask("takings this month in LA"))["Came in"] == there.booking["quote"]["deposit_cents"]
        await as_role(client, world, "admin", world.stations[1:])
        assert figures(await ask("takings this month"))["Came in"] == there.booking["quote"]["deposit_cents"]

    async def test_open_deposits_and_balances(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        paid, unpaid = Host(client), Host(client)
        await paid.confirmed()
        await unpaid.hold(event_day(40))
        await unpaid.details()
        await unpaid.sign()
        await as_role(client, world, "owner")
        deposits = await ask("which deposits are open?")
        assert [row["cells"][0] for row in deposits["table"]["rows"]] == [unpaid.booking["reference"]]
        assert deposits["links"][0]["href"] == "/bookings?status=agreement_signed,awaiting_deposit"
        balances = await ask("who still owes us money")
        assert figures(balances)["Still to come"] == paid.booking["balance_cents"]
        assert balances["table"]["rows"][0]["href"] == f"/bookings/{(await _row(client, paid))['id']}"


class TestParties:
    async def test_how_many_and_who_has_no_chef(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        host = Host(client)
        await host.confirmed()
        await as_role(client, world, "owner")
        day = event_day()
        answer = await ask(f"how many parties on {day:%B} {day.day}, who has no chef?")
        assert "1 party with 15 guests." in answer["text"]
        assert figures(answer)["Without a chef"] == 0
        assert answer["links"][0]["href"] == f"/bookings?from={day}&to={day}"
        shown = await _row(client, host)
        wish = {"version": shown["version"], "chef_id": shown["chefs"][0]["id"], "reason": "ill"}
        taken = await client.post(f"/bookings/{shown['id']}/take-off", json=wish)
        assert taken.is_success, taken.text
        lacking = await ask("which parties have no chef?")
        assert [row["cells"][2] for row in lacking["table"]["rows"]] == [shown["reference"]]

    async def test_severe_allergies(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        grave, mild = Host(client), Host(client)
        for host, severe, day in ((grave, True, 30), (mild, False, 31)):
            await host.hold(event_day(day))
            await host.details(allergies=[{"guest": "Sam", "codes": ["peanut"], "severe": severe}])
        await as_role(client, world, "support")
        answer = await ask("upcoming parties with severe allergies")
        assert [row["cells"][2] for row in answer["table"]["rows"]] == [grave.booking["reference"]]
        assert figures(await ask("upcoming parties with allergies"))["Parties"] == 2

    async def test_sold_and_cancelled(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        kept, gone = Host(client), Host(client)
        await kept.confirmed()
        await gone.confirmed(event_day(31))
        await gone.post("/my/cancel", version=gone.booking["version"])
        await as_role(client, world, "owner")
        assert figures(await ask("how many bookings did we sell today"))["Bookings confirmed"] == 2
        cancelled = await ask("how many bookings were cancelled today")
        assert [row["cells"][2] for row in cancelled["table"]["rows"]] == [gone.booking["reference"]]

    async def test_who_cooks(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        host = Host(client)
        await host.confirmed()
        await as_role(client, world, "owner")
        day = event_day()
        answer = await ask(f"who cooks on {day:%B} {day.day}")
        cooking = {row["cells"][0] for row in answer["table"]["rows"]}
        assert len(cooking) == 1
        assert cooking <= {"Ana", "Ben"}
        assert "cooks at 1 party." in answer["text"]

    async def test_the_next_free_start(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        await as_role(client, world, "support")
        answer = await ask("when is the next free slot for 20 in 94539?")
        assert answer["outcome"] == "answered"
        assert "20 guests in Fremont (94539)" in answer["text"]
        free = (
            await client.get("/availability", params={"zip": "94539", "date": str(event_day(3)), "guests": 20})
        ).json()
        assert figures(answer)["First free date"] <= str(event_day(3)), free

    async def test_what_is_missing_is_asked_for(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        await as_role(client, world, "support")
        answer = await ask("when is the next free slot?")
        assert (answer["outcome"], "ZIP" in answer["text"]) == ("asks", True)


class TestPeople:
    async def test_leads_of_a_channel_and_who_booked(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        async with unit_of_work(world.business_id) as session:
            dana = await contacts.meet(session, "Dana Rivera", "dana@example.com", "+15105550142", "chat")
            lee = await contacts.meet(session, "Lee Hill", "lee@example.com", "+15105550143", "chat")
            await crm.record_lead(session, "sms", dana.id, None, 59_000, None)
            await crm.record_lead(session, "sms", lee.id, None, 55_000, None)
            await crm.record_lead(session, "chat", lee.id, None, 55_000, None)
        await Host(client).confirmed()
        await as_role(client, world, "support")
        answer = await ask("how many leads from text this month, how many booked?")
        assert "2 leads by text; 1 of them booked." in answer["text"]
        assert {row["cells"][1]: row["cells"][5] for row in answer["table"]["rows"]} == {
            "Dana Rivera": "yes",
            "Lee Hill": "no",
        }

    async def test_quotes_waitlist_reviews_and_talks(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        await Host(client).confirmed()
        await Host(client).quote()
        day = event_day(33)
        wish = {"date": str(day), "zip": "94539", "guests": 12, "name": "Ida", "email": "ida@example.com"}
        assert (await client.post("/waitlist", json={**wish, "phone": "+15105550177"})).is_success
        await client.post("/chat/conversations")
        await as_role(client, world, "owner")
        assert figures(await ask("how many quotes today")) == {"Quotes": 2, "Became bookings": 1}
        assert [row["cells"][1] for row in (await ask("who is on the waitlist"))["table"]["rows"]] == ["Ida"]
        assert figures(await ask("how are our reviews"))["Reviews"] == 0
        assert figures(await ask("how many chats today"))["Conversations"] == 1
        assert (await ask("who is waiting for a person?"))["text"] == "Nobody waits for a person."

    async def test_somebody_is_found(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        host = Host(client)
        await host.confirmed()
        await as_role(client, world, "support")
        for question in (f"booking {host.booking['reference']}", "find Rivera", "when is Dana Rivera's party"):
            answer = await ask(question)
            assert host.booking["reference"] in [row["cells"][0] for row in answer["table"]["rows"]], question


class TestReport:
    async def test_has_the_period_before_beside_it(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        host = Host(client)
        await host.confirmed()
        await as_role(client, world, "owner")
        answer = await ask("report of this month")
        rows = {row["cells"][0]: row["cells"][1:] for row in answer["table"]["rows"]}
        assert rows["Bookings sold"] == ["1", "0", "+1"]
        assert rows["Net takings"][0] == "$100"
        assert "against $0 in the month before" in answer["text"]

    async def test_a_manager_reads_one_without_money(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        await Host(client).confirmed()
        await as_role(client, world, "station_manager")
        answer = await ask("report of this month")
        assert {"Net takings", "Refunds", "New leads"} & {row["cells"][0] for row in answer["table"]["rows"]} == set()
        assert "$" not in answer["text"]


class TestDocuments:
    async def test_an_article_is_quoted_with_its_source(
        self, client: httpx.AsyncClient, world: World, ask: Ask
    ) -> None:
        await as_role(client, world, "station_manager")
        answer = await ask("what happens if it rains?", where="documents")
        assert answer["outcome"] == "answered"
        assert answer["passages"][0]["text"] == answer["text"]
        assert answer["passages"][0]["slug"]

    async def test_nothing_that_fits_is_nothing(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        await as_role(client, world, "owner")
        for where in ("documents", "all"):
            answer = await ask("who won the world cup in 1998", where=where)
            assert (answer["outcome"], answer["passages"]) == ("unknown", [])
            assert len(answer["examples"]) >= 12


class TestRoles:
    @pytest.mark.parametrize(
        "question", ["how much did we take last week", "who still owes us money", "what is on my list", "leads today"]
    )
    async def test_a_manager_is_told_what_the_role_may_not_see(
        self, client: httpx.AsyncClient, world: World, ask: Ask, question: str
    ) -> None:
        await Host(client).confirmed()
        await as_role(client, world, "station_manager")
        answer = await ask(question)
        assert (answer["outcome"], answer["figures"], answer["table"]) == ("denied", [], None)

    async def test_a_manager_sees_the_own_station_only(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        for zip_code in ("94539", "90012"):
            await Host(client).confirmed(zip=zip_code)
        await as_role(client, world, "station_manager", world.stations[1:])
        answer = await ask("parties in the next 60 days")
        assert [row["cells"][4] for row in answer["table"]["rows"]] == ["Los Angeles"]
        assert figures(await ask("how many parties in Fremont in the next 60 days"))["Parties"] == 1

    async def test_examples_are_those_of_the_role(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "station_manager")
        shown = (await client.get("/assistant/ask/examples")).json()["items"]
        assert "Which deposits are open?" in shown
        assert "How much did we take last week?" not in shown

    async def test_chefs_and_strangers_have_no_access(self, client: httpx.AsyncClient, world: World) -> None:
        assert (await client.post("/assistant/ask", json={"text": "parties today"})).status_code == 401
        await as_role(client, world, "chef")
        assert (await client.post("/assistant/ask", json={"text": "parties today"})).status_code == 403


class TestTasks:
    async def _draft(self, ask: Ask, text: str) -> dict[str, Any]:
        answer = await ask(text)
        assert answer["outcome"] == "task", answer
        found: dict[str, Any] = answer["task"]
        return found

    def _wish(self, draft: dict[str, Any], **changes: Any) -> dict[str, Any]:
        names = ("request_id", "kind", "note", "due_at", "booking_id", "customer_id")
        return {name: draft[name] for name in names} | changes

    async def test_is_made_by_the_click_and_only_once(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        async with unit_of_work(world.business_id) as session:
            dana = await contacts.meet(session, "Dana Rivera", "dana@example.com", "+15105550142", "chat")
        me = await as_role(client, world, "support")
        draft = await self._draft(ask, "remind me to call Mrs. Rivera tomorrow at 10")
        assert (draft["note"], draft["customer_id"]) == ("Call Mrs. Rivera", str(dana.id))
        assert (await client.get("/tasks")).json()["items"] == []
        made = [(await client.post("/assistant/ask/tasks", json=self._wish(draft))).json() for _ in range(2)]
        assert made[0]["id"] == made[1]["id"]
        assert (made[0]["taken_by"], made[0]["customer"]["name"]) == (str(me.id), "Dana Rivera")
        assert "1 task is on your list." in (await ask("what is on my list"))["text"]

    async def test_is_about_a_booking(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        host = Host(client)
        await host.confirmed()
        await as_role(client, world, "support")
        draft = await self._draft(ask, f"make a task for booking {host.booking['reference']}")
        assert draft["booking_id"] == (booking_id := (await _row(client, host))["id"])
        made = (await client.post("/assistant/ask/tasks", json=self._wish(draft))).json()
        assert (made["about_kind"], made["about_id"]) == ("booking", booking_id)

    async def test_people_of_one_name_are_to_choose_from(
        self, client: httpx.AsyncClient, world: World, ask: Ask
    ) -> None:
        async with unit_of_work(world.business_id) as session:
            for number in range(2):
                await contacts.meet(session, f"Rivera {number}", "", f"+1510555014{number}", "chat")
        await as_role(client, world, "support")
        draft = await self._draft(ask, "remind me to call Rivera tomorrow")
        assert (draft["customer_id"], len(draft["people"])) == (None, 2)

    async def test_what_is_wrong_with_a_task_is_said(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        await as_role(client, world, "support")
        draft = await self._draft(ask, "remind me to order propane tomorrow")
        past = self._wish(draft, due_at=(clock.now() - timedelta(days=1)).isoformat())
        refused = await client.post("/assistant/ask/tasks", json=past)
        assert (refused.status_code, refused.json()["code"]) == (422, "due_in_the_past")
        nowhere = self._wish(draft, booking_id=str(new_id()))
        assert (await client.post("/assistant/ask/tasks", json=nowhere)).json()["code"] == "booking_not_found"
        nobody = self._wish(draft, customer_id=str(new_id()))
        assert (await client.post("/assistant/ask/tasks", json=nobody)).json()["code"] == "customer_not_found"

    async def test_an_order_changes_nothing(self, client: httpx.AsyncClient, world: World, ask: Ask) -> None:
        host = Host(client)
        await host.confirmed()
        await as_role(client, world, "owner")
        answer = await ask(f"cancel booking {host.booking['reference']}")
        assert (answer["outcome"], answer["table"]) == ("unknown", None)
        assert (await _row(client, host))["status"] == "confirmed"
