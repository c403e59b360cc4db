"""How the simulated account keeps its objects: loading, idempotency, events and the behaviour asked for."""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import Any, cast
from uuid import UUID

from hibachi.integrations.stripe.bodies import CustomerBody, EventBody, IntentBody, RefundBody
from hibachi.integrations.stripe.simulator import StripeRefusal
from hibachi.integrations.stripe.store import Body, KeyedRequest, ObjectTransaction, Stored
from hibachi.platform import clock

API_VERSION = "2026-10-28.endive"


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What a business asked the fake to do wrong. All of it is off at first.

    Calls, those of the payer's browser too, are answered after `answer_seconds`.
    `fail_calls` is the number of API calls still to fail, before their effect or, with `lose_answers`, after it.
    Events are delivered after `delay_seconds`, `copies` times, newest first when `reorder`; `drop` loses them.
    """

    answer_seconds: float = 0.0
    fail_calls: int = 0
    fail_permanently: bool = False
    lose_answers: bool = False
    delay_seconds: float = 0.0
    copies: int = 1
    reorder: bool = False
    drop: bool = False


async def create(objects: ObjectTransaction, stored: Stored, key: str | None, params: Mapping[str, Any]) -> Body:
    """Write a new object, or return the first answer when the key was used before, as Stripe does."""
    if known := await made_before(objects, key, params):
        return known
    request = KeyedRequest(key, _fingerprint(params), stored.body) if key else None
    if await objects.add(replace(stored, request=request)):
        return stored.body
    return await made_before(objects, key, params) or stored.body  # another request with this key won


async def made_before(objects: ObjectTransaction, key: str | None, params: Mapping[str, Any]) -> Body | None:
    """The first answer under a key; a key used with other parameters is refused, as Stripe does."""
    known = await objects.request(key) if key else None
    if known and known.fingerprint != _fingerprint(params):
        raise StripeRefusal(400, "idempotency_error", None, "Keys can only be used with the same parameters.")
    return known.answer if known else None


def _fingerprint(params: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(params, sort_keys=True, default=str).encode()).hexdigest()[:32]


async def load(objects: ObjectTransaction, object_id: str) -> Stored:
    """An object, locked; `StripeRefusal` 404 when there is none."""
    found = await objects.get(object_id)
    if found is None:
        raise StripeRefusal(404, "invalid_request_error", "resource_missing", f"No such object: {object_id}")
    return found


async def change_intent(objects: ObjectTransaction, stored: Stored, body: IntentBody, kind: str) -> IntentBody:
    """Write an intent's next state and its event."""
    changed = replace(stored, body=plain(body))
    await objects.save(changed)
    await emit(objects, changed, kind)
    return body


async def emit(objects: ObjectTransaction, about: Stored, kind: str) -> None:
    """Write an event about an object as it is now."""
    behaviour = await behaviour_of(objects, about.business_id)
    event: EventBody = {
        "id": new_object_id("evt"),
        "object": "event",
        "api_version": API_VERSION,
        "created": seconds_now(),
        "type": kind,
        "livemode": False,
        "data": {"object": about.body},
    }
    due_at = None if behaviour.drop else clock.now() + timedelta(seconds=behaviour.delay_seconds)
    stored = Stored(event["id"], "event", plain(event), about.business_id, about.object_id, due_at)
    await objects.add(stored)


async def behaviour_of(objects: ObjectTransaction, business_id: UUID) -> Behaviour:
    """What a business asked for."""
    found = await objects.get(f"behaviour:{business_id}")
    return Behaviour(**found.body) if found else Behaviour()


async def take_failure(objects: ObjectTransaction, business_id: UUID) -> Behaviour | None:
    """The behaviour, when this call has to fail; one failure fewer is left afterwards."""
    stored = await objects.get(f"behaviour:{business_id}")
    behaviour = Behaviour(**stored.body) if stored else Behaviour()
    if stored is None or behaviour.fail_calls == 0:
        return None
    await objects.save(replace(stored, body=asdict(replace(behaviour, fail_calls=behaviour.fail_calls - 1))))
    return behaviour


def as_intent(stored: Stored) -> IntentBody:
    """A copy of the object's body."""
    return cast(IntentBody, dict(stored.body))


def as_refund(stored: Stored) -> RefundBody:
    """A copy of the object's body."""
    return cast(RefundBody, dict(stored.body))


def plain(body: CustomerBody | IntentBody | RefundBody | EventBody) -> Body:
    """The body as any JSON object."""
    return cast(Body, body)


def new_object_id(prefix: str) -> str:
    """An id in Stripe's form that can be told from a real one."""
    return f"{prefix}_fake_{secrets.token_hex(12)}"


def seconds_now() -> int:
    """Stripe writes instants as seconds."""
    return int(clock.now().timestamp())
