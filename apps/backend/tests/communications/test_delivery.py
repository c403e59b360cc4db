"""Situations of sending e-mails."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, text

from hibachi.communications import rules, service, tasks
from hibachi.communications.letters import PasswordReset
from hibachi.communications.models import MessageAttachment
from hibachi.communications.types import Recipient
from hibachi.platform import clock
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.outbox.models import OutboxEvent
from tests.communications.conftest import Post


async def _announced(post: Post) -> list[str]:
    async with reading(post.business) as session:
        return list(await session.scalars(select(OutboxEvent.name).order_by(OutboxEvent.position)))


class TestWriting:
    async def test_an_e_mail_exists_exactly_when_its_change_does(self, post: Post) -> None:
        async def change_that_fails() -> None:
            async with unit_of_work(post.business) as session:
                letter = PasswordReset("Aiko", "https://x.example", "Friday")
                await service.send_email(session, letter, to=Recipient("a@example.com"), dedupe_key="reset:1")
                raise RuntimeError

        with pytest.raises(RuntimeError):
            await change_that_fails()
        assert await post.messages() == []

    async def test_a_repeated_event_writes_no_second_e_mail(self, post: Post) -> None:
        assert await post.write(key="confirmed:7:1") is not None
        assert await post.write(key="confirmed:7:1") is None
        assert len(await post.messages()) == 1
        assert await _announced(post) == ["communications.email_queued"]

    async def test_address_and_text_are_sealed_in_the_database(self, post: Post) -> None:
        await post.write("aiko@example.com")
        async with reading(post.business) as session:
            row = (await session.execute(text("SELECT recipient, subject, text, html FROM messages"))).one()
        assert all(value.startswith("v1:") for value in row)


class TestSending:
    async def test_it_arrives_with_its_files(self, post: Post) -> None:
        await post.deliver(await post.write())
        (mail,) = await post.box()
        assert (mail.recipient, mail.subject) == (
            "aiko@example.com",
            "Confirmed: hibachi on Saturday, July 4, 2026 at 6:00 PM",
        )
        assert mail.attachments[0]["filename"] == "event.ics"
        assert mail.sender.startswith("My Hibachi <")
        (message,) = await post.messages()
        assert (message.status, message.due_at, message.attempts) == ("sent", None, 1)

    async def test_files_are_forgotten_once_they_are_sent(self, post: Post) -> None:
        await post.deliver(await post.write())
        async with reading(post.business) as session:
            assert await session.scalar(select(func.count()).select_from(MessageAttachment)) == 0
        (message,) = await post.messages()
        assert message.attachments == [{"filename": "event.ics", "media_type": "text/calendar", "size": 15}]

    async def test_letters_that_open_an_account_are_erased_once_they_are_sent(self, post: Post) -> None:
        async with unit_of_work(post.business) as session:
            letter = PasswordReset("Aiko", "https://x.example/secret", "Friday")
            sent = await service.send_email(session, letter, to=Recipient("a@example.com"), dedupe_key="reset:1")
        await post.deliver(sent)
        (message,) = await post.messages()
        assert (message.text, message.html) == ("", "")
        assert "secret" in (await post.box())[0].text

    async def test_a_repeated_job_sends_once(self, post: Post) -> None:
        message_id = await post.written()
        await post.deliver(message_id)
        await post.deliver(message_id)
        assert [mail.deliveries for mail in await post.box()] == [1]

    async def test_a_lost_answer_is_tried_again_under_the_same_message_id(self, post: Post) -> None:
        message_id = await post.written()
        post.mailer.lose_answers = 1
        await post.deliver(message_id)
        await post.deliver(message_id)
        assert [mail.deliveries for mail in await post.box()] == [2]
        assert [message.status for message in await post.messages()] == ["sent"]


class TestFailing:
    async def test_an_address_that_does_not_exist_is_given_up_and_announced(self, post: Post) -> None:
        await post.deliver(await post.write("refused@example.com"))
        (message,) = await post.messages()
        assert (message.status, message.due_at) == ("failed", None)
        assert await _announced(post) == ["communications.email_queued", "communications.email_failed"]

    @pytest.mark.parametrize("address", ["", "nobody", "a@b@c", "a\r\nBcc: x@example.com", "@example.com"])
    async def test_an_impossible_address_is_given_up(self, post: Post, address: str) -> None:
        await post.deliver(await post.write(address))
        assert [message.status for message in await post.messages()] == ["failed"]

    async def test_a_server_that_is_away_is_tried_again_and_in_the_end_given_up(self, post: Post) -> None:
        message_id = await post.write("away@example.com")
        await post.deliver(message_id)
        (message,) = await post.messages()
        assert (message.status, message.attempts) == ("queued", 1)
        assert message.due_at is not None
        for _ in range(rules.MAX_ATTEMPTS - 1):
            await post.deliver(message_id)
        assert [message.status for message in await post.messages()] == ["failed"]

    async def test_a_lost_job_is_found_by_the_sweep(self, post: Post) -> None:
        message_id = await post.written()
        with clock.pinned(clock.now() + timedelta(minutes=2)):
            await tasks.sweep()
            await tasks.deliver(str(message_id), str(post.business))
        assert len(await post.box()) == 1
