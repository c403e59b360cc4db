"""Texts that come in: genuine, in order, once, and for the business whose number they went to."""

import random

import pytest
from fastapi import FastAPI
from sqlalchemy import select

from hibachi.communications.texting.ports import wire_sms_sender
from hibachi.communications.texting.service import stopped
from hibachi.crm.models import ConsentRecord
from hibachi.integrations.twilio.gateway import TwilioGateway
from hibachi.integrations.twilio.store import Behaviour
from hibachi.platform.config.groups import TwilioSettings
from hibachi.platform.db import reading
from hibachi.platform.inbox import service as inbox
from hibachi.platform.inbox.models import InboxMessage
from tests.communications.texting.conftest import Texting
from tests.support.texts import HOST, phones_of

PATH = "/api/v1/webhooks/twilio/sms"


def _form(phones: Texting, **changes: str) -> dict[str, str]:
    return {"MessageSid": "SM1", "From": HOST, "To": phones.line, "Body": "hello", "NumMedia": "0"} | changes


async def _came(phones: Texting) -> list[str]:
    return [row.body for row in await phones.rows() if row.direction == "in"]


class TestSignatures:
    async def test_a_genuine_text_is_taken_in_with_an_empty_answer(self, phones: Texting) -> None:
        answer = await phones.posted(PATH, *phones.fake.signed(PATH, _form(phones)))
        assert (answer.status_code, answer.headers["content-type"]) == (200, "text/xml; charset=utf-8")
        assert answer.text.endswith("<Response/>")

    @pytest.mark.parametrize("signature", ["", "nonsense", "é", "YWJj" * 10])
    async def test_a_wrong_signature_is_refused(self, phones: Texting, signature: str) -> None:
        body, _ = phones.fake.signed(PATH, _form(phones))
        answer = await phones.posted(PATH, body, signature.encode("ascii", "replace").decode())
        assert (answer.status_code, answer.json()["code"]) == (403, "bad_text_signature")

    async def test_a_changed_word_is_refused(self, phones: Texting) -> None:
        body, signature = phones.fake.signed(PATH, _form(phones))
        assert (await phones.posted(PATH, body.replace(b"hello", b"hollo"), signature)).status_code == 403

    async def test_the_signature_of_another_address_is_refused(self, phones: Texting) -> None:
        body, signature = phones.fake.signed("/api/v1/webhooks/twilio/status", _form(phones))
        assert (await phones.posted(PATH, body, signature)).status_code == 403

    @pytest.mark.parametrize("lost", ["MessageSid", "From", "To"])
    async def test_a_signed_form_that_is_no_text_is_refused(self, phones: Texting, lost: str) -> None:
        form = {name: value for name, value in _form(phones).items() if name != lost}
        answer = await phones.posted(PATH, *phones.fake.signed(PATH, form))
        assert (answer.status_code, answer.json()["rule"]) == (403, "text")

    async def test_bytes_that_are_no_form_are_refused(self, phones: Texting) -> None:
        assert (await phones.posted(PATH, b"\xff\xfe=%ff", "x")).status_code == 403

    @pytest.mark.parametrize("path", [PATH, "/api/v1/webhooks/twilio/status"])
    async def test_without_a_token_the_webhooks_are_off(self, phones: Texting, path: str) -> None:
        wire_sms_sender(TwilioGateway(TwilioSettings(account_sid="AC1", auth_token=None), "http://localhost:8000"))
        answer = await phones.posted(path, *phones.fake.signed(path, _form(phones)))
        assert (answer.status_code, answer.json()["code"]) == (404, "text_webhooks_off")


class TestIntake:
    async def test_a_burst_keeps_its_order_however_the_jobs_run(self, phones: Texting) -> None:
        wanted = [f"part {number}" for number in range(20)]
        await phones.send(*wanted)
        await phones.settle()
        assert await _came(phones) == wanted

    async def test_a_doubled_webhook_counts_once(self, phones: Texting) -> None:
        await phones.misbehave(Behaviour(copies=3))
        await phones.text("hello")
        assert await _came(phones) == ["hello"]

    async def test_a_text_to_nobodys_number_is_accepted_and_dropped(self, phones: Texting) -> None:
        form = _form(phones, To="+19255550000")
        assert (await phones.posted(PATH, *phones.fake.signed(PATH, form))).status_code == 200
        await phones.settle()
        assert await phones.rows() == []

    async def test_a_text_goes_to_the_business_of_its_number_alone(self, phones: Texting, app: FastAPI) -> None:
        other = await phones_of(app)
        await phones.text("hello")
        assert (await _came(phones), await other.rows()) == (["hello"], [])

    async def test_a_picture_without_words_is_taken_in_as_one(self, phones: Texting) -> None:
        form = _form(phones, Body="", NumMedia="1")
        await phones.posted(PATH, *phones.fake.signed(PATH, form))
        await phones.settle()
        assert await _came(phones) == ["(a picture)"]

    async def test_nobody_reads_words_or_numbers_in_the_inbox_of_webhooks(self, phones: Texting) -> None:
        await phones.text("my secret wish")
        async with reading(phones.world.business_id) as session:
            kept = [str(row.payload) for row in await session.scalars(select(InboxMessage))]
        assert kept
        assert not any("secret" in one or HOST in one for one in kept)


class TestKeywords:
    async def test_stop_gets_one_confirmation_and_nothing_more(self, phones: Texting) -> None:
        await phones.text("STOP")
        await phones.text("stop")
        await phones.told("a later word")
        [confirmation] = await phones.got()
        assert "no more texts" in confirmation
        assert [row.status for row in await phones.rows() if row.author == "staff"] == ["stopped"]

    async def test_stop_keeps_back_what_waits_to_leave(self, phones: Texting) -> None:
        await phones.misbehave(Behaviour(fail_calls=1))
        await phones.told("first", "second")
        await phones.misbehave(Behaviour())
        await phones.text("STOP")
        assert [row.status for row in await phones.rows() if row.author == "staff"] == ["stopped", "stopped"]
        assert len(await phones.got()) == 1

    async def test_stop_withdraws_the_consents_of_the_person(self, phones: Texting) -> None:
        await phones.text("STOP")
        async with reading(phones.world.business_id) as session:
            rows = (await session.scalars(select(ConsentRecord))).all()
        assert {(row.channel, row.purpose, row.status) for row in rows} == {
            ("sms", "marketing", "withdrawn"),
            ("email", "marketing", "withdrawn"),
            ("sms", "service", "withdrawn"),
        }

    @pytest.mark.parametrize("word", ["START", "unstop"])
    async def test_start_lets_texts_through_again(self, phones: Texting, word: str) -> None:
        await phones.text("STOP")
        await phones.text(word)
        await phones.told("welcome back")
        assert (await phones.got())[-1] == "welcome back"

    async def test_help_says_who_we_are_and_how_to_stop(self, phones: Texting) -> None:
        await phones.text("Help")
        [answer] = await phones.got()
        assert "My Hibachi" in answer
        assert "STOP" in answer

    @pytest.mark.parametrize("word", ["cancel", "yes"])
    async def test_words_of_the_talk_stop_nothing(self, phones: Texting, word: str) -> None:
        await phones.text(word)
        async with reading(phones.world.business_id) as session:
            assert not await stopped(session, HOST)

    async def test_another_number_is_not_concerned(self, phones: Texting) -> None:
        await phones.text("STOP")
        await phones.told("hello", to="+15105550999")
        assert await phones.got("+15105550999") == ["hello"]


async def test_shuffled_jobs_take_texts_in_as_they_came(phones: Texting) -> None:
    """The later job comes first and takes the earlier texts in as well."""
    await phones.send(*[f"part {number}" for number in range(8)])
    await phones.fake.tick(phones.post)
    async with reading(phones.world.business_id) as session:
        ids = [str(row) for row in await session.scalars(select(InboxMessage.id))]
    random.Random(3).shuffle(ids)
    for message_id in ids:
        await inbox.handle(message_id, str(phones.world.business_id))
    assert await _came(phones) == [f"part {number}" for number in range(8)]
