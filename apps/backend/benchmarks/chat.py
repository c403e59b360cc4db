"""A turn of the chat over HTTP, from the message to the end of the streamed answer, message and answer kept."""

from collections.abc import Iterator

import httpx

from benchmarks.load import Plan
from benchmarks.report import Figure, percentile
from benchmarks.stage import Server, Stage, business, cpu_seconds, expect, load, request

_HOST = "chat.example"
_TURNS = (
    "Hi, how much would it be for 12 adults and 3 kids in 94539?",
    "Is June 14 at 6pm free for us?",
    "What comes with the meal?",
    "My son is allergic to shellfish, is that a problem?",
    "Do I need to provide tables and chairs?",
    "ok thanks, what is the deposit?",
)


def run(stage: Stage) -> Iterator[Figure]:
    """Latency of whole conversations, one after the other and four at a time."""
    business("chat", chefs=12)
    with stage.encoder() as encoder, stage.server(EMBEDDINGS_SERVER=encoder.address) as server:
        talk(server, _HOST, stage.times(4, 2), 1)
        before = cpu_seconds(server.pid)
        alone = talk(server, _HOST, stage.times(40, 6), 1)
        used = cpu_seconds(server.pid) - before
        four = talk(server, _HOST, stage.times(15, 3), 4)
    note = f"{len(alone)} turns, one host at a time"
    yield Figure("chat.turn_p50", percentile(alone, 0.5), "ms", 25, note=note)
    yield Figure("chat.turn_p95", percentile(alone, 0.95), "ms", 60, note=note)
    yield Figure("chat.turn_cpu", used / len(alone) * 1000, "ms", note="processor time of the web process")
    yield Figure("chat.turn_p95_of_four", percentile(four, 0.95), "ms", note="four hosts at a time")


def talk(server: Server, host: str, conversations: int, connections: int) -> list[float]:
    """Latencies of the turns of so many conversations on each connection."""
    with httpx.Client(base_url=f"{server.url}/api/v1", headers={"Host": host}) as client:
        scripts = [[text for _ in range(conversations) for text in _turns(client, host)] for _ in range(connections)]
    return expect(load(Plan(server.port, scripts)), "200").latencies


def _turns(client: httpx.Client, host: str) -> list[str]:
    opened = client.post("/chat/conversations").raise_for_status().json()
    path, token = f"/api/v1/chat/conversations/{opened['id']}/messages", {"X-Chat-Token": opened["token"]}
    bodies = ({"text": text, "client_id": f"m-{n}-{opened['id']}"[:40]} for n, text in enumerate(_TURNS))
    return [request("POST", path, host, body, token) for body in bodies]
