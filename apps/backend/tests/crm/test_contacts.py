"""People who gave only a phone number or only an e-mail address."""

from hibachi.cli.demo.world import World
from hibachi.crm.contacts import service as contacts
from hibachi.platform.db import unit_of_work


class TestMeet:
    async def test_the_same_number_is_the_same_person(self, world: World) -> None:
        async with unit_of_work(world.business_id) as session:
            first = await contacts.meet(session, "Dana", "", "(510) 555-0123")
            again = await contacts.meet(session, "", "", "+15105550123")
        assert (again.id, again.name, again.email) == (first.id, "Dana", "")

    async def test_an_address_given_later_completes_the_person(self, world: World) -> None:
        async with unit_of_work(world.business_id) as session:
            first = await contacts.meet(session, "", "", "+15105550123")
            later = await contacts.meet(session, "Dana", "Dana@Example.com", "+15105550123")
        assert (later.id, later.name, later.email) == (first.id, "Dana", "dana@example.com")

    async def test_what_is_known_is_not_changed_by_what_a_stranger_types(self, world: World) -> None:
        async with unit_of_work(world.business_id) as session:
            first = await contacts.meet(session, "Dana", "dana@example.com", "+15105550123")
            other = await contacts.meet(session, "Mallory", "dana@example.com", "+15105550199")
        assert (other.id, other.name, other.phone) == (first.id, "Dana", "+15105550123")

    async def test_one_phone_with_two_addresses_is_two_people(self, world: World) -> None:
        async with unit_of_work(world.business_id) as session:
            first = await contacts.meet(session, "Dana", "dana@example.com", "+15105550123")
            partner = await contacts.meet(session, "Lee", "lee@example.com", "+15105550123")
        assert partner.id != first.id

    async def test_two_people_without_an_address_stand_side_by_side(self, world: World) -> None:
        async with unit_of_work(world.business_id) as session:
            one = await contacts.meet(session, "Dana", "", "+15105550123")
            other = await contacts.meet(session, "Lee", "", "+15105550124")
        assert one.id != other.id
