"""A code by e-mail proves whose a booking is, and tells nobody else anything."""

import re
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from hibachi.ai.compose.proving import WRONG
from hibachi.ai.conversations.models import TurnTrace
from hibachi.ai.desk import LiveDesk
from hibachi.ai.proofs import rules
from hibachi.ai.proofs.models import Proof
from hibachi.booking.bookings.models import Booking
from hibachi.cli.demo.world import World
from hibachi.communications.flags import HOST_LETTERS
from hibachi.communications.models import Message as Letter
from hibachi.platform import clock
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.flags.service import set_flag
from tests.ai.test_desk import SAID_DAY, opened, say
from tests.support.jobs import run_jobs
from tests.support.letters import letters

_AGAIN = re.compile(r"^(?:As I said|Once more|Again, to be clear): ")  # chosen by the conversation
WISH = "what is the status of my booking?"


async def booked(world: World, email: str = "dana@example.com", at: str = "6pm") -> Booking:
    """A held place of a host who gave no phone number."""
    chat = await opened(world)
    await say(world, chat, f"12 adults in 94539 on {SAID_DAY} at {at}")
    await say(world, chat, "book it")
    await say(world, chat, f"Dana Lee, {email}")
    async with reading(world.business_id) as session:
        return (await session.scalars(select(Booking).order_by(Booking.created_at.desc()).limit(1))).one()


async def mailed(world: World) -> list[Letter]:
    """The letters with codes, once the jobs have run."""
    await run_jobs()
    return list(await letters(world, "booking_code"))


def code_in(letter: Letter) -> str:
    found = re.search(r"^\d{6}$", letter.text, re.MULTILINE)
    assert found
    return found.group()


def other_than(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


class TestTheWay:
    async def test_a_host_without_a_phone_number_proves_it_by_the_address_and_changes_it(self, world: World) -> None:
        booking = await booked(world)
        chat = await opened(world)
        assert "send a code" in (await say(world, chat, WISH)).text
        sent = await say(world, chat, "dana@example.com")
        assert "d•••@e…" in sent.text
        assert "dana@" not in sent.text
        assert booking.reference not in sent.text
        (letter,) = await mailed(world)
        assert (letter.recipient, letter.about_id) == ("dana@example.com", booking.id)
        shown = await say(world, chat, f"it says {code_in(letter)}")
        assert booking.reference in shown.text
        asked = await say(world, chat, "cancel it please")
        assert asked.text.endswith("Shall I cancel it?")

    async def test_who_names_the_reference_is_written_to_at_the_address_on_the_booking(self, world: World) -> None:
        booking = await booked(world)
        chat = await opened(world)
        asked = await say(world, chat, f"I want to move my booking {booking.reference}")
        assert f"e-mail address on {booking.reference}" in asked.text
        assert "d•••" not in asked.text
        await say(world, chat, "code please")
        (letter,) = await mailed(world)
        assert letter.recipient == "dana@example.com"
        assert booking.reference in (await say(world, chat, code_in(letter))).text

    async def test_a_known_address_is_offered_masked(self, world: World) -> None:
        booking = await booked(world)
        chat = await opened(world)
        await say(world, chat, "hi, I am Dana Lee, dana@example.com")
        assert "d•••@e…" in (await say(world, chat, "cancel my booking")).text
        await say(world, chat, "yes, the code")
        (letter,) = await mailed(world)
        assert booking.reference in (await say(world, chat, code_in(letter))).text

    async def test_the_address_on_the_booking_counts_not_the_one_of_the_person(self, world: World) -> None:
        booking = await booked(world)
        async with unit_of_work(world.business_id) as session:
            (await session.get_one(Booking, booking.id)).contact_email = "assistant@office.example"
        chat = await opened(world)
        await say(world, chat, WISH)
        await say(world, chat, "dana@example.com")
        (letter,) = await mailed(world)
        assert letter.recipient == "assistant@office.example"

    async def test_phone_and_zip_still_do(self, world: World) -> None:
        booking = await booked(world, "dana@example.com 510-555-0123")
        chat = await opened(world)
        await say(world, chat, WISH)
        assert booking.reference in (await say(world, chat, "510-555-0123, 94539")).text
        assert await mailed(world) == []

    async def test_without_letters_to_hosts_no_code_is_offered(self, world: World) -> None:
        await booked(world)
        async with unit_of_work(world.business_id) as session:
            await set_flag(session, HOST_LETTERS.key, enable=False)
        chat = await opened(world)
        asked = await say(world, chat, WISH)
        assert "phone number on the booking" in asked.text
        assert "code to" not in asked.text

    @pytest.mark.parametrize("number", ["842400", "12 34 56", "150300", "the code is 945390", "it says 250 253"])
    async def test_a_code_is_read_as_nothing_else(self, world: World, number: str) -> None:
        chat = await opened(world)
        await say(world, chat, WISH)
        await say(world, chat, "dana@example.com")
        assert (await say(world, chat, number)).text == WRONG


class TestNobodyLearnsWhoIsAGuest:
    @pytest.mark.parametrize("asked", ["{email}", "{reference}"])
    async def test_known_and_unknown_sound_the_same_at_every_step(self, world: World, asked: str) -> None:
        booking = await booked(world)
        known = asked.format(email="dana@example.com", reference=booking.reference)
        unknown = asked.format(email="dora@example.com", reference="MH-7K3Q9")
        heard = []
        for named in (known, unknown):
            chat = await opened(world)
            texts = [(await say(world, chat, WISH)).text, (await say(world, chat, named)).text]
            await run_jobs()
            again = [f"{turn}: send it again" for turn in ("one", "two", "three")]
            texts += [(await say(world, chat, text)).text for text in ("111111", *again)]
            heard.append([_AGAIN.sub("", text.replace(named, "it")) for text in texts])
        assert heard[0] == heard[1]
        assert {letter.recipient for letter in await mailed(world)} == {"dana@example.com"}

    async def test_no_code_opens_what_is_not_there(self, world: World) -> None:
        chat = await opened(world)
        async with unit_of_work(world.business_id) as session:
            await LiveDesk(session, chat, "web", (), 1).send_code("nobody@example.com")
        await run_jobs()
        async with unit_of_work(world.business_id) as session:
            assert not (await LiveDesk(session, chat, "web", (), 1).try_code("")).sold

    async def test_the_trace_holds_neither_code_nor_address(self, world: World) -> None:
        await booked(world)
        chat = await opened(world)
        await say(world, chat, WISH)
        await say(world, chat, "dana@example.com")
        code = code_in((await mailed(world))[0])
        await say(world, chat, code)
        async with reading(world.business_id) as session:
            rows = await session.scalars(select(TurnTrace).where(TurnTrace.conversation_id == chat))
            kept = str([(row.understanding, row.facts) for row in rows])
            proof = (await session.scalars(select(Proof))).one()
        assert "dana@" not in kept
        assert code not in kept
        assert code not in (proof.code_hash or "")


class TestLimits:
    async def test_five_wrong_tries_end_a_code(self, world: World) -> None:
        await booked(world)
        chat, code = await asked_for(world)
        async with unit_of_work(world.business_id) as session:
            desk = LiveDesk(session, chat, "web", (), 1)
            tried = [await desk.try_code(other_than(code)) for _ in range(rules.TRIES)]
            assert [one.open for one in tried] == [True] * (rules.TRIES - 1) + [False]
            assert (await desk.try_code(code)).sold == ()

    async def test_a_code_works_once_for_ten_minutes_and_in_its_own_conversation(self, world: World) -> None:
        await booked(world)
        chat, code = await asked_for(world)
        async with unit_of_work(world.business_id) as session:
            assert not (await LiveDesk(session, await opened(world), "web", (), 1).try_code(code)).sold
            desk = LiveDesk(session, chat, "web", (), 1)
            with clock.pinned(clock.now() + rules.LIFE + timedelta(seconds=1)):
                assert not (await desk.try_code(code)).open
            assert len((await desk.try_code(code)).sold) == 1
            assert (await desk.try_code(code)).sold == ()

    async def test_a_new_code_voids_the_one_before(self, world: World) -> None:
        await booked(world)
        chat, first = await asked_for(world)
        await say(world, chat, "it didn't come, send it again")
        second = code_in((await mailed(world))[-1])
        assert "not the code" in (await say(world, chat, first)).text
        assert "MH-" in (await say(world, chat, second)).text

    async def test_a_conversation_gets_three_an_hour_and_then_the_offer_of_a_person(self, world: World) -> None:
        await booked(world)
        chat, _ = await asked_for(world)
        for wish in ("send it again", "it didn't come")[: rules.PER_CONVERSATION - 1]:
            assert "on its way" in (await say(world, chat, wish)).text
        refused = await say(world, chat, "send it again please")
        assert "person on our team" in refused.text
        assert len(await mailed(world)) == rules.PER_CONVERSATION

    async def test_an_address_gets_five_a_day_however_many_conversations_ask(self, world: World) -> None:
        await booked(world)
        for _ in range(rules.PER_ADDRESS + 2):
            async with unit_of_work(world.business_id) as session:
                await LiveDesk(session, await opened(world), "web", (), 1).send_code("dana@example.com")
        assert len(await mailed(world)) == rules.PER_ADDRESS


async def asked_for(world: World) -> tuple[UUID, str]:
    """A conversation that asked for a code, and the code."""
    chat = await opened(world)
    await say(world, chat, WISH)
    await say(world, chat, "dana@example.com")
    return chat, code_in((await mailed(world))[-1])
