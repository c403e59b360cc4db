"""Who gets in, and what the protocol makes of odd requests."""

import asyncio
from typing import Any

import httpx
import pytest
from mcp.shared.exceptions import MCPError

from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import World, found
from hibachi.integrations.mcp import endpoints
from hibachi.main import create_app as create_web_app
from hibachi.mcp.flags import OUTSIDE_ASSISTANTS
from hibachi.mcp_server import create_app
from hibachi.platform.config import get_settings
from hibachi.platform.db import unit_of_work
from hibachi.platform.flags.service import set_flag
from hibachi.platform.http.ratelimit import Allowance
from hibachi.platform.ids import new_id
from tests.contracts.checks.routes import check_coroutines, check_routes, routes_of
from tests.mcp.conftest import BOTH, MakeKey, assistant

PING: dict[str, Any] = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
LIST: dict[str, Any] = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
HEADERS = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}


async def post(door: str, world: World, key: str | None, body: object = LIST, **headers: str) -> httpx.Response:
    given = {**HEADERS, "X-Business": world.slug, **({"Authorization": f"Bearer {key}"} if key else {}), **headers}
    async with httpx.AsyncClient() as http:
        content = {"content": body} if isinstance(body, bytes) else {"json": body}
        return await http.post(door, headers=given, **content)


class TestGettingIn:
    async def test_without_a_key_or_with_a_wrong_one_nobody_does(self, door: str, world: World) -> None:
        for key, code in ((None, "not_logged_in"), ("hbk_wrong", "bad_api_key")):
            answer = await post(door, world, key)
            assert (answer.status_code, answer.json()["code"]) == (401, code)
            assert answer.headers["WWW-Authenticate"] == "Bearer"

    async def test_a_key_without_a_scope_for_tools_is_refused(self, door: str, world: World, make_key: MakeKey) -> None:
        answer = await post(door, world, await make_key("bookings:read"))
        assert (answer.status_code, answer.json()["permission"]) == (403, "tools:read")

    async def test_a_key_is_unknown_at_another_business(self, door: str, world: World, make_key: MakeKey) -> None:
        other = await found(eval_business(f"b-{new_id().hex[-12:]}", chefs=1))
        answer = await post(door, other, await make_key(*BOTH))
        assert (answer.status_code, answer.json()["code"]) == (401, "bad_api_key")

    async def test_switched_off_it_is_not_there(self, door: str, world: World, make_key: MakeKey) -> None:
        key = await make_key(*BOTH)
        async with unit_of_work(world.business_id) as session:
            await set_flag(session, OUTSIDE_ASSISTANTS.key, False)
        answer = await post(door, world, key)
        assert (answer.status_code, answer.json()["code"]) == (404, "feature_off")
        assert answer.json()["flag"] == "outside_assistants"

    def test_it_is_off_unless_somebody_switches_it_on(self) -> None:
        assert (OUTSIDE_ASSISTANTS.default, OUTSIDE_ASSISTANTS.batch) == (False, "advanced_ai")

    async def test_foreign_hosts_and_pages_are_refused(self, door: str, world: World, make_key: MakeKey) -> None:
        key = await make_key("tools:read")
        for header in ({"Host": "rebound.example"}, {"Origin": "https://evil.example"}, {"Origin": "null"}):
            answer = await post(door, world, key, **header)
            assert (answer.status_code, answer.json()["code"]) == (403, "foreign_address")
            assert answer.json()["field"] == next(iter(header))
        for header in ({"Host": f"{world.slug}.example"}, {"Origin": f"https://{world.slug}.example"}):
            assert (await post(door, world, key, **header)).status_code == 200

    async def test_a_key_has_so_many_calls_a_minute(
        self, door: str, world: World, make_key: MakeKey, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        busy, calm = await make_key("tools:read"), await make_key("tools:read")
        monkeypatch.setattr(endpoints, "_allowance", Allowance())
        settings = get_settings().mcp
        monkeypatch.setattr(endpoints, "get_settings", lambda: _Limited(settings.model_copy(update=_THREE)))
        answers = [await post(door, world, busy) for _ in range(4)]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
        assert int(answers[-1].headers["Retry-After"]) > 0
        assert (await post(door, world, calm)).status_code == 200


_THREE = {"rate_limit_per_minute": 3}


class _Limited:
    def __init__(self, mcp: object) -> None:
        self.mcp = mcp


class TestRoutes:
    def test_each_declares_its_caller_and_errors(self) -> None:
        app = create_app()
        assert [f"{route.path}" for route in routes_of(app) if route.path == "/mcp"] == ["/mcp"]
        assert check_routes(app) == []
        assert check_coroutines(app) == []


class TestProtocol:
    @pytest.mark.parametrize(("mode", "version"), [("auto", "2026-07-28"), ("legacy", "2025-11-25")])
    async def test_new_and_old_clients_agree_on_a_version(
        self, door: str, world: World, make_key: MakeKey, mode: str, version: str
    ) -> None:
        async with assistant(door, world, await make_key("tools:read"), mode) as one:
            assert one.client.protocol_version == version
            assert one.client.server_capabilities.tools is not None
            assert one.client.server_capabilities.prompts is None
            assert (await one.get("tip", total_cents=88280, percent=20))["result"] == 17656

    @pytest.mark.parametrize(
        ("asked", "agreed"), [("2025-03-26", "2025-03-26"), ("2024-11-05", "2024-11-05"), ("1999-01-01", "2025-11-25")]
    )
    async def test_the_handshake_takes_what_it_knows_and_offers_its_newest_otherwise(
        self, door: str, world: World, make_key: MakeKey, asked: str, agreed: str
    ) -> None:
        params = {"protocolVersion": asked, "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}
        body = {"jsonrpc": "2.0", "id": "a", "method": "initialize", "params": params}
        answer = (await post(door, world, await make_key("tools:read"), body)).json()
        assert (answer["id"], answer["result"]["protocolVersion"]) == ("a", agreed)
        assert answer["result"]["serverInfo"]["name"] == "hibachi"

    async def test_a_version_nobody_speaks_is_named_as_unsupported(
        self, door: str, world: World, make_key: MakeKey
    ) -> None:
        meta = {f"io.modelcontextprotocol/{name}": {} for name in ("clientCapabilities", "clientInfo")}
        meta["io.modelcontextprotocol/protocolVersion"] = "2999-01-01"
        header = {"MCP-Protocol-Version": "2999-01-01", "Mcp-Method": "tools/list"}
        answer = await post(door, world, await make_key("tools:read"), {**LIST, "params": {"_meta": meta}}, **header)
        assert answer.status_code == 400
        assert "2026-07-28" in answer.text

    @pytest.mark.parametrize(
        ("body", "status", "code"),
        [
            (b"{", 400, -32700),
            (b"\xff\xfe", 400, -32700),
            (b"[]", 400, None),
            ({"jsonrpc": "1.0", "id": 1, "method": "tools/list"}, 400, None),
            ({"jsonrpc": "2.0", "id": 1, "method": "tools/nothing"}, 200, -32601),
            ({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"arguments": {}}}, 200, -32602),
        ],
    )
    async def test_malformed_messages_get_the_protocols_errors(
        self, door: str, world: World, make_key: MakeKey, body: object, status: int, code: int | None
    ) -> None:
        answer = await post(door, world, await make_key("tools:read"), body)
        assert answer.status_code == status
        assert code in (None, answer.json()["error"]["code"])
        assert answer.json()["error"]["code"] < 0

    async def test_a_huge_body_is_refused_before_it_is_read(self, door: str, world: World, make_key: MakeKey) -> None:
        answer = await post(door, world, await make_key("tools:read"), b"x" * 1_000_001)
        assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")

    async def test_there_is_no_stream_to_open_and_no_session_to_end(self, door: str, world: World) -> None:
        async with httpx.AsyncClient(headers={**HEADERS, "X-Business": world.slug}) as http:
            for method in ("GET", "DELETE"):
                assert (await http.request(method, door)).status_code == 405

    async def test_an_unknown_tool_and_one_beyond_the_scopes_are_the_same(
        self, door: str, world: World, make_key: MakeKey
    ) -> None:
        async with assistant(door, world, await make_key("tools:read")) as one:
            for name in ("nothing", "cancel", "takings", "escalate"):
                with pytest.raises(MCPError, match=f"There is no tool '{name}' for this key"):
                    await one.call(name)

    async def test_calls_at_once_are_answered_each_for_itself(self, door: str, world: World, make_key: MakeKey) -> None:
        async with assistant(door, world, await make_key("tools:read")) as one:
            found = await asyncio.gather(*(one.get("tip", total_cents=100 * n, percent=20) for n in range(1, 21)))
        assert [each["result"] for each in found] == [20 * n for n in range(1, 21)]


def test_its_walls_are_those_of_the_web_process() -> None:
    walls = [[wall.cls for wall in made().user_middleware] for made in (create_app, create_web_app)]
    assert walls[0] == walls[1]
    assert len(walls[0]) == 6
