"""What every implementation of the port of texts does: the shipped fake and the real gateway, one suite."""

from dataclasses import replace
from urllib.parse import urlencode

import pytest

from hibachi.communications.texting.errors import BadTextSignature
from hibachi.communications.texting.ports import OPTED_OUT
from hibachi.communications.texting.types import ArrivedText, Report
from hibachi.integrations.twilio.signing import sign
from hibachi.platform import clock
from hibachi.platform.errors import GatewayError
from hibachi.platform.ids import new_id
from tests.integrations.twilio.conftest import PUBLIC_URL, Implementation, text

SMS, STATUS = "/api/v1/webhooks/twilio/sms", "/api/v1/webhooks/twilio/status"
FORM = {"MessageSid": "SM9", "From": "+15105550177", "To": "+19255550100", "Body": "café & più?", "NumMedia": "0"}


def _signed(implementation: Implementation, path: str, form: dict[str, str]) -> tuple[bytes, str]:
    return urlencode(form).encode(), sign(PUBLIC_URL + path, form, implementation.token)


class TestSending:
    async def test_a_text_is_taken_with_an_id_and_its_length(self, implementation: Implementation) -> None:
        about = text("a" * 200)
        accepted = await implementation.sender.send(about)
        assert accepted.provider_id.startswith("SM")
        assert (accepted.segments, await implementation.bodies(about)) == (2, ["a" * 200])

    @pytest.mark.parametrize(
        ("to", "code"), [("+15005550001", "21211"), ("+15005550009", "21614"), ("+15005550004", OPTED_OUT)]
    )
    async def test_some_numbers_are_refused_for_good(self, implementation: Implementation, to: str, code: str) -> None:
        with pytest.raises(GatewayError) as refused:
            await implementation.sender.send(text(to=to))
        assert (refused.value.permanent, refused.value.code) == (True, code)

    async def test_an_outage_passes(self, implementation: Implementation) -> None:
        about = text()
        await implementation.fail_next(about)
        with pytest.raises(GatewayError) as refused:
            await implementation.sender.send(about)
        assert not refused.value.permanent
        await implementation.sender.send(about)
        assert await implementation.bodies(about) == ["hello"]

    async def test_after_a_lost_answer_the_text_is_found(self, implementation: Implementation) -> None:
        about, since = text(), clock.now()
        await implementation.lose_next_answer(about)
        with pytest.raises(GatewayError) as lost:
            await implementation.sender.send(about)
        assert not lost.value.permanent
        assert len(await implementation.sender.handed_over(about, since)) == 1

    async def test_other_words_and_numbers_are_not_taken_for_it(self, implementation: Implementation) -> None:
        about, since = text(), clock.now()
        await implementation.sender.send(about)
        other = [replace(about, body="hullo"), replace(about, recipient="+15105550178")]
        assert [list(await implementation.sender.handed_over(one, since)) for one in other] == [[], []]


class TestWebhooks:
    def test_a_text_is_read(self, implementation: Implementation) -> None:
        body, signature = _signed(implementation, SMS, FORM)
        arrived = implementation.sender.parse_arrival(SMS, body, signature)
        assert arrived == ArrivedText("SM9", "+15105550177", "+19255550100", "café & più?", 0)

    def test_a_report_is_read_with_our_own_id(self, implementation: Implementation) -> None:
        text_id = new_id()
        path = f"{STATUS}?text={text_id}"
        form = {"MessageSid": "SM9", "From": "+19255550100", "To": "+15105550177", "MessageStatus": "undelivered"}
        body, signature = _signed(implementation, path, form | {"ErrorCode": "30006"})
        report = implementation.sender.parse_report(path, body, signature)
        reason = "This is a landline or cannot get texts."
        assert report == Report("SM9", "+19255550100", "failed", text_id, "30006", reason)

    @pytest.mark.parametrize(
        ("word", "status"),
        [("queued", "sent"), ("sending", "sent"), ("delivered", "delivered"), ("read", "delivered")],
    )
    def test_the_providers_words_are_ours(self, implementation: Implementation, word: str, status: str) -> None:
        form = {"MessageSid": "SM9", "From": "+19255550100", "MessageStatus": word}
        report = implementation.sender.parse_report(STATUS, *_signed(implementation, STATUS, form))
        assert (report.status, report.code) == (status, None)

    @pytest.mark.parametrize("path", [SMS, f"{STATUS}?text=nonsense", STATUS])
    def test_a_forged_form_is_refused(self, implementation: Implementation, path: str) -> None:
        body, _ = _signed(implementation, path, FORM)
        forged = sign(PUBLIC_URL + path, FORM, "another token")
        read = implementation.sender.parse_arrival if path == SMS else implementation.sender.parse_report
        with pytest.raises(BadTextSignature):
            read(path, body, forged)

    @pytest.mark.parametrize("form", [{}, FORM, FORM | {"MessageStatus": "brand new"}])
    def test_a_signed_form_that_is_no_report_is_refused(
        self, implementation: Implementation, form: dict[str, str]
    ) -> None:
        with pytest.raises(BadTextSignature):
            implementation.sender.parse_report(STATUS, *_signed(implementation, STATUS, form))


def test_the_signature_is_the_documented_one() -> None:
    """The worked example of Twilio's documentation of request validation."""
    form = {
        "CallSid": "CA1234567890ABCDE",
        "Caller": "+12349013030",
        "Digits": "1234",
        "From": "+12349013030",
        "To": "+18005551212",
    }
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    assert sign(url, form, "12345") == "0/KCTR6DLpKmkAf8muzZqo1nDgQ="
