"""Somebody on call answers by text: the alert is theirs, and no conversation begins."""

import asyncio
from uuid import UUID

import pytest
from fastapi import FastAPI
from sqlalchemy import select

from hibachi.ai.conversations.models import Conversation, HandOverRow
from hibachi.ai.texts import service as texts
from hibachi.integrations.twilio.store import Behaviour
from hibachi.platform.db import reading
from hibachi.platform.inbox import service as inbox
from tests.ai.on_call.conftest import BEN, CLEO, DANA, GRAVE, House
from tests.support.texts import HOST, phones_of

NOBODY = "+15105550188"


async def _hand_over(house: House, talk: str) -> HandOverRow:
    async with reading(house.phones.world.business_id) as session:
        query = select(HandOverRow).where(HandOverRow.conversation_id == UUID(talk))
        return (await session.scalars(query)).one()


class TestOk:
    @pytest.mark.parametrize("words", ["Ok {}.", "taking it"])
    async def test_it_is_theirs_and_nobody_else_is_told(self, house: House, words: str) -> None:
        await house.usual()
        talk = await house.chat(GRAVE)
        said = await house.answer(DANA, words.format((await house.alert()).reference))
        assert said.startswith("It's yours: ")
        assert said.endswith(f"/inbox/{talk}")
        await house.after(10)
        assert await house.got(BEN) == []
        [alert] = await house.shown(talk)
        assert (alert["closed_because"], alert["closed_by_name"]) == ("acknowledged", "Dana")
        assert await house.talks_by_text() == 0

    async def test_the_hand_over_is_assigned_and_the_assistant_goes_on(self, house: House) -> None:
        await house.put_on_call(BEN, staff_id=str(house.support.id))
        talk = await house.chat(GRAVE)
        await house.answer(BEN, "ok")
        found = await _hand_over(house, talk)
        assert (found.status, found.taken_by) == ("assigned", house.support.id)
        async with reading(house.phones.world.business_id) as session:
            conversation = await session.get(Conversation, UUID(talk))
        assert conversation
        assert conversation.state == "waiting_for_person"
        await house.take(talk)
        assert (await _hand_over(house, talk)).status == "in_progress"

    async def test_a_webhook_that_comes_three_times_acknowledges_and_answers_once(self, house: House) -> None:
        await house.usual()
        await house.chat(GRAVE)
        await house.phones.misbehave(Behaviour(copies=3))
        await house.answer(DANA, f"OK {(await house.alert()).reference}")
        assert [text[:9] for text in await house.got(DANA)][1:] == ["It's your"]

    async def test_a_job_that_comes_back_to_the_text_does_nothing_more(self, house: House) -> None:
        await house.usual()
        await house.chat(GRAVE)
        await house.answer(DANA, f"OK {(await house.alert()).reference}")
        [text] = [row.id for row in await house.phones.rows() if row.direction == "in"]
        await texts.take_up(house.phones.world.business_id, text, None)
        await house.phones.settle()
        assert (len(await house.got(DANA)), await house.talks_by_text()) == (2, 0)

    async def test_the_second_learns_who_has_it_and_since_when(self, house: House) -> None:
        await house.usual()
        await house.chat(GRAVE)
        await house.after(4)
        reference = (await house.alert()).reference
        await house.answer(DANA, f"OK {reference}")
        assert (await house.answer(BEN, f"OK {reference}")).startswith("Already taken by Dana at ")
        assert (await house.answer(BEN, "ok")).startswith("Already taken by Dana at ")
        assert (await house.answer(DANA, f"OK {reference}")).startswith("It's yours: ")

    async def test_both_at_the_same_moment(self, house: House) -> None:
        await house.usual()
        await house.chat(GRAVE)
        await house.after(4)
        reference = (await house.alert()).reference
        for number in (DANA, BEN):
            await house.phones.send(f"OK {reference}", number=number)
        await house.phones.fake.tick(house.phones.post)
        await inbox.handle_new()
        arrived = [row.id for row in await house.phones.rows() if row.direction == "in"]
        await asyncio.gather(*[texts.take_up(house.phones.world.business_id, one, None) for one in arrived])
        await house.phones.settle()
        said = [(await house.got(one))[-1][:7] for one in (DANA, BEN)]
        assert sorted(said) == ["Already", "It's yo"]

    async def test_taken_in_the_panel_meanwhile(self, house: House) -> None:
        await house.usual()
        talk = await house.chat(GRAVE)
        await house.take(talk)
        reference = (await house.alert()).reference
        assert (await house.answer(DANA, f"OK {reference}")).startswith("Already taken by Test support at ")
        assert (await house.answer(BEN, f"OK {reference}")).startswith("It's yours: ")  # the colleague's own number

    async def test_a_late_answer_after_the_end_of_the_roster_still_counts(self, house: House) -> None:
        await house.put_on_call(DANA, "Dana")
        await house.chat(GRAVE)
        for minutes in (4, 8):
            await house.after(minutes)
        assert (await house.answer(DANA, f"OK {(await house.alert()).reference}")).startswith("It's yours: ")

    async def test_a_number_nobody_has(self, house: House) -> None:
        await house.usual()
        assert await house.answer(DANA, "OK 123") == "No open alert 123."

    async def test_of_two_open_ones_it_is_asked_which(self, house: House) -> None:
        await house.usual()
        first, second = await house.chat(GRAVE), await house.chat(GRAVE)
        assert (await house.answer(DANA, "ok")).startswith("Which one? Reply OK ")
        reference = (await house.alert()).reference
        assert (await house.answer(DANA, f"ok {reference}")).endswith(second)
        assert (await house.answer(DANA, "ok")).endswith(first)


class TestNotAnAnswer:
    async def test_from_a_number_that_is_not_on_call_it_is_a_guests_text(self, house: House) -> None:
        await house.usual()
        await house.chat(GRAVE)
        await house.answer(NOBODY, f"OK {(await house.alert()).reference}")
        assert (await house.alert()).closed_at is None
        assert await house.talks_by_text() == 1

    async def test_anything_else_from_somebody_on_call_is_as_before(self, house: House) -> None:
        await house.put_on_call(HOST, "Dana")
        await house.chat(GRAVE)
        assert "$" in await house.answer(HOST, "how much is it for 12 adults in 94539?")
        assert ((await house.alert()).closed_at, await house.talks_by_text()) == (None, 1)

    async def test_ok_without_an_alert_is_as_before(self, house: House) -> None:
        await house.usual()
        await house.answer(CLEO, "ok")
        assert await house.talks_by_text() == 1

    async def test_at_another_business_the_same_words_take_nothing(self, house: House, app: FastAPI) -> None:
        await house.usual()
        await house.chat(GRAVE)
        other = await phones_of(app)
        await other.text(f"OK {(await house.alert()).reference}", DANA)
        assert (await house.alert()).closed_at is None
