"""The web apps beside the API."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient

from hibachi.platform.http import handlers
from hibachi.platform.http.static import PagesMount, WebApp


@pytest.fixture
def client(tmp_path: Path) -> AsyncClient:
    """A client of an application with one route and a site that is mounted at the root."""
    (tmp_path / "index.html").write_text("home")
    (tmp_path / "404.html").write_text("no such page")
    app = FastAPI()
    app.add_api_route("/api/v1/menu", lambda: "menu")
    app.router.routes.append(PagesMount("/", app=WebApp(tmp_path, single_page=False), name="site"))
    handlers.install(app)
    return AsyncClient(transport=ASGITransport(app), base_url="http://x")


@pytest.mark.parametrize(
    ("method", "path", "status", "kind"),
    [
        ("GET", "/", 200, "text/html; charset=utf-8"),
        ("GET", "/nowhere", 404, "text/html; charset=utf-8"),
        ("GET", "/api/v1/menu", 200, "application/json"),
        ("GET", "/api/v1/nowhere", 404, "application/problem+json"),
        ("POST", "/api/v1/menu", 405, "application/problem+json"),
    ],
)
async def test_pages_are_for_people_and_problems_for_programs(
    client: AsyncClient, method: str, path: str, status: int, kind: str
) -> None:
    answer = await client.request(method, path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, kind)
