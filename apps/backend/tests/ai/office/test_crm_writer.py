"""Summaries of people and conversations, notes of them, and suggested states of leads."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import httpx
import pytest

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.grounding.rules import facts_of, ungrounded
from hibachi.ai.models.types import ChatRequest
from hibachi.ai.office.crm_writer import rules
from hibachi.ai.office.crm_writer.types import BookingFact, Dossier, LeadFact, TalkFact, TaskFact
from hibachi.cli.demo.world import World
from hibachi.crm import service as crm
from hibachi.crm.contacts import service as contacts
from hibachi.crm.worklist import service as worklist
from hibachi.integrations.llm.fake import Step, text_of
from hibachi.platform import clock
from hibachi.platform.db import unit_of_work
from hibachi.platform.ids import new_id
from tests.ai.test_chat_http import Guest
from tests.ai.test_chat_model_http import models
from tests.support.hosts import Host, event_day
from tests.support.staff import as_role

ZONE = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 11, 27, 10, 20, tzinfo=ZONE)
BOOKED = BookingFact(
    "MH-7K3Q9", "confirmed", date(2026, 12, 12), time(18), "Fremont", 12, 3, 0, 75_000, 10_000, 65_000,
    (("Sam", ("peanut", "tree_nut"), True),), NOW - timedelta(days=2),
)  # fmt: skip
LEAD = LeadFact(new_id(), "sms", "new", 75_000, date(2026, 12, 12), NOW - timedelta(days=10))
TALK = TalkFact(
    new_id(), "web", NOW - timedelta(hours=2), ("quote", "allergen"), "upset",
    Wanted(adults=10, children=2, zip="94539", day=date(2026, 12, 19), slot=time(15)), 61_000,
    ("Someone from our team will call you today by 5 PM.",), "waiting_for_person",
)  # fmt: skip
TASK = TaskFact("callback", "Who: Dana\nPhone: +15105550142, asks for 40 guests", NOW - timedelta(hours=1))
EVERYTHING = Dossier("Dana Rivera", ("phone", "e-mail"), NOW, (BOOKED,), (LEAD,), (TALK,), (TASK,), NOW)


class TestText:
    def test_says_who_what_is_booked_asked_promised_and_to_do(self) -> None:
        text = "\n".join([rules.head(EVERYTHING), *rules.lines(EVERYTHING)])
        assert text.splitlines() == [
            "Dana Rivera, reached by phone and e-mail; known since Friday, November 27.",
            "Next party: MH-7K3Q9 on Saturday, December 12 at 6 PM in Fremont for 12 adults and 3 children, confirmed;"
            " $750 in all, $100 paid, $650 to pay.",
            "Allergies told: Sam (peanut and tree nut, severe).",
            "Lead by text since Tuesday, November 17, new, worth $750, for Saturday, December 12.",
            "Wrote on the site on Friday, November 27, asked about the price and allergies; tone upset.",
            "Wants a party for 10 adults and 2 children in 94539 on Saturday, December 19 at 3 PM; quoted $610.",
            "Promised: Someone from our team will call you today by 5 PM.",
            "Waits for one of us.",
            "Open task, overdue since Friday, November 27 at 9:20 AM: Who: Dana Phone: +15105550142, asks for 40"
            " guests.",
        ]

    def test_every_figure_comes_from_the_rows(self) -> None:
        text = "\n".join(rules.lines(EVERYTHING))
        facts = [figure.fact for figure in rules.figures(EVERYTHING)]
        facts += [fact for said in rules.said(EVERYTHING) for fact in facts_of(said, "quoted")]
        assert ungrounded(text, facts) == ()
        poorer = [figure.fact for figure in rules.figures(replace(EVERYTHING, bookings=()))]
        assert ungrounded(text, poorer) != ()

    def test_without_money_no_sum_is_said(self) -> None:
        bare = replace(BOOKED, total_cents=None, paid_cents=None, balance_cents=None)
        assert "$" not in rules.lines(replace(EVERYTHING, bookings=(bare,)))[0]

    def test_somebody_unknown_has_a_summary_as_well(self) -> None:
        nobody = Dossier("", (), None, (), (), (), (), NOW)
        assert rules.head(nobody) == "Somebody who gave no name, no way to reach them is known."
        assert rules.lines(nobody) == ["No booking yet."]


class TestSuggestion:
    def test_a_booking_confirmed_after_the_lead_converts_it(self) -> None:
        found = rules.suggestion(EVERYTHING)
        assert found is not None
        assert (found.to, found.reason) == ("converted", "MH-7K3Q9 was confirmed on Wednesday, November 25.")

    def test_a_date_that_passed_leaves_it_to_be_nurtured(self) -> None:
        late = replace(LEAD, day=date(2026, 11, 1))
        found = rules.suggestion(replace(EVERYTHING, bookings=(), leads=(late,)))
        assert found is not None
        assert found.to == "nurturing"

    def test_party_date_and_contact_qualify_it(self) -> None:
        found = rules.suggestion(replace(EVERYTHING, bookings=()))
        assert found is not None
        assert found.to == "qualified"

    def test_a_conversation_alone_means_that_it_is_worked_on(self) -> None:
        talk = replace(TALK, wanted=Wanted())
        vague = replace(LEAD, day=None, value_cents=0)
        found = rules.suggestion(replace(EVERYTHING, bookings=(), leads=(vague,), talks=(talk,)))
        assert found is not None
        assert found.to == "working"

    @pytest.mark.parametrize("status", ["converted", "disqualified"])
    def test_what_is_decided_stays(self, status: str) -> None:
        assert rules.suggestion(replace(EVERYTHING, leads=(replace(LEAD, status=status),))) is None

    def test_without_a_lead_there_is_none(self) -> None:
        assert rules.suggestion(replace(EVERYTHING, leads=())) is None


async def _dana(world: World) -> tuple[str, str]:
    """Dana with a lead by text and a task; her id and the lead's."""
    async with unit_of_work(world.business_id) as session:
        dana = await contacts.meet(session, "Dana Rivera", "dana@example.com", "+15105550142", "chat")
        lead = await crm.record_lead(session, "sms", dana.id, None, 75_000, event_day())
        due = clock.now() + timedelta(hours=3)
        about = ("customer", dana.id)
        await worklist.add(session, "callback", "Call Dana", due, about, dedupe_key="d", customer_id=dana.id)
    return str(dana.id), str(lead.id)


class TestPerson:
    async def test_a_summary_is_kept_by_the_click_once(self, client: httpx.AsyncClient, world: World) -> None:
        customer_id, _ = await _dana(world)
        host = Host(client)
        await host.confirmed()
        me = await as_role(client, world, "support")
        made = (await client.post(f"/customers/{customer_id}/summary")).json()
        assert host.booking["reference"] in made["text"]
        assert "Open task" in made["text"]
        assert (made["wording"], made["customer_id"]) == ("house", customer_id)
        before = (await client.get(f"/customers/{customer_id}")).json()["timeline"]
        assert [item for item in before if item["kind"].startswith("note.")] == []
        note = {"request_id": str(new_id()), "text": made["text"] + "\nLikes window seats.", "source": "summary"}
        for _ in range(2):
            kept = await client.post(f"/customers/{customer_id}/notes", json=note)
            assert kept.status_code == 201, kept.text
        after = (await client.get(f"/customers/{customer_id}")).json()["timeline"]
        notes = [item for item in after if item["kind"].startswith("note.")]
        assert [(item["title"], item["text"]) for item in notes] == [(f"Note by Test {me.role}", note["text"])]
        await as_role(client, world, "owner")
        log = (await client.get("/audit", params={"action": "customer.note_written"})).json()["items"]
        assert [entry["actor_id"] for entry in log] == [str(me.id)]

    async def test_a_lead_is_moved_by_the_click(self, client: httpx.AsyncClient, world: World) -> None:
        customer_id, lead_id = await _dana(world)
        await Host(client).confirmed()
        await as_role(client, world, "support")
        found = (await client.post(f"/customers/{customer_id}/summary")).json()["suggestion"]
        assert (found["lead_id"], found["now"], found["to"]) == (lead_id, "new", "converted")
        wish = {"was": "new", "status": "converted", "reason": found["reason"]}
        assert (await client.post(f"/leads/{lead_id}/status", json=wish)).json()["status"] == "converted"
        assert (await client.post(f"/leads/{lead_id}/status", json=wish)).status_code == 200
        stale = await client.post(f"/leads/{lead_id}/status", json={"was": "new", "status": "working"})
        assert (stale.status_code, stale.json()["code"], stale.json()["lead_status"]) == (
            409,
            "lead_changed",
            "converted",
        )
        gone = await client.post(f"/leads/{new_id()}/status", json=wish)
        assert gone.json()["code"] == "lead_not_found"

    async def test_nobody_and_a_wrong_role_are_refused(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "support")
        assert (await client.post(f"/customers/{new_id()}/summary")).json()["code"] == "customer_not_found"
        await as_role(client, world, "station_manager")
        customer_id, _ = await _dana(world)
        assert (await client.post(f"/customers/{customer_id}/summary")).status_code == 403

    async def test_a_model_may_word_it_and_add_nothing(self, client: httpx.AsyncClient, world: World) -> None:
        customer_id, _ = await _dana(world)
        await Host(client).confirmed()
        await as_role(client, world, "support")

        def fluent(request: ChatRequest) -> str:
            return "In short: " + text_of(request).partition("<draft>\n")[2].partition("\n</draft>")[0]

        steps = (Step(fluent), Step(lambda request: fluent(request) + " They will pay $9,999."))
        with models(*steps) as script:
            made = (await client.post(f"/customers/{customer_id}/summary")).json()
            assert (made["wording"], "In short: " in made["text"]) == ("model", True)
            assert "Dana Rivera" not in text_of(script.asked[0])
            refused = (await client.post(f"/customers/{customer_id}/summary")).json()
            assert (refused["wording"], "9,999" in refused["text"]) == ("house:figures", False)


class TestConversation:
    async def test_says_what_was_asked_and_promised(self, client: httpx.AsyncClient, world: World) -> None:
        guest = Guest(client)
        await guest.open()
        await guest.say("how much for 12 adults in 94539 on December 12?")
        await guest.say("I want to talk to a person please")
        await as_role(client, world, "support")
        made = (await client.post(f"/conversations/{guest.id}/summary")).json()
        assert "asked about the price" in made["text"]
        assert "a party for 12 adults in 94539" in made["text"]
        assert "Waits for one of us." in made["text"]
        assert made["customer_id"] is None
        gone = await client.post(f"/conversations/{new_id()}/summary")
        assert gone.json()["code"] == "conversation_not_found"
