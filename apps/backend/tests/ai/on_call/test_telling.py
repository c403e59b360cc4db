"""People on call are told of a hand-over, one after the other, until somebody has it."""

import asyncio
from datetime import timedelta
from uuid import UUID

from sqlalchemy import update

from hibachi.ai.conversations.models import HandOverRow
from hibachi.ai.flags import ON_CALL
from hibachi.ai.on_call.alerts import repository, service, tasks
from hibachi.identity.accounts.models import Staff
from hibachi.integrations.twilio.store import Behaviour
from hibachi.platform import clock
from hibachi.platform.db import unit_of_work
from hibachi.platform.flags.service import set_flag
from tests.ai.on_call.conftest import BEN, CLEO, DANA, GRAVE, LANDLINE, PERSON, House
from tests.support.letters import letters
from tests.support.time import at


class TestTelling:
    async def test_the_first_is_told_at_once_with_a_link_and_no_word_of_what_was_said(self, house: House) -> None:
        await house.usual()
        talk = await house.chat("my name is Rosa Pike, 510 555 0142, rosa@pike.example", GRAVE)
        [text] = await house.got(DANA)
        assert "urgent" in text
        assert "Rosa waits" in text
        assert f"/inbox/{talk}" in text
        assert f"Reply OK {(await house.alert()).reference} to take it." in text
        assert not any(word in text.lower() for word in ("pike", "0142", "rosa@", "allerg", "reaction"))
        assert await house.got(BEN) == []

    async def test_the_next_is_told_after_the_minutes_and_each_has_their_own(self, house: House) -> None:
        await house.usual()
        await house.chat(GRAVE)
        await house.after(2.9)
        assert await house.got(BEN) == []
        await house.after(3.1)
        assert (len(await house.got(BEN)), len(await house.got(CLEO))) == (1, 0)
        await house.after(6.2)
        assert len(await house.got(CLEO)) == 1
        await house.after(15)
        assert [len(await house.got(one)) for one in (DANA, BEN, CLEO)] == [1, 1, 1]
        assert await letters(house.phones.world, "on_call_unanswered") == []

    async def test_after_the_last_the_first_is_told_once_more_and_the_office_by_mail(self, house: House) -> None:
        await house.put_on_call(DANA, "Dana")
        await house.put_on_call(BEN, "Ben")
        await house.chat(GRAVE)
        for minutes in (4, 8, 12, 16):
            await house.after(minutes)
        assert [len(await house.got(one)) for one in (DANA, BEN)] == [2, 1]
        [letter] = await letters(house.phones.world, "on_call_unanswered")
        assert "Dana, Ben" in letter.text
        assert not any(word in letter.text.lower() for word in ("allerg", "reaction"))
        await house.after(60 * 25)
        assert (await house.alert()).closed_because == "lapsed"

    async def test_several_sweeps_at_once_tell_once(self, house: House) -> None:
        await house.usual()
        await house.chat(GRAVE)
        alert = await house.alert()
        with at(clock.now() + timedelta(minutes=4)):
            await asyncio.gather(*[service.look(house.phones.world.business_id, alert.id) for _ in range(4)])
            await asyncio.gather(*[tasks.sweep() for _ in range(2)])
            await house.phones.settle()
        assert [len(await house.got(one)) for one in (DANA, BEN, CLEO)] == [1, 1, 0]

    async def test_a_text_that_fails_calls_the_next_at_once(self, house: House) -> None:
        await house.put_on_call(LANDLINE, "Lee")
        await house.put_on_call(BEN, "Ben")
        talk = await house.chat(GRAVE)
        assert len(await house.got(BEN)) == 1
        [alert] = await house.shown(talk)
        assert [one["status"] for one in alert["tellings"]] == ["failed", "delivered"]

    async def test_who_wants_no_texts_is_passed_over_at_once(self, house: House) -> None:
        await house.usual()
        await house.answer(DANA, "STOP")
        talk = await house.chat(GRAVE)
        assert len(await house.got(BEN)) == 1
        [alert] = await house.shown(talk)
        assert alert["tellings"][0]["status"] == "stopped"
        assert (await house.roster())["people"][0]["stopped"] is True

    async def test_where_no_text_arrives_the_office_is_told_at_once(self, house: House) -> None:
        await house.put_on_call(LANDLINE, "Lee")
        await house.chat(GRAVE)
        assert len(await letters(house.phones.world, "on_call_unanswered")) == 1

    async def test_somebody_whose_account_is_closed_is_told_nothing(self, house: House) -> None:
        await house.usual()
        await house.client.delete(f"/on-call/people/{(await house.roster())['people'][0]['id']}")
        async with unit_of_work(house.phones.world.business_id) as session:
            await session.execute(update(Staff).where(Staff.id == house.support.id).values(active=False))
        await house.chat(GRAVE)
        await house.after(4)
        assert await house.got(BEN) == []
        assert [one["closed"] for one in (await house.roster())["people"]] == [False, True, False]


class TestWhatDeservesIt:
    async def test_a_wish_for_a_person_waits_for_the_business_to_want_it(self, house: House) -> None:
        await house.usual()
        await house.chat(PERSON)
        assert await house.alerts() == 0
        terms = {"least_priority": "medium", "wait_minutes": 5}
        await house.client.put("/on-call/terms", json=terms, headers=house.owner.headers)
        await house.chat(PERSON)
        assert "a wish for a person" in (await house.got(DANA))[-1]
        await house.after(4)
        assert await house.got(BEN) == []
        await house.after(5.1)
        assert len(await house.got(BEN)) == 1

    async def test_saying_it_again_tells_nobody_again(self, house: House) -> None:
        await house.usual()
        await house.chat(GRAVE, GRAVE, "she is going to the hospital with a reaction")
        assert len(await house.got(DANA)) == 1

    async def test_what_becomes_grave_later_is_told_then(self, house: House) -> None:
        await house.usual()
        await house.chat(PERSON, GRAVE)
        assert "health or safety" in (await house.got(DANA))[-1]

    async def test_what_becomes_graver_after_an_answer_is_told_anew(self, house: House) -> None:
        await house.usual()
        talk = await house.chat("I will sue you, my lawyer will be in touch")
        await house.answer(DANA, f"OK {(await house.alert()).reference}")
        async with unit_of_work(house.phones.world.business_id) as session:
            await service.open_for(session, UUID(talk), "legal_threat", "high")
            await service.open_for(session, UUID(talk), "injury", "urgent")
        assert await house.alerts() == 2

    async def test_without_a_roster_a_number_or_the_feature_nothing_is_opened(self, house: House) -> None:
        await house.chat(GRAVE)
        await house.usual()
        async with unit_of_work(house.phones.world.business_id) as session:
            await set_flag(session, ON_CALL.key, enable=False)
        await house.chat(GRAVE)
        assert (await house.alerts(), await house.got(DANA)) == (0, [])
        assert (await house.roster())["on"] is False


class TestSilence:
    async def test_taken_in_the_panel(self, house: House) -> None:
        await house.usual()
        talk = await house.chat(GRAVE)
        await house.take(talk)
        await house.after(10)
        assert await house.got(BEN) == []
        [alert] = await house.shown(talk)
        assert (alert["closed_because"], alert["closed_by_name"]) == ("taken", "Test support")
        assert (alert["next_at"], alert["next_name"]) == (None, None)

    async def test_a_text_that_has_not_left_by_then_never_does(self, house: House) -> None:
        await house.usual()
        await house.phones.misbehave(Behaviour(fail_calls=2))
        talk = await house.chat(GRAVE)
        await house.take(talk)
        await house.phones.misbehave(Behaviour())
        with at(clock.now() + timedelta(minutes=2)):
            await house.phones.settle()
        assert await house.got(DANA) == []

    async def test_a_hand_over_that_was_settled_otherwise(self, house: House) -> None:
        await house.usual()
        await house.chat(GRAVE)
        async with unit_of_work(house.phones.world.business_id) as session:
            await session.execute(update(HandOverRow).values(status="resolved"))
        await house.after(4)
        assert await house.got(BEN) == []
        assert (await house.alert()).closed_because == "settled"

    async def test_a_failure_reported_late_calls_nobody_a_second_time(self, house: House) -> None:
        await house.usual()
        talk = await house.chat(GRAVE)
        await house.after(4)
        [alert] = await house.shown(talk)
        async with unit_of_work(house.phones.world.business_id) as session:
            await service.missed(session, alert["tellings"][0]["id"])
        await house.phones.settle()
        assert await house.got(CLEO) == []


async def test_the_inbox_shows_who_is_told_next(house: House) -> None:
    await house.usual()
    talk = await house.chat(GRAVE)
    [alert] = await house.shown(talk)
    assert [(one["name"], one["status"]) for one in alert["tellings"]] == [("Dana", "delivered")]
    assert alert["next_name"] == "Ben"
    assert alert["next_at"]
    assert await house.shown(await house.chat("hello")) == []


class TestReferences:
    async def test_of_two_that_draw_the_same_at_once_the_second_takes_the_next(self, house: House) -> None:
        await house.usual()
        talks = [await house.chat(GRAVE), await house.chat(GRAVE)]
        async with unit_of_work(house.phones.world.business_id) as session:
            alerts = [one for talk in talks for one in await repository.of_conversation(session, UUID(talk))]
            drawn = [alert.hand_over_id for alert in alerts]
            for alert in alerts:
                alert.closed_at = clock.now()

        drew, may_end = asyncio.Event(), asyncio.Event()

        async def draw(at_once: int) -> str:
            values = {
                "conversation_id": UUID(talks[at_once]),
                "hand_over_id": drawn[at_once],
                "reason": "injury",
                "priority": "urgent",
                "next_at": clock.now(),
            }
            async with unit_of_work(house.phones.world.business_id) as session:
                alert = await repository.open_named(session, ["123", "456"], values)
                assert alert
                drew.set()
                await may_end.wait()
                return alert.reference

        first = asyncio.create_task(draw(0))
        await drew.wait()
        second = asyncio.create_task(draw(1))
        await asyncio.sleep(0.1)  # the second waits within the database for the first to end
        assert not second.done()
        may_end.set()
        assert await asyncio.gather(first, second) == ["123", "456"]
