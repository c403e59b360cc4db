"""The port's implementations, each with what the provider behind it has."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest
import pytest_asyncio
from pydantic import SecretStr

from hibachi.communications.texting.ports import SmsSender
from hibachi.communications.texting.types import OutgoingText
from hibachi.integrations.twilio import store
from hibachi.integrations.twilio.fake import FakeTwilio
from hibachi.integrations.twilio.gateway import TwilioGateway
from hibachi.integrations.twilio.store import Behaviour
from hibachi.platform.config.groups import TwilioSettings
from hibachi.platform.db import reading
from hibachi.platform.embedded import StackUrls
from hibachi.platform.ids import new_id
from tests.integrations.twilio.server import ACCOUNT, TOKEN, TwilioServer, twilio_server

PUBLIC_URL = "http://localhost:8000"


@dataclass
class Implementation:
    """A sender, the token its webhooks are signed with, and the provider behind it."""

    sender: SmsSender
    token: str
    bodies: Callable[[OutgoingText], Awaitable[list[str]]]
    lose_next_answer: Callable[[OutgoingText], Awaitable[None]]
    fail_next: Callable[[OutgoingText], Awaitable[None]]


def text(body: str = "hello", to: str = "+15105550177") -> OutgoingText:
    """A text of a business nobody else knows, from a number of its own."""
    made = new_id()
    return OutgoingText(made, new_id(), f"+1925{made.int % 9_000_000 + 1_000_000}", to, body)


def gateway(url: str, token: str | None = TOKEN) -> TwilioGateway:
    """The real gateway against a local server."""
    settings = TwilioSettings(account_sid=ACCOUNT, auth_token=SecretStr(token) if token else None, api_base=url)
    return TwilioGateway(settings, PUBLIC_URL, timeout_seconds=2)


@pytest_asyncio.fixture(loop_scope="session")
async def server() -> AsyncIterator[TwilioServer]:
    """Twilio's interface on this machine."""
    async with twilio_server() as running:
        yield running


@pytest.fixture(params=["fake", "wire"])
def implementation(request: pytest.FixtureRequest, database: StackUrls, server: TwilioServer) -> Implementation:
    """The shipped fake in the database, and the real gateway over HTTP."""
    return _wire(server) if request.param == "wire" else _fake()


def _fake() -> Implementation:
    fake = FakeTwilio()

    async def bodies(about: OutgoingText) -> list[str]:
        async with reading(about.business_id) as session:
            return [one.body for one in await store.texts_of(session, about.recipient)]

    async def lose(about: OutgoingText) -> None:
        await store.behave(about.business_id, Behaviour(fail_calls=1, lose_answers=True))

    async def fail(about: OutgoingText) -> None:
        await store.behave(about.business_id, Behaviour(fail_calls=1))

    return Implementation(fake, fake.token, bodies, lose, fail)


def _wire(server: TwilioServer) -> Implementation:
    async def bodies(about: OutgoingText) -> list[str]:
        return [one["body"] for one in server.messages if one["from"] == about.sender]

    async def lose(_about: OutgoingText) -> None:
        server.lose_answers += 1

    async def fail(_about: OutgoingText) -> None:
        server.trouble.append(503)

    return Implementation(gateway(server.url), TOKEN, bodies, lose, fail)
