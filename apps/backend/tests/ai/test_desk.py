"""What the assistant may write: nothing of other people's bookings, nothing twice, nothing once a person took over."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select

from hibachi.ai import service
from hibachi.ai.conversations import service as conversations
from hibachi.ai.conversations.models import Conversation, Message
from hibachi.ai.desk import LiveDesk
from hibachi.ai.ports import Refused
from hibachi.booking.bookings.models import Booking
from hibachi.cli.demo.world import World
from hibachi.crm.models import Customer, Lead
from hibachi.platform import clock
from hibachi.platform.db import reading, unit_of_work

DAY = clock.today("America/Los_Angeles") + timedelta(days=60)
SAID_DAY = f"{DAY.month}/{DAY.day}/{DAY.year}"


async def opened(world: World) -> UUID:
    async with unit_of_work(world.business_id) as session:
        return (await conversations.open_conversation(session, "web")).id


async def say(world: World, conversation: UUID, text: str) -> Message:
    async with unit_of_work(world.business_id) as session:
        message = await service.receive(session, conversation, text, f"{conversation}-{text[:30]}".replace(" ", "."))
    reply = await service.reply_to(world.business_id, conversation, message.id)
    assert reply is not None
    return reply


async def held(world: World) -> tuple[UUID, Booking]:
    """A conversation that holds a place for Dana."""
    chat = await opened(world)
    await say(world, chat, f"12 adults in 94539 on {SAID_DAY} at 6pm")
    await say(world, chat, "book it")
    await say(world, chat, "Dana Lee, 510-555-0123, dana@example.com")
    async with reading(world.business_id) as session:
        return chat, (await session.scalars(select(Booking))).one()


class TestOwnBookings:
    async def test_another_conversation_sees_nothing_of_it(self, world: World) -> None:
        _, booking = await held(world)
        async with unit_of_work(world.business_id) as session:
            desk = LiveDesk(session, await opened(world), "web", (), 1)
            with pytest.raises(Refused):
                await desk.booking(str(booking.id))
            with pytest.raises(Refused):
                await desk.cancel(str(booking.id))

    @pytest.mark.parametrize(("phone", "zip_code"), [("+15105550199", "94539"), ("+15105550123", "94538")])
    async def test_phone_and_zip_must_both_be_right(self, world: World, phone: str, zip_code: str) -> None:
        await held(world)
        async with unit_of_work(world.business_id) as session:
            desk = LiveDesk(session, await opened(world), "web", (), 1)
            assert await desk.prove(phone, zip_code) == ()

    async def test_who_proves_it_reads_where_it_stands(self, world: World) -> None:
        _, booking = await held(world)
        chat = await opened(world)
        asked = await say(world, chat, "what is the status of my booking?")
        assert booking.reference not in asked.text
        answer = await say(world, chat, "510-555-0123, 94539")
        assert booking.reference in answer.text


class TestAYesIsMeantAsOne:
    async def test_taking_note_before_a_question_holds_nothing(self, world: World) -> None:
        chat = await opened(world)
        await say(world, chat, f"12 adults in 94539 on {SAID_DAY} at 6pm, I'd like to book")
        answer = await say(world, chat, "Great, what's the price with the 12?")
        assert "$660" in answer.text
        async with reading(world.business_id) as session:
            assert (await session.scalars(select(Booking))).all() == []


class TestDepositOfAHeldPlace:
    @pytest.mark.parametrize(
        "question", ["How do I pay the deposit?", "ok where can i pay it", "is there a link for the deposit?"]
    )
    async def test_it_is_told_how_by_which_ways_and_until_when(self, world: World, question: str) -> None:
        chat, booking = await held(world)
        answer = await say(world, chat, question)
        assert "$100 deposit by card" in answer.text
        assert "Venmo, Zelle or cash" in answer.text
        assert "24 hours" in answer.text
        assert "kept until" in answer.text
        assert booking.reference in answer.text
        assert "booking_link" in str(answer.blocks)


class TestHold:
    async def test_the_host_is_kept_sealed_and_as_a_lead(self, world: World) -> None:
        chat, booking = await held(world)
        async with reading(world.business_id) as session:
            person = (await session.scalars(select(Customer))).one()
            lead = (await session.scalars(select(Lead))).one()
            row = await session.get_one(Conversation, chat)
        assert (person.name, person.phone, person.email) == ("Dana Lee", "+15105550123", "dana@example.com")
        assert (booking.customer_id, booking.customer_name, lead.customer_id) == (person.id, "Dana Lee", person.id)
        assert (lead.source, lead.value_cents, row.customer_id) == ("chat", 66000, person.id)
        assert "0123" not in str(row.dialogue)

    async def test_no_signed_link_is_kept(self, world: World) -> None:
        chat, _ = await held(world)
        async with reading(world.business_id) as session:
            blocks = (await session.scalars(select(Message.blocks).where(Message.conversation_id == chat))).all()
        assert "link=" not in str(blocks)

    async def test_saying_yes_again_books_once(self, world: World) -> None:
        chat, _ = await held(world)
        await say(world, chat, "yes, hold it please")
        await say(world, chat, "book it now")
        async with reading(world.business_id) as session:
            assert await session.scalar(select(func.count()).select_from(Booking)) == 1

    async def test_a_taken_start_makes_a_lead_and_offers_others(self, world: World) -> None:
        chats = [await opened(world) for _ in range(4)]
        for chat in chats:  # three chefs, four hosts, all of whom were told that it is free
            await say(
                world, chat, f"12 adults in 94539 on {SAID_DAY} at 6pm. I am Dana, 510-555-012{chats.index(chat)}"
            )
        answers = [(await say(world, chat, "yes please")).text for chat in chats]
        assert [("held" in answer) for answer in answers] == [True, True, True, False]
        async with reading(world.business_id) as session:
            assert await session.scalar(select(Lead.reason).where(Lead.source == "booking_failed")) == "slot_taken"


class TestChanges:
    async def test_a_change_waits_for_the_yes(self, world: World) -> None:
        chat, _ = await held(world)
        asked = await say(world, chat, "make it 14 adults")
        assert "$770" in asked.text
        assert "$110 more" in asked.text
        async with reading(world.business_id) as session:
            assert (await session.scalars(select(Booking.adults))).one() == 12
        await say(world, chat, "yes")
        async with reading(world.business_id) as session:
            assert (await session.scalars(select(Booking.adults))).one() == 14

    async def test_no_leaves_the_booking_as_it_is(self, world: World) -> None:
        chat, _ = await held(world)
        await say(world, chat, "please cancel it")
        await say(world, chat, "no, keep it")
        async with reading(world.business_id) as session:
            assert (await session.scalars(select(Booking.status))).one() == "held"

    async def test_cancelling_frees_the_place(self, world: World) -> None:
        chat, _ = await held(world)
        assert "nothing is lost" in (await say(world, chat, "please cancel it")).text
        await say(world, chat, "yes")
        async with reading(world.business_id) as session:
            assert (await session.scalars(select(Booking.status))).one() == "cancelled"

    async def test_another_start_moves_the_hold(self, world: World) -> None:
        chat, _ = await held(world)
        assert "costs nothing" in (await say(world, chat, "can we move it to 3pm instead?")).text
        await say(world, chat, "yes")
        async with reading(world.business_id) as session:
            assert f"{(await session.scalars(select(Booking.slot))).one():%H:%M}" == "15:00"
