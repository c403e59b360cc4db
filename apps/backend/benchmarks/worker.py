"""Start and size of one web process."""

import statistics
from collections.abc import Iterator

from benchmarks.chat import talk
from benchmarks.load import Plan
from benchmarks.report import Figure
from benchmarks.stage import Stage, business, expect, load, request, rss_mb

REQUESTS = 2_000


def run(stage: Stage) -> Iterator[Figure]:
    """Time to the first readiness, and memory after a mix of requests and after talking."""
    business("worker", chefs=12)
    quote = {"adults": 12, "children": 3, "zip": "94539"}
    mix = [
        request("GET", "/api/v1/site", "worker.example"),
        request("GET", "/api/v1/menu", "worker.example"),
        request("POST", "/api/v1/quotes", "worker.example", quote),
        request("GET", "/api/v1/availability/day?zip=94539&date=2030-06-15&guests=15", "worker.example"),
    ]
    seconds = []
    for _ in range(stage.times(5, 2)):
        with stage.server() as server:
            seconds.append(server.ready_seconds)
    with stage.encoder() as encoder, stage.server(EMBEDDINGS_SERVER=encoder.address) as server:
        fresh = rss_mb(server.pid)
        expect(load(Plan(server.port, [mix * (REQUESTS // 16)] * 4)), "200", "201")
        used = rss_mb(server.pid)
        talk(server, "worker.example", stage.times(10, 2), 1)
        talking, beside = rss_mb(server.pid), rss_mb(encoder.pid)
    note = f"{min(seconds):.2f} to {max(seconds):.2f} over {len(seconds)} starts"
    yield Figure("worker.ready", statistics.median(seconds), "s", 2, note=note)
    note = f"after {REQUESTS} requests and chat turns; {fresh:.0f} MB at its start"
    yield Figure("worker.memory", talking, "MB", 250, note=f"{note}, {used:.0f} MB before the first turn")
    yield Figure("worker.encoder_memory", beside, "MB", note="the process that encodes for all others")
