"""People who gave only a phone number or only an e-mail address, and strangers who know one of them."""

from collections.abc import Sequence
from uuid import UUID

import httpx

from hibachi.booking.bookings.types import Contact
from hibachi.booking.hosts import service as hosts
from hibachi.cli.demo.world import World
from hibachi.crm.contacts import service as contacts
from hibachi.crm.models import Customer
from hibachi.crm.proposals import repository as proposals
from hibachi.crm.proposals.models import ContactProposal
from hibachi.platform.db import reading, unit_of_work
from tests.support.hosts import Host
from tests.support.staff import as_role

NUMBER, OTHER_NUMBER = "+15105550123", "+15105550199"
HERS, STRANGERS = "dana@example.com", "mallory@evil.example"


async def met(world: World, name: str, email: str, phone: str) -> UUID:
    async with unit_of_work(world.business_id) as session:
        return (await contacts.meet(session, name, email, phone, "chat")).id


async def known(world: World, person_id: UUID) -> tuple[Customer, Sequence[ContactProposal]]:
    """A person, and what waits about them."""
    async with reading(world.business_id) as session:
        person = await session.get(Customer, person_id)
        assert person is not None
        return person, await proposals.open_of(session, person_id)


class TestMeet:
    async def test_the_same_number_is_the_same_person(self, world: World) -> None:
        async with unit_of_work(world.business_id) as session:
            first = await contacts.meet(session, "Dana", "", "(510) 555-0123", "chat")
            again = await contacts.meet(session, "", "", "+15105550123", "chat")
        assert (again.id, again.name, again.email) == (first.id, "Dana", "")

    async def test_what_is_known_is_not_changed_by_what_a_stranger_types(self, world: World) -> None:
        async with unit_of_work(world.business_id) as session:
            first = await contacts.meet(session, "Dana", "dana@example.com", "+15105550123", "chat")
            other = await contacts.meet(session, "Mallory", "dana@example.com", "+15105550199", "chat")
        assert (other.id, other.name, other.phone) == (first.id, "Dana", "+15105550123")

    async def test_one_phone_with_two_addresses_is_two_people(self, world: World) -> None:
        async with unit_of_work(world.business_id) as session:
            first = await contacts.meet(session, "Dana", "dana@example.com", "+15105550123", "chat")
            partner = await contacts.meet(session, "Lee", "lee@example.com", "+15105550123", "chat")
        assert partner.id != first.id

    async def test_two_people_without_an_address_stand_side_by_side(self, world: World) -> None:
        async with unit_of_work(world.business_id) as session:
            one = await contacts.meet(session, "Dana", "", "+15105550123", "chat")
            other = await contacts.meet(session, "Lee", "", "+15105550124", "chat")
        assert one.id != other.id


class TestStranger:
    """Whoever knows a number or an address may type it."""

    async def test_who_knows_the_number_cannot_attach_an_address(self, world: World) -> None:
        dana = await met(world, "Dana", "", NUMBER)
        assert await met(world, "Mallory", STRANGERS, NUMBER) == dana
        person, waiting = await known(world, dana)
        assert (person.name, person.email, person.phone) == ("Dana", "", NUMBER)
        assert [(item.name, item.email, item.phone, item.source) for item in waiting] == [
            ("Mallory", STRANGERS, NUMBER, "chat")
        ]

    async def test_who_knows_the_address_cannot_attach_a_number(self, world: World) -> None:
        dana = await met(world, "Dana", HERS, "")
        assert await met(world, "", HERS, OTHER_NUMBER) == dana
        person, waiting = await known(world, dana)
        assert (person.name, person.email, person.phone) == ("Dana", HERS, "")
        assert [(item.email, item.phone) for item in waiting] == [(None, OTHER_NUMBER)]
        async with reading(world.business_id) as session:
            assert await contacts.with_phone(session, OTHER_NUMBER) == []

    async def test_saying_it_again_proposes_it_once(self, world: World) -> None:
        dana = await met(world, "Dana", "", NUMBER)
        for _ in range(2):
            await met(world, "Mallory", STRANGERS, NUMBER)
        assert len((await known(world, dana))[1]) == 1

    async def test_the_own_data_again_proposes_nothing(self, world: World) -> None:
        dana = await met(world, "Dana", HERS, NUMBER)
        await met(world, "Dana", HERS, NUMBER)
        await met(world, "Dana", "", NUMBER)
        assert (await known(world, dana))[1] == []

    async def test_a_booking_with_a_host_gets_no_other_address(self, client: httpx.AsyncClient, world: World) -> None:
        host = Host(client)
        await host.hold()
        async with unit_of_work(world.business_id) as session:
            booking = (await hosts.coming(session, "+15105550142", host.booking["zip"]))[0]
            assert booking.customer_id is not None
            booking.contact_email = None
            given = Contact("Mallory", STRANGERS, "+15105550142")
            await hosts.name_host(session, booking.id, booking.customer_id, given)
            assert (booking.customer_name, booking.contact_email) == ("Dana Rivera", None)


class TestStaff:
    async def test_vouches_for_an_address_heard_on_the_phone(self, world: World) -> None:
        dana = await met(world, "Dana", "", NUMBER)
        async with unit_of_work(world.business_id) as session:
            await contacts.vouch(session, "Dana Rivera", "Dana@Example.com", NUMBER)
        person, waiting = await known(world, dana)
        assert (person.name, person.email, waiting) == ("Dana", HERS, [])

    async def test_accepts_an_address_and_the_person_is_found_by_it(
        self, client: httpx.AsyncClient, world: World
    ) -> None:
        dana = await met(world, "Dana", "", NUMBER)
        await met(world, "", HERS, NUMBER)
        await as_role(client, world, "support")
        [shown] = (await client.get(f"/customers/{dana}/proposals")).json()["items"]
        assert (shown["name"], shown["email"], shown["phone"]) == ("", HERS, NUMBER)
        done = await client.post(f"/customers/{dana}/proposals/{shown['id']}/accept")
        assert done.status_code == 204
        assert await met(world, "", HERS, "") == dana
        assert (await known(world, dana))[0].name == "Dana"

    async def test_refuses_an_address_for_good(self, client: httpx.AsyncClient, world: World) -> None:
        dana = await met(world, "Dana", "", NUMBER)
        await met(world, "Mallory", STRANGERS, NUMBER)
        await as_role(client, world, "support")
        [shown] = (await client.get(f"/customers/{dana}/proposals")).json()["items"]
        assert (await client.post(f"/customers/{dana}/proposals/{shown['id']}/reject")).status_code == 204
        await met(world, "Mallory", STRANGERS, NUMBER)
        person, waiting = await known(world, dana)
        assert (person.email, waiting) == ("", [])

    async def test_cannot_give_one_address_to_two_people(self, client: httpx.AsyncClient, world: World) -> None:
        dana = await met(world, "Dana", "", NUMBER)
        await met(world, "", HERS, NUMBER)
        await met(world, "Dana", HERS, OTHER_NUMBER)
        await as_role(client, world, "support")
        [shown] = (await client.get(f"/customers/{dana}/proposals")).json()["items"]
        answer = await client.post(f"/customers/{dana}/proposals/{shown['id']}/accept")
        assert (answer.status_code, answer.json()["code"]) == (409, "email_of_another")
        assert [item["id"] for item in (await client.get(f"/customers/{dana}/proposals")).json()["items"]] == [
            shown["id"]
        ]
