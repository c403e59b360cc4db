"""Load generator in a process of its own: plain HTTP/1.1 over kept-alive sockets, one script per connection.

    python -m benchmarks.load < plan.json

It shares the machine with what it measures, so it parses no more than it must and reports its own processor time.
"""

import asyncio
import json
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import cast

import uvloop

_TIMEOUT_SECONDS = 60.0


@dataclass
class Plan:
    """What to send. Connection `n` sends `scripts[n]` in order, again and again until `seconds` are over when given.

    `per_second` paces all connections together; latency then counts from when a request was due, so that a server
    that falls behind cannot hide it.
    """

    port: int
    scripts: list[list[str]]
    seconds: float | None = None
    per_second: float | None = None


@dataclass
class Result:
    """What came back. `latencies` in milliseconds; the others in seconds, `server_cpu` only when it was asked for."""

    latencies: list[float]
    statuses: dict[str, int]
    elapsed: float
    client_cpu: float
    first_body: dict[str, str] = field(default_factory=dict)
    server_cpu: float = 0.0

    @property
    def per_second(self) -> float:
        return len(self.latencies) / self.elapsed

    @property
    def server_cpu_ms(self) -> float:
        """Processor time of the web process for one request."""
        return self.server_cpu / len(self.latencies) * 1000


class Connection(asyncio.Protocol):
    """One kept-alive connection; one request at a time."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._answer: asyncio.Future[tuple[bytes, bytes]] | None = None
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.WriteTransport, transport)  # uvloop's has no common base class

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if self._answer is not None and not self._answer.done() and (found := complete(self._buffer)):
            self._buffer.clear()
            self._answer.set_result(found)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(exc or ConnectionError("the server closed the connection"))

    async def ask(self, request: bytes) -> tuple[bytes, bytes]:
        """Status and body."""
        if self._transport is None:
            raise ConnectionError("not connected")
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await asyncio.wait_for(self._answer, _TIMEOUT_SECONDS)


def complete(buffer: bytearray) -> tuple[bytes, bytes] | None:
    """Status and raw body once an answer has arrived as a whole."""
    head_end = buffer.find(b"\r\n\r\n")
    if head_end < 0:
        return None
    head = bytes(buffer[:head_end]).lower()
    status, at = head[9:12], head.find(b"content-length:")
    if at >= 0:
        length = int(head[at + 15 :].split(b"\r\n", 1)[0])
        whole = len(buffer) >= head_end + 4 + length
    else:
        whole = buffer.endswith(b"0\r\n\r\n")
    return (status, bytes(buffer[head_end + 4 :])) if whole else None


@dataclass
class _Run:
    plan: Plan
    begun: float = 0.0
    sent: int = 0
    latencies: list[float] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    first_body: dict[str, str] = field(default_factory=dict)

    async def connection(self, connection: Connection, script: list[bytes]) -> None:
        while True:
            for request in script:
                due = await self._turn()
                if self.plan.seconds is not None and due - self.begun > self.plan.seconds:
                    return
                status, body = await connection.ask(request)
                self.latencies.append((time.perf_counter() - due) * 1000)
                name = status.decode()
                self.statuses[name] += 1
                self.first_body.setdefault(name, body[:2000].decode(errors="replace"))
            if self.plan.seconds is None:
                return

    async def _turn(self) -> float:
        """When the next request is due; now without pacing."""
        if self.plan.per_second is None:
            return time.perf_counter()
        due = self.begun + self.sent / self.plan.per_second
        self.sent += 1
        if (wait := due - time.perf_counter()) > 0:
            await asyncio.sleep(wait)
        return due


async def run(plan: Plan) -> Result:
    """Carry out a plan."""
    loop, work = asyncio.get_running_loop(), _Run(plan)
    pairs = [await loop.create_connection(Connection, "127.0.0.1", plan.port) for _ in plan.scripts]
    scripts = [[request.encode() for request in script] for script in plan.scripts]
    cpu, work.begun = time.process_time(), time.perf_counter()
    await asyncio.gather(*(work.connection(pair[1], script) for pair, script in zip(pairs, scripts, strict=True)))
    elapsed = time.perf_counter() - work.begun
    for transport, _ in pairs:
        transport.close()
    return Result(work.latencies, dict(work.statuses), elapsed, time.process_time() - cpu, work.first_body)


if __name__ == "__main__":
    print(json.dumps(asdict(uvloop.run(run(Plan(**json.load(sys.stdin)))))))
