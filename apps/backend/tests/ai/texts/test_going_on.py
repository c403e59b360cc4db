"""A talk on the site goes on by text, and never the other way."""

from datetime import timedelta

from sqlalchemy import select

from hibachi.ai.conversations.models import Conversation
from hibachi.booking.bookings.models import Booking
from hibachi.platform import clock
from hibachi.platform.db import reading
from tests.ai.texts.conftest import Talks
from tests.support.hosts import event_day

PRICE = "how much for 12 adults in 94539? my name is Rosa Kim, 510 555 0177"
DAY = f"{event_day():%B} {event_day().day}"


async def _bookings(talks: Talks) -> list[Booking]:
    async with reading(talks.phones.world.business_id) as session:
        return list((await session.scalars(select(Booking))).all())


class TestGoingOn:
    async def test_and_for_twenty(self, talks: Talks) -> None:
        web, _ = await talks.chat(PRICE)
        assert "$1,100" in await talks.text("and for 20?")
        thread = await talks.thread()
        assert (thread["continues"], thread["number"], thread["name"]) == (web, "+15105550177", "Rosa Kim")

    async def test_booking_what_was_quoted_on_the_site(self, talks: Talks) -> None:
        await talks.chat(PRICE)
        first = await talks.text(f"book {DAY} at 6pm")
        if not await _bookings(talks):
            await talks.text("yes")
        [booking] = await _bookings(talks)
        assert (booking.adults, booking.status, booking.event_date) == (12, "held", event_day()), first
        assert "/my-booking#link=" in " ".join(await talks.phones.got())

    async def test_a_hold_of_the_site_is_known_by_text(self, talks: Talks) -> None:
        await talks.chat(PRICE, f"book {DAY} at 6pm", "yes")
        [booking] = await _bookings(talks)
        assert booking.reference in await talks.text("what is the status of my booking?")

    async def test_a_hold_for_another_number_is_not(self, talks: Talks) -> None:
        await talks.chat(PRICE, f"book {DAY} at 6pm", "yes")
        [booking] = await _bookings(talks)
        answer = await talks.text("what is the status of my booking?", "+15105550888")
        assert booking.reference not in answer

    async def test_a_talk_that_left_no_number_is_nobodys(self, talks: Talks) -> None:
        await talks.chat("how much for 12 adults in 94539?")
        assert "ZIP" in await talks.text("and for 20?")
        assert (await talks.thread())["continues"] is None

    async def test_a_talk_of_long_ago_is_over(self, talks: Talks) -> None:
        with clock.pinned(clock.now() - timedelta(days=8)):
            await talks.chat(PRICE)
        await talks.text("hello")
        assert (await talks.thread())["continues"] is None

    async def test_a_newer_talk_on_the_site_is_taken_up_in_the_same_thread(self, talks: Talks) -> None:
        await talks.text("how much for 40 adults in 94539?")
        web, _ = await talks.chat(PRICE)
        assert "$1,100" in await talks.text("and for 20?")
        assert len(await talks.conversations()) == 1
        assert (await talks.thread())["continues"] == web

    async def test_an_older_talk_on_the_site_is_not(self, talks: Talks) -> None:
        await talks.chat(PRICE)
        await talks.text("how much for 40 adults in 94539?")
        assert "$2,200" in await talks.text("and how much is that?")

    async def test_the_site_sees_no_text(self, talks: Talks) -> None:
        web, proof = await talks.chat(PRICE)
        before = (await talks.client.get(f"/chat/conversations/{web}", headers=proof)).json()
        await talks.text("and for 20?")
        assert (await talks.client.get(f"/chat/conversations/{web}", headers=proof)).json() == before

    async def test_the_team_sees_each_from_the_other_and_both_at_the_person(self, talks: Talks) -> None:
        web, _ = await talks.chat(PRICE)
        await talks.text("and for 20?")
        thread = await talks.thread()
        seen = (await talks.client.get(f"/conversations/{web}", headers=talks.dana)).json()
        assert seen["continued_by"] == [thread["id"]]
        [row] = [one for one in await talks.conversations() if str(one.id) == thread["id"]]
        page = (await talks.client.get(f"/customers/{row.customer_id}", headers=talks.dana)).json()
        talked = {item["kind"]: item["conversation_id"] for item in page["timeline"] if item["kind"].startswith("talk")}
        assert talked == {"talk.web": web, "talk.sms": thread["id"]}


class TestSilence:
    async def test_after_two_weeks_a_new_conversation_begins(self, talks: Talks) -> None:
        await talks.text("how much for 12 adults in 94539?")
        with clock.pinned(clock.now() + timedelta(days=15)):
            await talks.text("and for 20?")
        assert len(await talks.conversations()) == 2

    async def test_one_that_waits_for_a_person_never_ends(self, talks: Talks) -> None:
        await talks.text("can I talk to a person?")
        with clock.pinned(clock.now() + timedelta(days=15)):
            await talks.text("hello?")
        assert len(await talks.conversations()) == 1


def test_kept_sealed() -> None:
    assert type(Conversation.__table__.c.line.type).__name__ == "EncryptedText"
