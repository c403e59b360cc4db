"""Every distance provider behind the one port, over the wire against a local server."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import SecretStr

from hibachi.geo.ports import DistanceProvider
from hibachi.geo.types import Coordinates
from hibachi.integrations.maps.choice import chosen_provider
from hibachi.integrations.maps.fake import FakeDistance
from hibachi.integrations.maps.gateway import GoogleDistance, MapsAccess, OpenRouteServiceDistance
from hibachi.integrations.maps.patient import PatientDistance
from hibachi.platform.config.groups import MapsSettings
from hibachi.platform.errors import GatewayError

START, END = Coordinates(37.5176, -121.9287), Coordinates(38.5804, -121.4922)
KEY = "secret-key"
Answer = tuple[int, object]


@dataclass
class Wire:
    """A local HTTP server: answers from a list, remembers what it was asked."""

    answers: list[Answer]
    url: str = ""
    delay: float = 0.0
    requests: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        method, target, _ = head[0].split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        self.requests.append((method, target, headers, body))
        await asyncio.sleep(self.delay)
        status, content = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        text = content if isinstance(content, str) else json.dumps(content)
        lines = f"HTTP/1.1 {status} X\r\nContent-Length: {len(text)}\r\nConnection: close\r\n\r\n{text}"
        writer.write(lines.encode())
        await writer.drain()
        writer.close()


@asynccontextmanager
async def wire(*answers: Answer, delay: float = 0.0) -> AsyncIterator[Wire]:
    made = Wire(list(answers), delay=delay)
    server = await asyncio.start_server(made.handle, "127.0.0.1", 0)
    made.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield made


def google_answer(metres: int) -> object:
    element = {"status": "OK", "distance": {"value": metres, "text": "-"}, "duration": {"value": 1, "text": "-"}}
    return {"status": "OK", "origin_addresses": ["-"], "rows": [{"elements": [element]}]}


def ors_answer(metres: float | None) -> object:
    return {"distances": [[metres]], "sources": [{"location": [-121.9, 37.5]}], "metadata": {"service": "matrix"}}


def google(url: str, timeout: float = 5) -> DistanceProvider:
    return GoogleDistance(MapsAccess(url, SecretStr(KEY), timeout))


def ors(url: str, timeout: float = 5) -> DistanceProvider:
    return OpenRouteServiceDistance(MapsAccess(url, SecretStr(KEY), timeout))


def fake(url: str, timeout: float = 5) -> DistanceProvider:
    return FakeDistance()


Build = Callable[..., DistanceProvider]
REAL: list[tuple[Build, object, object]] = [
    (google, google_answer(155300), {"status": "OK", "rows": [{"elements": [{"status": "ZERO_RESULTS"}]}]}),
    (ors, ors_answer(155300.4), ors_answer(None)),
]


class TestEveryProvider:
    @pytest.mark.parametrize(("build", "good"), [(*pair[:2],) for pair in REAL] + [(fake, {})])
    async def test_miles_to_one_decimal(self, build: Build, good: object) -> None:
        async with wire((200, good)) as server:
            miles = await build(server.url).road_miles(START, END)
        assert miles == miles.quantize(Decimal("0.1"))
        assert Decimal(90) < miles < Decimal(110)

    @pytest.mark.parametrize(("build", "good", "no_road"), REAL)
    async def test_no_road_is_permanent(self, build: Build, good: object, no_road: object) -> None:
        async with wire((200, no_road)) as server:
            with pytest.raises(GatewayError) as failed:
                await build(server.url).road_miles(START, END)
        assert failed.value.permanent

    @pytest.mark.parametrize(
        ("status", "permanent"), [(400, True), (403, True), (429, False), (500, False), (503, False)]
    )
    @pytest.mark.parametrize("build", [google, ors])
    async def test_refusals(self, build: Build, status: int, permanent: bool) -> None:
        async with wire((status, {})) as server:
            with pytest.raises(GatewayError) as failed:
                await build(server.url).road_miles(START, END)
        assert failed.value.permanent is permanent
        assert KEY not in str(failed.value)

    @pytest.mark.parametrize("build", [google, ors])
    @pytest.mark.parametrize("answer", ["<html>", "[]", '{"distances": [], "status": "OK"}', '{"status": 7}'])
    async def test_unreadable_answers(self, build: Build, answer: str) -> None:
        async with wire((200, answer)) as server:
            with pytest.raises(GatewayError):
                await build(server.url).road_miles(START, END)

    @pytest.mark.parametrize("build", [google, ors])
    async def test_time_out_may_pass_and_keeps_the_key_secret(self, build: Build) -> None:
        async with wire((200, {}), delay=1) as server:
            with pytest.raises(GatewayError) as failed:
                await build(server.url, 0.05).road_miles(START, END)
        assert not failed.value.permanent
        assert KEY not in str(failed.value)
        assert failed.value.__cause__ is None

    @pytest.mark.parametrize("build", [google, ors])
    async def test_nobody_there(self, build: Build) -> None:
        with pytest.raises(GatewayError) as failed:
            await build("http://127.0.0.1:1").road_miles(START, END)
        assert not failed.value.permanent


class TestOnTheWire:
    async def test_google_is_asked_by_coordinates(self) -> None:
        async with wire((200, google_answer(64_052))) as server:
            assert await google(server.url + "/").road_miles(START, END) == Decimal("39.8")
        method, target, _, _ = server.requests[0]
        assert (method, urlsplit(target).path) == ("GET", "/maps/api/distancematrix/json")
        assert parse_qs(urlsplit(target).query) == {
            "origins": ["37.5176,-121.9287"],
            "destinations": ["38.5804,-121.4922"],
            "mode": ["driving"],
            "key": [KEY],
        }

    async def test_google_over_its_limit_may_pass(self) -> None:
        async with wire((200, {"status": "OVER_QUERY_LIMIT", "rows": []})) as server:
            with pytest.raises(GatewayError) as failed:
                await google(server.url).road_miles(START, END)
        assert not failed.value.permanent

    async def test_google_with_a_wrong_key_is_permanent(self) -> None:
        async with wire((200, {"status": "REQUEST_DENIED", "rows": []})) as server:
            with pytest.raises(GatewayError, match="REQUEST_DENIED") as failed:
                await google(server.url).road_miles(START, END)
        assert failed.value.permanent

    async def test_openrouteservice_wants_longitude_first(self) -> None:
        async with wire((200, ors_answer(48_280.32))) as server:
            assert await ors(server.url).road_miles(START, END) == Decimal("30.0")
        method, target, headers, body = server.requests[0]
        assert (method, target, headers["authorization"]) == ("POST", "/v2/matrix/driving-car", KEY)
        assert json.loads(body)["locations"] == [[-121.9287, 37.5176], [-121.4922, 38.5804]]


class TestPatience:
    async def test_two_retries(self) -> None:
        async with wire((500, {}), (503, {}), (200, google_answer(1609))) as server:
            assert await PatientDistance(google(server.url)).road_miles(START, END) == Decimal("1.0")
        assert len(server.requests) == 3

    async def test_a_permanent_refusal_is_not_repeated(self) -> None:
        provider = FakeDistance(failures=9, permanent=True)
        with pytest.raises(GatewayError):
            await PatientDistance(provider).road_miles(START, END)
        assert provider.calls == 1

    async def test_after_three_failures_it_is_left_alone_for_a_while(self) -> None:
        provider = FakeDistance(failures=3)
        asked = PatientDistance(provider)
        for _ in range(3):
            with pytest.raises(GatewayError):
                await asked.road_miles(START, END)
        assert provider.calls == 3

    async def test_after_the_pause_it_is_asked_again(self) -> None:
        asked = PatientDistance(FakeDistance(failures=3), pause_seconds=0)
        with pytest.raises(GatewayError):
            await asked.road_miles(START, END)
        assert await asked.road_miles(START, END) > 0


class TestChoice:
    def test_built_in_needs_nothing(self) -> None:
        assert chosen_provider(MapsSettings(provider="builtin")) is None

    def test_without_a_key_the_built_in_answers(self) -> None:
        assert chosen_provider(MapsSettings(provider="google", api_key=None)) is None

    @pytest.mark.parametrize("name", ["google", "openrouteservice"])
    def test_with_a_key(self, name: str) -> None:
        chosen = chosen_provider(MapsSettings.model_validate({"provider": name, "api_key": KEY}))
        assert chosen is not None
        assert chosen.source == name
