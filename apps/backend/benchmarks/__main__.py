"""Run benchmarks: `python -m benchmarks [name…] [--quick] [--check]`."""

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator

from benchmarks import availability, chat, holds, minds, quotes, start, webhooks, worker
from benchmarks.bare import REFERENCE_PER_SECOND, bare_per_second
from benchmarks.report import Figure, table
from benchmarks.stage import Stage, stage

BENCHMARKS: dict[str, Callable[[Stage], Iterator[Figure]]] = {
    "quotes": quotes.run,
    "availability": availability.run,
    "holds": holds.run,
    "webhooks": webhooks.run,
    "chat": chat.run,
    "embedding": minds.embedding,
    "intent": minds.intent,
    "worker": worker.run,
    "start": start.run,
}


def main() -> int:
    """Measure, show each figure as one JSON line and all as a table; 1 when a bar is missed and `--check` is given."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=f"one of {', '.join(BENCHMARKS)}; default: all")
    parser.add_argument("--quick", action="store_true", help="short measurements: shows that they run, not how fast")
    parser.add_argument("--check", action="store_true", help="end with 1 when a bar is missed")
    options = parser.parse_args()
    if unknown := set(options.names) - set(BENCHMARKS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    before = _load()
    bare, figures = _measure([name for name in BENCHMARKS if name in (options.names or BENCHMARKS)], options.quick)
    print(f"\nbare insert {bare:.0f}/s here; {REFERENCE_PER_SECOND}/s on the machine the bars were set for")
    print(f"\n{table(figures)}\n")
    print(f"load of the machine, {os.cpu_count()} cores: {before:.1f} before, {_load():.1f} after")
    missed = [figure.name for figure in figures if figure.verdict == "missed"]
    return 1 if missed and options.check else 0


def _measure(names: list[str], quick: bool) -> tuple[float, list[Figure]]:
    """The bare route's rate, which tells how fast the machine is just now, and the figures."""
    figures: list[Figure] = []
    if _load() > 1:
        print(f"Others keep {_load():.1f} cores busy: latencies below are theirs as well.", file=sys.stderr)
    with stage(quick) as place:
        bare = bare_per_second(place)
        for name in names:
            begun = time.perf_counter()
            for figure in BENCHMARKS[name](place):
                figures.append(figure)
                print(figure.as_json(), flush=True)
            print(f"{name}: {time.perf_counter() - begun:.0f} s", file=sys.stderr)
    return bare, figures


def _load() -> float:
    return os.getloadavg()[0]


if __name__ == "__main__":
    sys.exit(main())
