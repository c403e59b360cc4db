"""A stored quote beside a bare route on the same process and pool, in turns."""

import statistics
from collections.abc import Iterator

import psycopg

from benchmarks.bare import GRANT, PATH, TABLE
from benchmarks.load import Plan, Result
from benchmarks.report import Figure, percentile
from benchmarks.stage import Server, Stage, business, expect, load, request
from hibachi.platform.config import get_settings

CONNECTIONS = 16
_PARTY = {"adults": 12, "children": 3, "zip": "94539", "date": "2030-06-15"}
_EXTRAS = {"upgrades": {"lobster_tail": 4}, "addons": {"gyoza": 2}}


def run(stage: Stage) -> Iterator[Figure]:
    """Throughput of both, their ratio per round, and the latency of a stored quote alone."""
    business("quotes", chefs=12)
    with psycopg.connect(get_settings().database.url, autocommit=True) as owner:
        owner.execute(TABLE)
        owner.execute(GRANT)
    quote = request("POST", "/api/v1/quotes", "quotes.example", _PARTY)
    row = request("POST", PATH, "quotes.example", {"adults": 12, "zip": "94539"})
    with stage.server("benchmarks.side_by_side:app") as server:
        seconds = stage.times(3, 1)
        for warm in (quote, row):
            _load(server, warm, 1)
        rounds = [(_load(server, quote, seconds), _load(server, row, seconds)) for _ in range(stage.times(7, 3))]
        alone = expect(load(Plan(server.port, [[quote] * stage.times(500, 100)])), "201")
    ratios = [ours.per_second / bare.per_second for ours, bare in rounds]
    quoted = statistics.median(ours.per_second for ours, _ in rounds)
    plain = statistics.median(bare.per_second for _, bare in rounds)
    spread = f"rounds {min(ratios):.2f} to {max(ratios):.2f}, {CONNECTIONS} connections"
    yield Figure("quote.ratio_to_bare", statistics.median(ratios), "", 0.60, at_most=False, note=spread)
    client = sum(ours.client_cpu for ours, _ in rounds) / sum(ours.elapsed for ours, _ in rounds)
    yield Figure("quote.per_second", quoted, "/s", note=f"client took {client:.0%} of a core")
    yield Figure("quote.bare_per_second", plain, "/s")
    yield Figure("quote.p50", percentile(alone.latencies, 0.5), "ms", note="one connection")


def _load(server: Server, text: str, seconds: float) -> Result:
    return expect(load(Plan(server.port, [[text]] * CONNECTIONS, seconds=seconds)), "201")
