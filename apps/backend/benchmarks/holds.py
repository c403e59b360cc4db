"""Booking with a hold, and many hosts at one slot."""

from collections.abc import Iterator
from datetime import date, timedelta

import httpx

from benchmarks.load import Plan
from benchmarks.report import Figure, percentile
from benchmarks.stage import Server, Stage, business, expect, load, request
from hibachi.platform import clock

CHEFS, BOOKERS = 50, 200
_SLOTS = ("12:00", "15:00", "18:00", "21:00")
_HOST = "holds.example"


def run(stage: Stage) -> Iterator[Figure]:
    """Latency of holds one after the other and four at a time; then a rush for the places of one slot."""
    business("holds", CHEFS)
    with stage.server() as server:
        quote = _quote(server)
        _measure(server, quote, 0, stage.times(40, 10), 1)
        alone = _measure(server, quote, 1, stage.times(200, 30), 1)
        four = _measure(server, quote, 2, stage.times(100, 20), 4)
        rush = load(Plan(server.port, [[_hold(quote, _day(300), "18:00", f"rush{n}")] for n in range(BOOKERS)]))
    expect(rush, "201", "409")
    yield Figure("hold.p95", percentile(alone, 0.95), "ms", 60, note="one host at a time")
    yield Figure("hold.p95_of_four", percentile(four, 0.95), "ms", 60, note="four hosts at a time")
    won, note = rush.statuses.get("201", 0), f"of {BOOKERS} at once for {CHEFS} places"
    yield Figure("hold.rush_missing_or_double", abs(won - CHEFS), "places", 0, note=f"{won} {note}")
    yield Figure("hold.rush_seconds", rush.elapsed, "s")


def _quote(server: Server) -> str:
    party = {"adults": 12, "children": 3, "zip": "94539"}
    answer = httpx.post(f"{server.url}/api/v1/quotes", json=party, headers={"Host": _HOST}).raise_for_status()
    return str(answer.json()["id"])


def _measure(server: Server, quote: str, part: int, each: int, connections: int) -> list[float]:
    """Latencies of `each` holds on every connection, spread over the days of the connection's own."""
    scripts = [
        [_hold(quote, _day(part * 50 + 5 + c * 10 + n // 20), _SLOTS[n % 4], f"p{part}c{c}n{n}") for n in range(each)]
        for c in range(connections)
    ]
    return expect(load(Plan(server.port, scripts)), "201").latencies


def _hold(quote: str, day: date, slot: str, name: str) -> str:
    contact = {"name": "Dana Rivera", "email": f"{name}@example.com", "phone": "(510) 555-0142"}
    body = {"quote_id": quote, "date": day.isoformat(), "slot": slot, "contact": contact}
    return request("POST", "/api/v1/bookings/holds", _HOST, body)


def _day(ahead: int) -> date:
    return clock.today("America/Los_Angeles") + timedelta(days=ahead)
