"""The real gateway over HTTP: what it posts, and what it makes of answers."""

import pytest
from pydantic import SecretStr

from hibachi.integrations.twilio.gateway import TwilioGateway
from hibachi.platform.clock import now
from hibachi.platform.config.groups import TwilioSettings
from hibachi.platform.errors import GatewayError
from tests.integrations.twilio.conftest import PUBLIC_URL, gateway, text
from tests.integrations.twilio.server import ACCOUNT, TwilioServer


async def test_the_form_asks_for_reports_at_our_public_address(server: TwilioServer) -> None:
    about = text("Hi & bye")
    await gateway(server.url).send(about)
    callback = f"{PUBLIC_URL}/api/v1/webhooks/twilio/status?text={about.id}"
    assert server.forms == [
        {"From": about.sender, "To": about.recipient, "Body": "Hi & bye", "StatusCallback": callback}
    ]


@pytest.mark.parametrize(("status", "permanent"), [(500, False), (429, False), (401, False), (400, True), (404, True)])
async def test_which_answers_are_for_good(server: TwilioServer, status: int, permanent: bool) -> None:
    server.trouble.append(status)
    with pytest.raises(GatewayError) as refused:
        await gateway(server.url).send(text())
    assert (refused.value.permanent, refused.value.code) == (permanent, "20001")


async def test_a_wrong_token_may_be_mended(server: TwilioServer) -> None:
    with pytest.raises(GatewayError) as refused:
        await gateway(server.url, "wrong").send(text())
    assert (refused.value.permanent, refused.value.code) == (False, "20003")


async def test_nobody_there_is_an_outage() -> None:
    with pytest.raises(GatewayError) as refused:
        await gateway("http://127.0.0.1:9").handed_over(text(), now())
    assert (refused.value.permanent, refused.value.code) == (False, "unreachable")


async def test_a_key_logs_in_instead_of_the_account(server: TwilioServer) -> None:
    settings = TwilioSettings(
        account_sid=ACCOUNT, api_key="SK1", api_secret=SecretStr("other"), api_base=server.url, auth_token=None
    )
    with pytest.raises(GatewayError) as refused:
        await TwilioGateway(settings, PUBLIC_URL).send(text())
    assert refused.value.code == "20003"


class TestSettings:
    def test_numbers_by_business(self) -> None:
        settings = TwilioSettings(numbers="my-hibachi:+15105550100, other:+15105550101")
        assert settings.lines == {"my-hibachi": "+15105550100", "other": "+15105550101"}

    @pytest.mark.parametrize("numbers", ["5105550100", "x y:+15105550100", "+1510555010x", "+15105550100,,"])
    def test_what_is_no_number_is_refused(self, numbers: str) -> None:
        with pytest.raises(ValueError, match="neither"):
            TwilioSettings(numbers=numbers)
