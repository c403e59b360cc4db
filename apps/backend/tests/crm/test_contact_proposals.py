"""Somebody who knows another person's e-mail address types it into the site."""

from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select

from hibachi.booking.waitlist.models import WaitlistEntry
from hibachi.cli.demo.world import World
from hibachi.communications.models import Message
from hibachi.crm import repository, rules
from hibachi.crm import service as crm
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.ids import new_id
from tests.support.hosts import CONTACT, Host, event_day
from tests.support.staff import as_role

KNOWN = {"name": "Dana Rivera", "email": "dana@example.com", "phone": "(510) 555-0142"}
FORGED = {"name": "Mallory Black", "email": "Dana@Example.com", "phone": "(415) 555-0199"}
CONSENTS = {"marketing_sms": True, "marketing_email": False}


async def know(world: World) -> UUID:
    """Staff knows Dana."""
    async with unit_of_work(world.business_id) as session:
        return await crm.remember(session, **KNOWN)


async def person(client: httpx.AsyncClient, customer_id: UUID) -> dict[str, Any]:
    found: dict[str, Any] = (await client.get(f"/customers/{customer_id}")).json()
    return found


async def proposals(client: httpx.AsyncClient, customer_id: UUID) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await client.get(f"/customers/{customer_id}/proposals")).json()["items"]
    return found


async def forge(client: httpx.AsyncClient, contact: dict[str, str] = FORGED, day: int = 30) -> Host:
    """A hold in Dana's name."""
    host = Host(client)
    quote = await host.quote()
    wish = {"quote_id": quote["id"], "date": str(event_day(day)), "slot": "18:00", "contact": contact}
    held = await client.post("/bookings/holds", json=wish)
    assert held.status_code == 201, held.text
    host.booking, host.link = held.json()["booking"], held.json()["link_token"]
    return host


class TestSameName:
    @pytest.mark.parametrize("other", ["dana rivera", " Dana  RIVERA "])
    def test_case_and_spaces_do_not_count(self, other: str) -> None:
        assert rules.same_name("Dana Rivera", other)

    def test_another_name_is_another(self) -> None:
        assert not rules.same_name("Dana Rivera", "Dana Black")


class TestAttack:
    async def test_a_hold_leaves_the_known_person_as_it_was(self, client: httpx.AsyncClient, world: World) -> None:
        customer_id = await know(world)
        await forge(client)
        await as_role(client, world, "support")
        shown = await person(client, customer_id)
        assert (shown["name"], shown["email"], shown["phone"]) == ("Dana Rivera", "dana@example.com", "+15105550142")
        waiting = await proposals(client, customer_id)
        assert [(item["name"], item["phone"], item["source"]) for item in waiting] == [
            ("Mallory Black", "+14155550199", "web")
        ]

    async def test_reply_and_link_show_only_what_was_typed(self, client: httpx.AsyncClient, world: World) -> None:
        await know(world)
        stranger = await forge(client)
        for seen in (stranger.booking, await stranger.reload()):
            assert "Dana Rivera" not in str(seen)
            assert "0142" not in str(seen)
            assert seen["contact"] == {
                "name": "Mallory Black",
                "email": "dana@example.com",
                "phone": "+14155550199",
            }

    async def test_what_staff_corrects_later_does_not_show_through_the_link(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        stranger = await forge(client)
        await know(world)
        assert (await stranger.reload())["contact"]["phone"] == "+14155550199"

    async def test_details_and_waitlist_are_no_other_way(self, client: httpx.AsyncClient, world: World) -> None:
        customer_id = await know(world)
        host = Host(client)
        await host.hold()
        await host.details(contact=FORGED, consents=CONSENTS)
        wish = {"date": str(event_day(40)), "slot": None, "zip": "94539", "guests": 10}
        joined = await client.post("/waitlist", json={**wish, **KNOWN, "name": "Eve Stone"})
        assert joined.status_code == 201
        await as_role(client, world, "support")
        shown = await person(client, customer_id)
        assert (shown["name"], shown["phone"]) == ("Dana Rivera", "+15105550142")
        assert shown["marketing_sms"] is False
        assert [item["source"] for item in await proposals(client, customer_id)] == ["web", "waitlist"]

    async def test_a_hold_takes_nobody_out_of_the_waitlist(self, client: httpx.AsyncClient, world: World) -> None:
        wish = {"date": str(event_day()), "slot": None, "zip": "94539", "guests": 10}
        await client.post("/waitlist", json={**wish, **KNOWN})
        stranger = await forge(client)
        await stranger.settle()
        assert await self._line(world) == ["waiting"]
        await stranger.details(contact=FORGED)
        await stranger.sign()
        await stranger.open_deposit()
        await stranger.pay_card()
        await stranger.settle()
        assert await self._line(world) == ["taken"]

    async def test_the_letter_greets_by_the_name_of_the_booking(self, client: httpx.AsyncClient, world: World) -> None:
        await know(world)
        stranger = await forge(client)
        await stranger.details(contact=FORGED)
        await stranger.sign()
        await stranger.open_deposit()
        await stranger.pay_card()
        await stranger.settle()
        async with reading(world.business_id) as session:
            letter = (await session.scalars(select(Message).where(Message.template == "booking_confirmed"))).one()
        assert "Dana" not in f"{letter.recipient_name} {letter.text}"

    async def _line(self, world: World) -> list[str]:
        async with reading(world.business_id) as session:
            return list(await session.scalars(select(WaitlistEntry.state)))


class TestHonestHost:
    async def test_the_same_data_again_proposes_nothing(self, client: httpx.AsyncClient, world: World) -> None:
        customer_id = await know(world)
        await forge(client, {**KNOWN, "name": "dana  rivera", "phone": "510 555 0142"})
        await as_role(client, world, "support")
        assert await proposals(client, customer_id) == []

    async def test_a_new_person_is_written_as_given(self, client: httpx.AsyncClient, world: World) -> None:
        host = Host(client)
        await host.hold()
        await host.details(consents=CONSENTS)
        async with reading(world.business_id) as session:
            found = (await repository.search(session, CONTACT["email"], 0, 2))[0]
        await as_role(client, world, "support")
        shown = await person(client, found.id)
        assert (shown["name"], shown["phone"], shown["marketing_sms"]) == ("Dana Rivera", "+15105550142", True)


class TestWaiting:
    async def test_all_that_waits_stands_on_one_list_beside_its_person_until_it_is_decided(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        customer_id = await know(world)
        await forge(client)
        await forge(client, FORGED | {"name": "Mallory Grey"}, day=31)
        await as_role(client, world, "support")
        listed = (await client.get("/contact-proposals", params={"limit": 1})).json()
        [first] = listed["items"]
        assert (first["person"]["id"], first["person"]["name"]) == (str(customer_id), "Dana Rivera")
        assert (first["proposal"]["name"], listed["total"]) == ("Mallory Black", 2)
        path = f"/customers/{customer_id}/proposals/{first['proposal']['id']}/reject"
        assert (await client.post(path)).status_code == 204
        listed = (await client.get("/contact-proposals")).json()
        assert [item["proposal"]["name"] for item in listed["items"]] == ["Mallory Grey"]
        assert listed["total"] == 1

    async def test_it_is_not_for_a_chef(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "chef")
        assert (await client.get("/contact-proposals")).status_code == 403


class TestDecision:
    async def test_accepted_data_becomes_the_persons_with_its_consent(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        customer_id = await know(world)
        stranger = await forge(client)
        await stranger.details(contact=FORGED, consents=CONSENTS)
        await as_role(client, world, "owner")
        waiting = (await proposals(client, customer_id))[0]
        done = await client.post(f"/customers/{customer_id}/proposals/{waiting['id']}/accept")
        assert done.status_code == 204
        shown = await person(client, customer_id)
        assert (shown["name"], shown["phone"], shown["marketing_sms"]) == ("Mallory Black", "+14155550199", True)
        assert await proposals(client, customer_id) == []
        found = (await client.get("/customers", params={"q": "+14155550199"})).json()["items"]
        assert [row["id"] for row in found] == [str(customer_id)]
        entries = (await client.get("/audit")).json()["items"]
        assert "contact_proposal.accepted" in {entry["action"] for entry in entries}

    async def test_refused_data_does_not_come_back(self, client: httpx.AsyncClient, world: World) -> None:
        customer_id = await know(world)
        await forge(client)
        await as_role(client, world, "support")
        waiting = (await proposals(client, customer_id))[0]
        path = f"/customers/{customer_id}/proposals/{waiting['id']}"
        assert (await client.post(f"{path}/reject")).status_code == 204
        await forge(client, day=31)
        assert await proposals(client, customer_id) == []
        assert (await person(client, customer_id))["name"] == "Dana Rivera"
        again = await client.post(f"{path}/accept")
        assert (again.status_code, again.json()["code"]) == (404, "no_open_proposal")

    async def test_a_proposal_is_decided_on_its_own_person_only(self, client: httpx.AsyncClient, world: World) -> None:
        customer_id = await know(world)
        await forge(client)
        async with unit_of_work(world.business_id) as session:
            other = await crm.remember(session, "Rob Ash", "rob@example.com", "5105550188")
        await as_role(client, world, "support")
        waiting = (await proposals(client, customer_id))[0]
        for wrong in (other, new_id()):
            answer = await client.post(f"/customers/{wrong}/proposals/{waiting['id']}/accept")
            assert answer.status_code == 404
