"""A stored quote beside a bare route on the same process and pool, in turns."""

import statistics
from collections.abc import Iterator

from benchmarks.bare import CONNECTIONS, PATH, make_table
from benchmarks.load import Plan, Result
from benchmarks.report import Figure, median, percentile
from benchmarks.stage import Server, Stage, business, expect, load, request

_ZIPS = ("94539", "94102", "94301", "95112", "94612", "94536", "94040", "94901")


def run(stage: Stage) -> Iterator[Figure]:
    """Throughput of both, their ratio per round, and the latency of a stored quote alone."""
    business("quotes", chefs=12)
    make_table()
    quote = [_post("/api/v1/quotes", adults=10 + n, children=n % 4, zip=code) for n, code in enumerate(_ZIPS)]
    row = [_post(PATH, adults=10 + n, zip=code) for n, code in enumerate(_ZIPS)]
    with stage.server("benchmarks.side_by_side:app") as server:
        seconds = stage.times(3, 1)
        for warm in (quote, row):
            _load(server, warm, 1)
        rounds = [(_load(server, quote, seconds), _load(server, row, seconds)) for _ in range(stage.times(7, 3))]
        alone = expect(load(Plan(server.port, [quote * stage.times(60, 12)])), "201")
    ratios = [ours.per_second / bare.per_second for ours, bare in rounds]
    spread = f"rounds {min(ratios):.2f} to {max(ratios):.2f}, {CONNECTIONS} connections"
    yield Figure("quote.ratio_to_bare", statistics.median(ratios), "", 0.60, at_most=False, note=spread)
    ours, bare = (statistics.median(pair[side].server_cpu_ms for pair in rounds) for side in (0, 1))
    note = f"{bare:.3f} of {ours:.3f} ms of the web process; hardly disturbed by neighbours"
    yield Figure("quote.ratio_to_bare_cpu", bare / ours, "", note=note)
    client = sum(ours.client_cpu for ours, _ in rounds) / sum(ours.elapsed for ours, _ in rounds)
    note = f"client: {client:.0%} of a core"
    yield median("quote.per_second", [ours.per_second for ours, _ in rounds], "/s", note=note)
    yield median("quote.bare_per_second", [bare.per_second for _, bare in rounds], "/s")
    yield Figure("quote.p50", percentile(alone.latencies, 0.5), "ms", note="one connection")


def _load(server: Server, script: list[str], seconds: float) -> Result:
    return expect(load(Plan(server.port, [script] * CONNECTIONS, seconds=seconds), server), "201")


def _post(path: str, **body: object) -> str:
    return request("POST", path, "quotes.example", body)
