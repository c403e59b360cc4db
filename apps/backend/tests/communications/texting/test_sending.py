"""Texts that leave: in order, once, and with what became of them."""

import asyncio
from datetime import timedelta

from hibachi.communications.texting import service
from hibachi.integrations.twilio.store import Behaviour
from hibachi.platform import clock
from hibachi.platform.orm import keyed_hash
from tests.communications.texting.conftest import Texting
from tests.support.texts import HOST


class TestOrderly:
    async def test_texts_leave_in_the_order_they_were_written(self, phones: Texting) -> None:
        wanted = [f"line {number}" for number in range(12)]
        await phones.told(*wanted)
        assert await phones.got() == wanted
        assert {row.status for row in await phones.rows()} == {"delivered"}

    async def test_jobs_beside_each_other_send_each_text_once(self, phones: Texting) -> None:
        await phones.write(*[f"line {number}" for number in range(6)])
        jobs = [service.deliver(phones.world.business_id, keyed_hash(HOST)) for _ in range(4)]
        await asyncio.gather(*jobs)
        await phones.settle()
        assert await phones.got() == [f"line {number}" for number in range(6)]

    async def test_what_cannot_leave_now_holds_later_texts_back(self, phones: Texting) -> None:
        await phones.misbehave(Behaviour(fail_calls=1))
        await phones.told("first", "second")
        assert await phones.got() == []
        with clock.pinned(clock.now() + timedelta(seconds=6)):
            await phones.settle()
        assert await phones.got() == ["first", "second"]


class TestAProviderThatIsAway:
    async def test_it_is_tried_again_later(self, phones: Texting) -> None:
        await phones.misbehave(Behaviour(fail_calls=3))
        await phones.told("hello")
        [row] = await phones.rows()
        assert (row.status, row.attempts, row.reason) == ("queued", 1, "Failing as asked.")
        for minutes in (1, 2, 3):
            with clock.pinned(clock.now() + timedelta(minutes=minutes)):
                await phones.settle()
        [row] = await phones.rows()
        assert (row.status, row.reason, await phones.got()) == ("delivered", None, ["hello"])

    async def test_it_is_given_up_after_about_an_hour(self, phones: Texting) -> None:
        await phones.misbehave(Behaviour(fail_calls=99))
        await phones.write("hello")
        for hours in range(12):
            with clock.pinned(clock.now() + timedelta(hours=hours)):
                await phones.leave()
        [row] = await phones.rows()
        assert (row.status, row.due_at, row.attempts) == ("failed", None, 10)

    async def test_a_lost_answer_sends_no_second_text(self, phones: Texting) -> None:
        await phones.misbehave(Behaviour(fail_calls=1, lose_answers=True, drop=True))
        await phones.told("hello")
        with clock.pinned(clock.now() + timedelta(minutes=1)):
            await phones.settle()
        [row] = await phones.rows()
        assert (await phones.got(), row.status) == (["hello"], "sent")

    async def test_a_sender_that_died_is_followed_by_another(self, phones: Texting) -> None:
        await phones.write("hello")
        assert await service._claim(phones.world.business_id, keyed_hash(HOST)) is not None
        await phones.leave()
        assert await phones.got() == []
        with clock.pinned(clock.now() + timedelta(seconds=61)):
            await phones.settle()
        assert await phones.got() == ["hello"]

    async def test_the_same_words_twice_are_two_texts(self, phones: Texting) -> None:
        await phones.told("yes")
        await phones.misbehave(Behaviour(fail_calls=1))
        await phones.told("yes")
        with clock.pinned(clock.now() + timedelta(minutes=1)):
            await phones.settle()
        assert await phones.got() == ["yes", "yes"]


class TestWhatCannotArrive:
    async def test_a_landline_is_refused_for_good_and_said_why(self, phones: Texting) -> None:
        await phones.told("hello", to="+15005550009")
        [row] = await phones.rows()
        assert (row.status, row.reason) == ("failed", "This is not a mobile number.")

    async def test_a_phone_that_is_off_shows_as_failed(self, phones: Texting) -> None:
        await phones.told("hello", to="+15005550003")
        [row] = await phones.rows()
        assert (row.status, row.reason) == ("failed", "The phone is off or out of reach.")

    async def test_a_number_that_told_its_carrier_stop_counts_as_stopped(self, phones: Texting) -> None:
        await phones.told("hello", "again", to="+15005550004")
        rows = await phones.rows()
        assert [row.status for row in rows] == ["stopped", "stopped"]
        assert sum(row.attempts for row in rows) == 1

    async def test_reports_in_any_order_lead_to_the_same_end(self, phones: Texting) -> None:
        await phones.misbehave(Behaviour(copies=3, reorder=True))
        await phones.told("hello")
        assert [row.status for row in await phones.rows()] == ["delivered"]
