"""Text messages over Twilio's REST interface, which is two calls: no SDK (decision 0035)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx

from hibachi.communications.texting.errors import TextWebhooksOff
from hibachi.communications.texting.types import Accepted, ArrivedText, OutgoingText, Report
from hibachi.integrations.twilio import signing, translate
from hibachi.platform.config.groups import TwilioSettings
from hibachi.platform.errors import GatewayError

_TIMEOUT_SECONDS = 10.0
_LOOKED_AT = 50


class TwilioGateway:
    """`SmsSender` over one connection per call; volumes here are small, and nothing can go stale."""

    def __init__(self, settings: TwilioSettings, public_url: str, timeout_seconds: float = _TIMEOUT_SECONDS) -> None:
        if settings.account_sid is None:
            raise ValueError("TWILIO_ACCOUNT_SID is not set")
        self._token = settings.auth_token.get_secret_value() if settings.auth_token else ""
        secret = settings.api_secret.get_secret_value() if settings.api_secret else self._token
        self._auth = httpx.BasicAuth(settings.api_key or settings.account_sid, secret)
        self._url = f"{settings.api_base}/2010-04-01/Accounts/{settings.account_sid}/Messages.json"
        self._public_url = public_url.rstrip("/")
        self._timeout = timeout_seconds

    async def send(self, text: OutgoingText) -> Accepted:
        """See `SmsSender`."""
        made = await self._call("POST", data=translate.message_form(text, self._public_url))
        return _accepted(made)

    async def handed_over(self, text: OutgoingText, since: datetime) -> Sequence[Accepted]:
        """See `SmsSender`. Twilio's days are those of UTC, so the day is asked for and the words are compared."""
        asked = {"From": text.sender, "To": text.recipient, "DateSent>": f"{since:%Y-%m-%d}", "PageSize": _LOOKED_AT}
        page = await self._call("GET", params=asked)
        found = [one for one in page.get("messages", ()) if one.get("body") == text.body]
        return [_accepted(one) for one in reversed(found)]  # Twilio lists the newest first

    def parse_arrival(self, path: str, body: bytes, signature: str) -> ArrivedText:
        """See `SmsSender`."""
        return translate.arrival_of(self._verified(path, body, signature))

    def parse_report(self, path: str, body: bytes, signature: str) -> Report:
        """See `SmsSender`."""
        fields = self._verified(path, body, signature)
        return translate.report_of(fields, dict(parse_qsl(urlsplit(path).query)))

    def _verified(self, path: str, body: bytes, signature: str) -> dict[str, str]:
        if not self._token:
            raise TextWebhooksOff("Set TWILIO_AUTH_TOKEN to take text messages in")
        return signing.verified(self._public_url + path, body, signature, self._token)

    async def _call(self, method: str, **given: Any) -> Mapping[str, Any]:
        try:
            async with httpx.AsyncClient(auth=self._auth, timeout=self._timeout) as client:
                answer = await client.request(method, self._url, **given)
        except httpx.HTTPError as problem:
            raise GatewayError("twilio", type(problem).__name__, permanent=False, code="unreachable") from problem
        try:
            body = answer.json()
        except ValueError:
            body = {}
        if not answer.is_success:
            raise translate.refusal(answer.status_code, body if isinstance(body, dict) else {})
        if not isinstance(body, dict):
            raise GatewayError("twilio", "not an object", permanent=False, code="protocol")
        return body


def _accepted(message: Mapping[str, Any]) -> Accepted:
    try:
        return translate.accepted(message)
    except (KeyError, ValueError) as problem:
        raise GatewayError("twilio", "not a message", permanent=False, code="protocol") from problem
