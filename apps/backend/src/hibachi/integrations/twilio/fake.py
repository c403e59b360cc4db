"""The shipped stand-in for Twilio and for every phone behind it: stateful, shared by all processes, able to misbehave.

It is the default of an installation without an account. Numbers of Twilio's test mode behave as they do there.
"""

import asyncio
import hashlib
import hmac
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from urllib.parse import parse_qsl, urlencode, urlsplit
from uuid import UUID

import httpx
import structlog

from hibachi.communications.texting.rules import segments_of
from hibachi.communications.texting.types import Accepted, ArrivedText, OutgoingText, Report
from hibachi.integrations.twilio import signing, store, translate
from hibachi.integrations.twilio.store import PhoneText, Webhook
from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.db import reading
from hibachi.platform.errors import GatewayError
from hibachi.platform.ids import new_id

log = structlog.get_logger()
Deliverer = Callable[[str, bytes, str], Awaitable[bool]]  # path, form and signature; True when it was accepted
REFUSED = {"+15005550001": "21211", "+15005550004": "21610", "+15005550009": "21614"}
UNDELIVERED = {"+15005550003": "30003", "+15005550006": "30006"}


class FakeTwilio:
    """`SmsSender` whose texts land on phones that staff can open at `GET /test-phone`.

    With a `deliver` function texts and reports are posted to our webhooks at once; without one they wait for `tick`,
    which tests call and beat runs.
    """

    def __init__(self, deliver: Deliverer | None = None) -> None:
        log.warning("FAKE PHONES: no text message leaves this installation; set TWILIO_ACCOUNT_SID to send")
        self._deliver = deliver
        self._running: set[asyncio.Task[int]] = set()

    async def send(self, text: OutgoingText) -> Accepted:
        """See `SmsSender`. Takes the same text twice, as Twilio does."""
        await asyncio.sleep((await store.behaviour_of(text.business_id)).answer_seconds)
        failing = await store.take_failure(text.business_id)
        if failing and not failing.lose_answers:
            raise GatewayError("twilio", "Failing as asked.", permanent=failing.fail_permanently, code="asked_to_fail")
        if code := REFUSED.get(text.recipient):
            raise translate.refusal(400, {"code": code})
        sid, error = f"SM{new_id().hex}", UNDELIVERED.get(text.recipient)
        status = "undelivered" if error else "delivered"
        await store.keep_text(
            text.business_id,
            PhoneText(sid, "out", text.sender, text.recipient, text.body, status, error, clock.now()),
        )
        await self._report(text, sid, status, error)
        if failing:
            raise GatewayError("twilio", "The answer was lost.", permanent=False, code="answer_lost")
        return Accepted(sid, segments_of(text.body))

    async def handed_over(self, text: OutgoingText, since: datetime) -> Sequence[Accepted]:
        """See `SmsSender`."""
        async with reading(text.business_id) as session:
            known = await store.texts_of(session, text.recipient)
        return [
            Accepted(one.sid, segments_of(one.body))
            for one in known
            if one.direction == "out" and one.body == text.body and one.at >= since - timedelta(seconds=1)
        ]

    async def text_us(self, business_id: UUID, sender: str, own_number: str, body: str) -> str:
        """Somebody texts from a phone; the message's id."""
        sid = f"SM{new_id().hex}"
        arrived = PhoneText(sid, "in", own_number, sender, body, "received", None, clock.now())
        await store.keep_text(business_id, arrived)
        fields = {"MessageSid": sid, "From": sender, "To": own_number, "Body": body, "NumMedia": "0"}
        await self._post(business_id, [(translate.TEXT_PATH, fields)])
        return sid

    def parse_arrival(self, path: str, body: bytes, signature: str) -> ArrivedText:
        """See `SmsSender`."""
        return translate.arrival_of(self._verified(path, body, signature))

    def parse_report(self, path: str, body: bytes, signature: str) -> Report:
        """See `SmsSender`."""
        fields = self._verified(path, body, signature)
        return translate.report_of(fields, dict(parse_qsl(urlsplit(path).query)))

    @property
    def token(self) -> str:
        """Derived from the installation's secret: knowing this source is not enough to forge a text."""
        key = get_settings().auth.secret.get_secret_value().encode()
        return hmac.new(key, b"fake-twilio-webhook", hashlib.sha256).hexdigest()[:32]

    def signed(self, path: str, fields: dict[str, str]) -> tuple[bytes, str]:
        """The form and its signature as Twilio would post them to a path of ours."""
        return urlencode(fields).encode(), signing.sign(_public_url() + path, fields, self.token)

    async def tick(self, deliver: Deliverer | None = None) -> int:
        """Post what is due; returns how many forms were accepted."""
        chosen = deliver or self._deliver
        if chosen is None:
            return 0
        accepted = 0
        hooks = await store.claim_webhooks()
        behaviours = {one.business_id: await store.behaviour_of(one.business_id) for one in hooks}
        if any(behaviour.reorder for behaviour in behaviours.values()):
            hooks = list(reversed(hooks))
        for hook in hooks:
            accepted += await self._bring(hook, max(behaviours[hook.business_id].copies, 1), chosen)
        return accepted

    async def _bring(self, hook: Webhook, copies: int, deliver: Deliverer) -> bool:
        body, signature = self.signed(hook.path, hook.fields)
        answers = [await deliver(hook.path, body, signature) for _ in range(copies)]
        if all(answers):
            await store.settle_webhook(hook)
        return all(answers)

    async def _report(self, text: OutgoingText, sid: str, status: str, error: str | None) -> None:
        path = urlsplit(translate.message_form(text, "")["StatusCallback"])
        base = {"MessageSid": sid, "From": text.sender, "To": text.recipient}
        last = {**base, "MessageStatus": status} | ({"ErrorCode": error} if error else {})
        where = f"{path.path}?{path.query}"
        await self._post(text.business_id, [(where, {**base, "MessageStatus": "sent"}), (where, last)])

    async def _post(self, business_id: UUID, hooks: Sequence[tuple[str, dict[str, str]]]) -> None:
        behaviour = await store.behaviour_of(business_id)
        if behaviour.drop:
            return
        await store.add_webhooks(business_id, hooks, clock.now() + timedelta(seconds=behaviour.delay_seconds))
        if self._deliver is not None and not behaviour.delay_seconds:
            started = asyncio.create_task(self.tick())
            self._running.add(started)
            started.add_done_callback(self._running.discard)

    def _verified(self, path: str, body: bytes, signature: str) -> dict[str, str]:
        return signing.verified(_public_url() + path, body, signature, self.token)


async def post_over_http(path: str, body: bytes, signature: str) -> bool:
    """Whether our own webhook answered 2xx."""
    headers = {signing.HEADER: signature, "Content-Type": "application/x-www-form-urlencoded"}
    try:
        async with httpx.AsyncClient(timeout=10.0) as client:
            answer = await client.post(_public_url() + path, content=body, headers=headers)
    except httpx.HTTPError as problem:
        log.warning("fake_twilio_webhook_not_delivered", error=str(problem))
        return False
    return answer.is_success


def _public_url() -> str:
    return get_settings().web.public_url.rstrip("/")
