"""Intake of card events: signature checked, stored once, handed to a job."""

import json
import time
from collections.abc import Iterator
from uuid import uuid4

from benchmarks.load import Plan
from benchmarks.report import Figure, percentile
from benchmarks.stage import Stage, business, expect, load, request
from hibachi.integrations.stripe.fake import FakeStripe
from hibachi.integrations.stripe.signing import sign

CONNECTIONS = 8
_BAR_PER_SECOND = 500


def run(stage: Stage) -> Iterator[Figure]:
    """Highest rate, then latency while events come at the rate of the bar."""
    business_id = str(business("webhooks", chefs=1).business_id)
    with stage.server() as server:
        expect(load(Plan(server.port, _events(business_id, 200))), "200")
        most = expect(load(Plan(server.port, _events(business_id, stage.times(8000, 1500))), server), "200")
        count = stage.times(10, 3) * _BAR_PER_SECOND
        paced = expect(load(Plan(server.port, _events(business_id, count), per_second=_BAR_PER_SECOND)), "200")
    client = f"{CONNECTIONS} connections, client took {most.client_cpu / most.elapsed:.0%} of a core"
    yield Figure("webhook.per_second", most.per_second, "/s", _BAR_PER_SECOND, at_most=False, note=client)
    yield Figure("webhook.cpu", most.server_cpu_ms, "ms", note="processor time of the web process")
    flat = f"{CONNECTIONS} always waiting: a queue of the load's own making, so without a bar"
    yield Figure("webhook.p99_flat_out", percentile(most.latencies, 0.99), "ms", note=flat)
    note = f"offered {_BAR_PER_SECOND}/s, counted from when each was due"
    yield Figure("webhook.p99", percentile(paced.latencies, 0.99), "ms", 25, note=note)


def _events(business_id: str, count: int) -> list[list[str]]:
    requests = [_event(business_id) for _ in range(count)]
    return [requests[n::CONNECTIONS] for n in range(CONNECTIONS)]


def _event(business_id: str) -> str:
    number = uuid4().hex
    metadata = {"business_id": business_id, "payment_id": str(uuid4())}
    intent = {"id": f"pi_{number}", "object": "payment_intent", "amount": 10000, "currency": "usd"}
    event = {"id": f"evt_{number}", "object": "event", "created": int(time.time()), "livemode": False}
    event |= {"type": "payment_intent.succeeded", "data": {"object": {**intent, "metadata": metadata}}}
    body = json.dumps(event)
    signature = sign(body.encode(), FakeStripe().webhook_secret)
    return request("POST", "/api/v1/webhooks/stripe", "webhooks.example", body, {"Stripe-Signature": signature})
