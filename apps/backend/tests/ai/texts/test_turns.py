"""A text becomes a turn, its answer a text."""

import asyncio
from datetime import timedelta

from hibachi.ai import service as assistant
from hibachi.ai.conversations import service as conversations
from hibachi.ai.flags import TEXTS
from hibachi.communications.texting import service as texting
from hibachi.integrations.twilio.store import Behaviour
from hibachi.platform import clock
from hibachi.platform.db import unit_of_work
from hibachi.platform.flags.service import set_flag
from hibachi.platform.inbox import service as inbox
from hibachi.platform.orm import keyed_hash
from hibachi.platform.outbox import relay
from tests.ai.texts.conftest import Talks
from tests.support.hosts import event_day
from tests.support.letters import letters
from tests.support.texts import HOST


class TestAnswers:
    async def test_a_question_is_answered_by_text(self, talks: Talks) -> None:
        answer = await talks.text("how much for 12 adults and 3 kids (8, 10 and 7) in 94539?")
        assert "$750" in answer
        assert "**" not in answer
        [conversation] = await talks.conversations()
        assert (conversation.channel, conversation.line) == ("sms", HOST)
        assert [row.outcome for row in await talks.traces()] == ["sent"]

    async def test_the_talk_goes_on_in_one_conversation(self, talks: Talks) -> None:
        await talks.text("how much for 12 adults in 94539?")
        assert "$1,100" in await talks.text("and for 20?")
        assert len(await talks.conversations()) == 1
        assert await talks.roles() == ["customer", "assistant", "customer", "assistant"]

    async def test_another_number_is_another_conversation(self, talks: Talks) -> None:
        await talks.text("how much per adult?")
        await talks.text("how much per adult?", "+15105550888")
        assert len(await talks.conversations()) == 2

    async def test_a_burst_is_answered_in_its_order_and_each_once(self, talks: Talks) -> None:
        bodies = [f"how much for {number} adults in 94539?" for number in range(11, 31)]
        await talks.phones.send(*bodies)
        await talks.phones.settle()
        messages = await talks.messages()
        assert [one.text for one in messages if one.role == "customer"] == bodies
        asked = {one.id: one.text for one in messages if one.role == "customer"}
        replies = [one for one in messages if one.role == "assistant"]
        assert [asked[one.answers] for one in replies if one.answers] == bodies
        got = await talks.phones.got()
        assert [f"${55 * number:,}" in text for number, text in zip(range(11, 31), got, strict=True)] == [True] * 20

    async def test_doubled_and_reordered_webhooks_are_answered_once(self, talks: Talks) -> None:
        await talks.phones.misbehave(Behaviour(copies=3, reorder=True))
        await talks.text("how much per adult?")
        assert await talks.roles() == ["customer", "assistant"]
        assert len(await talks.phones.got()) == 1

    async def test_jobs_beside_each_other_answer_once(self, talks: Talks) -> None:
        await talks.phones.send("how much per adult?")
        await talks.phones.fake.tick(talks.phones.post)
        await asyncio.gather(*(inbox.handle_new() for _ in range(3)))
        await asyncio.gather(*(relay.deliver_due() for _ in range(3)))
        await talks.phones.settle()
        assert await talks.roles() == ["customer", "assistant"]

    async def test_a_booked_party_gets_its_link(self, talks: Talks) -> None:
        await talks.text("12 adults in 94539, my name is Rosa Kim, how much?")
        await talks.text(f"book {event_day():%B} {event_day().day} at 6pm")
        answer = await talks.text("yes")
        texts = " ".join(await talks.phones.got())
        assert "/my-booking#link=" in texts, (answer, texts)

    async def test_switched_off_a_person_has_to_answer(self, talks: Talks) -> None:
        async with unit_of_work(talks.phones.world.business_id) as session:
            await set_flag(session, TEXTS.key, False)
        assert await talks.text("how much per adult?") == ""
        assert (await talks.thread())["state"] == "waiting_for_person"


class TestKeywords:
    async def test_stop_is_seen_by_the_team_and_not_by_the_assistant(self, talks: Talks) -> None:
        await talks.text("how much per adult?")
        assert "no more texts" in await talks.text("STOP")
        thread = await talks.thread()
        assert [one["role"] for one in thread["messages"]][-2:] == ["customer", "system"]
        assert thread["stopped"] is True

    async def test_who_stopped_gets_no_answer_until_start(self, talks: Talks) -> None:
        await talks.text("STOP")
        await talks.text("how much per adult?")
        assert len(await talks.phones.got()) == 1
        await talks.text("START")
        assert "$55" in await talks.text("how much per adult?")

    async def test_opting_out_in_other_words_stops_offers_only(self, talks: Talks) -> None:
        assert "marketing" in await talks.text("please don't send me any more offers")
        assert "$55" in await talks.text("how much per adult?")

    async def test_stop_in_the_middle_keeps_the_answer_back(self, talks: Talks) -> None:
        await talks.phones.misbehave(Behaviour(fail_calls=1))
        await talks.phones.text("how much per adult?")
        await talks.phones.misbehave(Behaviour())
        await talks.phones.text("STOP")
        reply = next(one for one in (await talks.thread())["messages"] if one["role"] == "assistant")
        assert (reply["delivery"]["status"], reply["delivery"]["reason"]) == ("stopped", texting.STOPPED)
        assert len(await talks.phones.got()) == 1


class TestAnswersAfterStop:
    async def test_a_colleagues_answer_goes_by_mail_when_there_is_an_address(self, talks: Talks) -> None:
        await talks.text("12 adults in 94539, I am Rosa Kim, rosa@example.com")
        await talks.text("STOP")
        await talks.staff("take")
        await talks.staff("messages", text="The chef arrives at 5:30 PM.")
        await talks.phones.settle()
        [letter] = await letters(talks.phones.world, "staff_answer")
        assert (letter.recipient, "5:30 PM" in letter.text) == ("rosa@example.com", True)
        staff, note = (await talks.thread())["messages"][-2:]
        assert (staff["delivery"]["status"], "e-mail" in note["text"]) == ("stopped", True)

    async def test_without_an_address_it_shows_as_stopped(self, talks: Talks) -> None:
        await talks.text("STOP")
        await talks.staff("take")
        await talks.staff("messages", text="Hello?")
        await talks.phones.settle()
        assert await letters(talks.phones.world, "staff_answer") == []
        assert (await talks.thread())["messages"][-1]["delivery"]["status"] == "stopped"


class TestAPersonTakesOver:
    async def test_staff_answer_by_text_and_the_assistant_is_silent(self, talks: Talks) -> None:
        assert await talks.text("can I talk to a person?")
        await talks.staff("take")
        assert (await talks.staff("messages", text="Hi, Dana here.")).json()["role"] == "staff"
        await talks.phones.settle()
        assert (await talks.phones.got())[-1] == "Hi, Dana here."
        before = len(await talks.phones.got())
        await talks.phones.text("how much per adult?")
        assert len(await talks.phones.got()) == before
        await talks.staff("release")
        assert "$55" in await talks.text("how much per adult?")

    async def test_an_answer_that_waits_to_leave_stays_here(self, talks: Talks) -> None:
        await talks.phones.misbehave(Behaviour(fail_calls=1))
        await talks.phones.text("how much per adult?")
        await talks.phones.misbehave(Behaviour())
        await talks.staff("take")
        await talks.staff("messages", text="Dana here.")
        with clock.pinned(clock.now() + timedelta(minutes=5)):
            await talks.phones.settle()
        assert await talks.phones.got() == ["Dana here."]
        reply = next(one for one in (await talks.thread())["messages"] if one["role"] == "assistant")
        assert reply["delivery"]["status"] == "withdrawn"

    async def test_an_answer_being_worked_out_is_dropped(self, talks: Talks) -> None:
        await talks.text("how much per adult?")
        [conversation] = await talks.conversations()
        async with unit_of_work(talks.phones.world.business_id) as session:
            message = await conversations.take_in(session, conversation.id, "and for kids?", "late")
        await talks.staff("take")
        assert await assistant.reply_to(talks.phones.world.business_id, conversation.id, message.id) is None
        await talks.phones.settle()
        assert len(await talks.phones.got()) == 1

    async def test_a_failing_send_after_the_take_over_is_not_tried_again(self, talks: Talks) -> None:
        await talks.phones.misbehave(Behaviour(fail_calls=1))
        await talks.phones.text("how much per adult?")
        claimed = await texting._claim(talks.phones.world.business_id, keyed_hash(HOST))
        assert claimed is None  # it waits for its next try
        await talks.staff("take")
        assert {row.status for row in await talks.phones.rows() if row.author == "assistant"} == {"withdrawn"}


class TestWhatTheTeamSees:
    async def test_each_message_tells_how_it_fared(self, talks: Talks) -> None:
        await talks.text("how much per adult?")
        question, reply = (await talks.thread())["messages"]
        assert question["delivery"] is None
        assert (reply["delivery"]["status"], reply["delivery"]["segments"] >= 1) == ("delivered", True)

    async def test_what_did_not_arrive_says_why(self, talks: Talks) -> None:
        await talks.phones.text("how much per adult?", "+15005550009")
        reply = (await talks.thread())["messages"][-1]
        assert (reply["delivery"]["status"], reply["delivery"]["reason"]) == ("failed", "This is not a mobile number.")

    async def test_the_trace_of_an_answer_can_be_opened(self, talks: Talks) -> None:
        await talks.text("how much per adult?")
        reply = (await talks.thread())["messages"][-1]
        found = (await talks.client.get("/assistant/traces", headers=talks.dana)).json()["items"]
        shown = await talks.client.get(f"/assistant/traces/{found[0]['id']}", headers=talks.dana)
        assert (len(found), shown.status_code) == (1, 200)
        assert reply["id"] in shown.text
