"""A code by text proves whose a booking is; it shows nowhere but on the host's phone."""

import json
import re
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from hibachi.ai.conversations.models import Conversation, Message
from hibachi.ai.proofs import rules
from hibachi.ai.proofs.models import Proof
from hibachi.booking.bookings.models import Booking
from hibachi.communications.flags import HOST_LETTERS, HOST_TEXTS
from hibachi.platform import clock
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.flags.service import set_flag
from tests.ai.test_proofs import code_in, other_than
from tests.ai.texts.conftest import Talks
from tests.support.hosts import event_day
from tests.support.letters import letters
from tests.support.texts import HOST

WISH = "what is the status of my booking?"
LANDLINE = "+15005550009"
DEAD = "+15005550003"
SWITCHED = (HOST_LETTERS, HOST_TEXTS)


class Chat:
    """One talk on the site."""

    def __init__(self, talks: Talks, where: str, proof: dict[str, str]) -> None:
        self.talks, self.where, self.proof, self.turns = talks, where, proof, 0

    async def say(self, text: str) -> str:
        """Say something; the answer, once everything has followed."""
        self.turns += 1
        said = {"text": text, "client_id": str(self.turns)}
        await self.talks.client.post(f"{self.where}/messages", json=said, headers=self.proof)
        await self.talks.phones.settle()
        seen = (await self.talks.client.get(self.where, headers=self.proof)).json()
        answer: str = seen["messages"][-1]["text"]
        return answer

    async def codes(self) -> list[dict[str, object]]:
        """What the team sees of its codes."""
        thread = (await self.thread())["codes"]
        assert isinstance(thread, list)
        return thread

    async def thread(self) -> dict[str, object]:
        """The talk as the team sees it."""
        url = self.where.removeprefix("/chat")
        seen: dict[str, object] = (await self.talks.client.get(url, headers=self.talks.dana)).json()
        return seen


async def chat(talks: Talks) -> Chat:
    opened = (await talks.client.post("/chat/conversations")).json()
    return Chat(talks, f"/chat/conversations/{opened['id']}", {"X-Chat-Token": opened["token"]})


async def booked(talks: Talks, phone: str = HOST, email: str = "dana@example.com") -> Booking:
    """A held place of a host with a phone number."""
    here = await chat(talks)
    await here.say(f"12 adults in 94539 on {event_day():%B} {event_day().day} at 6pm")
    await here.say("book it")
    await here.say(f"Dana Lee, {phone}, {email}")
    async with reading(talks.phones.world.business_id) as session:
        return (await session.scalars(select(Booking).order_by(Booking.created_at.desc()).limit(1))).one()


async def code(talks: Talks, number: str = HOST) -> str:
    """The code in the last text a phone got."""
    found = re.search(r"\b\d{6}\b", (await talks.phones.got(number))[-1])
    assert found
    return found.group()


async def asked(talks: Talks, by: str = "text me a code to 510-555-0177") -> Chat:
    here = await chat(talks)
    await here.say(WISH)
    await here.say(by)
    return here


class TestTheWay:
    async def test_texted_to_the_number_on_the_booking_it_opens_it(self, talks: Talks) -> None:
        booking = await booked(talks)
        here = await chat(talks)
        assert "“text it”" in await here.say(WISH)
        sent = await here.say("text me a code to 510-555-0177")
        assert "the number ending 0177" in sent
        assert "on its way" in sent
        assert "555" not in sent
        assert await letters(talks.phones.world, "booking_code") == []
        assert booking.reference in await here.say(await code(talks))

    async def test_who_names_the_reference_learns_nothing_of_the_number(self, talks: Talks) -> None:
        booking = await booked(talks)
        here = await chat(talks)
        await here.say(f"I want to move my booking {booking.reference}")
        sent = await here.say("text it to me")
        assert "0177" not in sent
        assert booking.reference in await here.say(await code(talks))

    async def test_named_by_the_address_it_goes_to_the_number(self, talks: Talks) -> None:
        booking = await booked(talks)
        here = await asked(talks, "text it please, I'm dana@example.com")
        assert booking.reference in await here.say(await code(talks))

    async def test_nothing_goes_to_a_number_that_was_typed_and_is_on_no_booking(self, talks: Talks) -> None:
        booking = await booked(talks)
        await asked(talks, f"text the code for {booking.reference} to 510-555-0199")
        assert await talks.phones.got("+15105550199") == []
        assert await code(talks)

    async def test_another_way_voids_the_code_before(self, talks: Talks) -> None:
        booking = await booked(talks)
        here = await asked(talks)
        first = await code(talks)
        again = await here.say("the text didn't come, e-mail it to dana@example.com")
        assert "sorry" not in again
        assert (await here.thread())["name"] == ""
        assert "not the code" in await here.say(first)
        (letter,) = await letters(talks.phones.world, "booking_code")
        assert booking.reference in await here.say(code_in(letter))

    async def test_sent_again_it_goes_as_before(self, talks: Talks) -> None:
        await booked(talks)
        here = await asked(talks)
        await here.say("send it again please")
        assert len(await talks.phones.got()) == 2
        assert await letters(talks.phones.world, "booking_code") == []

    @pytest.mark.parametrize("off", SWITCHED, ids=lambda flag: flag.key)
    async def test_only_what_is_switched_on_is_offered_and_done(self, talks: Talks, off: object) -> None:
        await booked(talks)
        async with unit_of_work(talks.phones.world.business_id) as session:
            await set_flag(session, getattr(off, "key", ""), enable=False)
        here = await chat(talks)
        question = await here.say(WISH)
        assert ("text" in question, "e-mail" in question) == (off is HOST_LETTERS, off is HOST_TEXTS)
        await here.say("text me a code, 510-555-0177, dana@example.com")
        sent = len(await talks.phones.got()), len(await letters(talks.phones.world, "booking_code"))
        assert sent == ((1, 0) if off is HOST_LETTERS else (0, 1))


class TestByTextAlready:
    async def test_who_texts_is_asked_for_the_zip_alone(self, talks: Talks) -> None:
        booking = await booked(talks)
        async with unit_of_work(talks.phones.world.business_id) as session:  # long ago, so nothing goes along
            await session.execute(update(Conversation).values(last_message_at=clock.now() - timedelta(days=30)))
        await talks.text("hello")
        question = await talks.text("what is the status of my other booking?")
        assert "ZIP code of the event" in question
        assert "phone number on the booking" not in question
        assert "“text it”" not in question
        assert "ZIP code of the event is enough" in await talks.text("text me a code")
        assert booking.reference in await talks.text("94539")
        assert not any("your code is" in text for text in await talks.phones.got())


class TestWhatCannotBeDelivered:
    @pytest.mark.parametrize("number", [LANDLINE, DEAD])
    async def test_a_code_goes_by_e_mail_instead_and_that_was_said(self, talks: Talks, number: str) -> None:
        booking = await booked(talks, number)
        here = await chat(talks)
        await here.say(WISH)
        sent = await here.say(f"text it, the reference is {booking.reference}")
        assert "If the text cannot be delivered" in sent
        assert "e-mail address on the booking instead" in sent
        (letter,) = await letters(talks.phones.world, "booking_code")
        (seen,) = await here.codes()
        assert (seen["fate"], seen["text"], seen["to"]) == ("emailed", "failed", "d•••@e…")
        assert booking.reference in await here.say(code_in(letter))

    async def test_after_stop_nothing_is_texted(self, talks: Talks) -> None:
        booking = await booked(talks)
        await talks.text("STOP")
        before = len(await talks.phones.got())
        here = await asked(talks)
        assert len(await talks.phones.got()) == before
        (letter,) = await letters(talks.phones.world, "booking_code")
        assert booking.reference in await here.say(code_in(letter))

    async def test_a_stop_that_overtakes_the_code_sends_it_by_e_mail(self, talks: Talks) -> None:
        await booked(talks)
        here = await chat(talks)
        await here.say(WISH)
        await talks.phones.send("STOP")
        await here.say("text me a code to 510-555-0177")
        assert len(await letters(talks.phones.world, "booking_code")) == 1
        assert not any("your code is" in text for text in await talks.phones.got())


class TestNobodyElseLearnsIt:
    async def test_known_and_unknown_numbers_sound_the_same(self, talks: Talks) -> None:
        await booked(talks)
        await booked(talks, LANDLINE, "lee@example.com")
        heard = []
        for number in ("510-555-0177", "500-555-0009", "510-555-0142"):
            here = await chat(talks)
            texts = [await here.say(WISH), await here.say(f"text me a code to {number}"), await here.say("111111")]
            heard.append([text.replace(number[-4:], "0000") for text in texts])
        assert heard[0] == heard[1] == heard[2]

    async def test_neither_inbox_nor_trace_nor_our_records_hold_the_code(self, talks: Talks) -> None:
        await booked(talks)
        here = await asked(talks)
        secret = await code(talks)
        await here.say(f"it says {secret[:3]} {secret[3:]}")
        seen = json.dumps(await here.thread())
        traces = str([(row.understanding, row.facts) for row in await talks.traces()])
        kept = " ".join([row.body for row in await talks.phones.rows()])
        async with reading(talks.phones.world.business_id) as session:
            said = " ".join(message.text for message in await session.scalars(select(Message)))
        alone = re.compile(rf"(?<![\w.-]){secret}(?![\w-])")  # ids and fractions of seconds may hold its digits
        for place in (seen, traces, kept, said):
            assert not alone.search(re.sub(r"(?<=\d) (?=\d)", "", place))
        assert "it says ••••••" in said
        (shown,) = await here.codes()
        assert (shown["way"], shown["fate"], shown["text"], shown["used"]) == ("sms", "texted", "delivered", True)
        assert shown["to"] == "the number ending 0177"

    async def test_the_same_message_sent_again_is_the_same_message(self, talks: Talks) -> None:
        await booked(talks)
        here = await asked(talks)
        said = {"text": await code(talks), "client_id": "again"}
        for _ in range(2):
            answer = await talks.client.post(f"{here.where}/messages", json=said, headers=here.proof)
            assert answer.status_code == 200


class TestLimits:
    async def test_a_number_gets_five_a_day_however_many_conversations_ask(self, talks: Talks) -> None:
        await booked(talks)
        for _ in range(rules.PER_ADDRESS + 1):
            await asked(talks)
        assert len(await talks.phones.got()) == rules.PER_ADDRESS

    async def test_a_dead_number_is_not_tried_for_ever(self, talks: Talks) -> None:
        booking = await booked(talks, LANDLINE)
        for _ in range(rules.PER_ADDRESS + 1):
            await asked(talks, f"text it, {booking.reference}")
        codes = [row for row in await talks.phones.rows() if row.author == "code"]
        assert len(codes) == len(await letters(talks.phones.world, "booking_code")) == rules.PER_ADDRESS

    async def test_wrong_tries_count_and_time_runs_out(self, talks: Talks) -> None:
        await booked(talks)
        here = await asked(talks)
        right = await code(talks)
        with clock.pinned(clock.now() + rules.LIFE):
            assert "no longer works" in await here.say(right)
        await here.say("send it again")
        right = await code(talks)
        for _ in range(rules.TRIES):
            await here.say(other_than(right))
        async with reading(talks.phones.world.business_id) as session:
            newest = (await session.scalars(select(Proof).order_by(Proof.created_at.desc()).limit(1))).one()
        assert newest.wrong_tries == rules.TRIES
        assert "no longer works" in await here.say(right)
