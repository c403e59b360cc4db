"""Carrying the simulated account's events to our own webhook, signed, at least once, as unreliably as asked for."""

import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import httpx
import structlog

from hibachi.integrations.stripe.objects import Behaviour, behaviour_of
from hibachi.integrations.stripe.signing import sign
from hibachi.integrations.stripe.store import ObjectStore, Stored
from hibachi.platform import clock

log = structlog.get_logger()
Deliverer = Callable[[bytes, str], Awaitable[bool]]  # body and signature header; True when it was accepted
_AGAIN_AFTER = timedelta(seconds=30)
_BATCH = 50


@dataclass(frozen=True, slots=True)
class HttpDeliverer:
    """Posts events to a webhook address, such as `https://myhibachi.example/api/v1/webhooks/stripe`."""

    url: str
    timeout_seconds: float = 10.0

    async def __call__(self, body: bytes, signature: str) -> bool:
        """Whether the receiver answered 2xx."""
        headers = {"Stripe-Signature": signature, "Content-Type": "application/json"}
        try:
            async with httpx.AsyncClient(timeout=self.timeout_seconds) as client:
                answer = await client.post(self.url, content=body, headers=headers)
        except httpx.HTTPError as problem:
            log.warning("fake_stripe_event_not_delivered", error=str(problem))
            return False
        return answer.is_success


async def deliver_due(store: ObjectStore, deliver: Deliverer, secret: str) -> int:
    """Post every event that is due; one that is not accepted is due again later. Returns how many were accepted.

    An event counts as claimed while it is posted, so that several processes do not post it at once; a process that
    dies in between leaves it due again.
    """
    accepted = 0
    for event, behaviour in await _claim(store):
        body = json.dumps(event.body).encode()
        answers = [await deliver(body, sign(body, secret)) for _ in range(max(behaviour.copies, 1))]
        if all(answers):
            accepted += 1
            async with store.open() as objects:
                await objects.save(replace(event, due_at=None))
    return accepted


async def _claim(store: ObjectStore) -> Sequence[tuple[Stored, Behaviour]]:
    async with store.open() as objects:
        claimed = [
            (event, await behaviour_of(objects, event.business_id))
            for event in await objects.due("event", clock.now(), _BATCH)
        ]
        for event, _behaviour in claimed:
            await objects.save(replace(event, due_at=clock.now() + _AGAIN_AFTER))
    reordered = any(behaviour.reorder for _event, behaviour in claimed)
    return list(reversed(claimed)) if reordered else claimed
