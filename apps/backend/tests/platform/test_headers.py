"""What every answer says to the browser, and what is refused before anything reads it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI, Response
from starlette.applications import Starlette

from hibachi.cli.demo.world import World
from hibachi.identity.sessions.cookies import clear_refresh_cookie, set_refresh_cookie
from hibachi.main import create_app
from hibachi.platform.config import get_settings
from hibachi.platform.http.csp import page_policy, script_hashes
from hibachi.platform.http.static import PagesMount, WebApp
from tests.support.staff import hire

PRODUCTION = {
    "HIBACHI_ENV": "production",
    "AUTH_SECRET": "s" * 40,
    "AUTH_ENCRYPTION_KEY": "k" * 40,
    "WEB_PUBLIC_URL": "https://x.example",
    "WEB_ADMIN_URL": "https://x.example/admin",
}


@pytest.fixture
def production(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Settings of a production installation."""
    for name, value in PRODUCTION.items():
        monkeypatch.setenv(name, value)
    get_settings.cache_clear()
    yield monkeypatch
    monkeypatch.undo()
    get_settings.cache_clear()


def paths(app: FastAPI) -> set[str]:
    """Every address of an application."""
    found = set(app.openapi()["paths"])
    return found | {path for route in app.routes if isinstance(path := getattr(route, "path", None), str)}


class TestEveryAnswer:
    @pytest.mark.parametrize("path", ["/site", "/no-such-page", "/customers"])
    async def test_says_how_browsers_treat_it(self, client: httpx.AsyncClient, path: str) -> None:
        headers = (await client.get(path)).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert "camera=()" in headers["permissions-policy"]
        assert headers["content-security-policy"] == "frame-ancestors 'none'"

    async def test_of_the_api_is_kept_by_nobody(self, client: httpx.AsyncClient, world: World) -> None:
        owner = await hire(client, world, "owner")
        for path in ("/auth/me", "/customers", "/bookings"):
            answer = await client.get(path, headers=owner.headers)
            assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")


class TestPages:
    async def test_carry_the_policy_and_their_files_do_not(self, tmp_path: Path) -> None:
        (tmp_path / "index.html").write_text("<!doctype html>")
        (tmp_path / "csp.json").write_text('{"script-src": ["\'sha256-abc\'"]}')
        (tmp_path / "code.js").write_text("1")
        pages = WebApp(tmp_path, single_page=True, policy=page_policy(script_hashes(tmp_path)))
        transport = httpx.ASGITransport(Starlette(routes=[PagesMount("/", app=pages)]))
        async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
            policy = (await client.get("/bookings")).headers["content-security-policy"]
            assert "content-security-policy" not in (await client.get("/code.js")).headers
        rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
        assert rules["script-src"] == "'self' 'sha256-abc' https://js.stripe.com https://*.js.stripe.com"
        assert "unsafe-inline" not in rules["script-src"]
        assert (rules["object-src"], rules["frame-ancestors"]) == ("'none'", "'none'")

    def test_an_app_without_inline_scripts_has_no_hashes(self, tmp_path: Path) -> None:
        assert script_hashes(tmp_path) == []


class TestBody:
    async def test_over_the_limit_is_refused_by_its_announced_length(self, client: httpx.AsyncClient) -> None:
        answer = await client.post("/quotes", content=b"x" * 1_000_001)
        assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")

    async def test_over_the_limit_is_refused_while_it_streams(self, client: httpx.AsyncClient) -> None:
        async def endless() -> AsyncIterator[bytes]:
            for _ in range(101):
                yield b"x" * 10_000

        answer = await client.post("/quotes", content=endless())
        assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")

    async def test_of_exactly_the_limit_is_read(self, client: httpx.AsyncClient) -> None:
        answer = await client.post("/quotes", content=b"x" * 1_000_000, headers={"content-type": "application/json"})
        assert answer.status_code == 422


@pytest.mark.usefixtures("database")
class TestProduction:
    def test_mounts_no_fakes(self, production: pytest.MonkeyPatch) -> None:
        found = paths(create_app())
        assert not {path for path in found if "/dev/" in path or "mailbox" in path or "test-phone" in path}

    def test_development_does(self) -> None:
        found = paths(create_app())
        assert any("/dev/stripe/" in path for path in found)
        assert any("/mailbox" in path for path in found)
        assert any("/test-phone" in path for path in found)

    def test_shows_its_description_to_nobody(self, production: pytest.MonkeyPatch) -> None:
        app = create_app()
        assert (app.openapi_url, {"/docs", "/redoc", "/openapi.json"} & paths(app)) == (None, set())

    def test_shows_it_when_told_to(self, production: pytest.MonkeyPatch) -> None:
        production.setenv("WEB_OPEN_DOCS", "true")
        get_settings.cache_clear()
        assert {"/docs", "/openapi.json"} <= paths(create_app())

    def test_sends_the_session_cookie_over_tls_only(self, production: pytest.MonkeyPatch) -> None:
        for switch in (lambda answer: set_refresh_cookie(answer, "token"), clear_refresh_cookie):
            answer = Response()
            switch(answer)
            words = answer.headers["set-cookie"].split("; ")
            assert {"Secure", "HttpOnly", "SameSite=strict", "Path=/api/v1/auth"} <= set(words)
