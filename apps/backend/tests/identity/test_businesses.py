"""Which business a request is for."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hibachi.identity.businesses.errors import BadBusiness, BusinessTaken
from hibachi.identity.businesses.rules import host_of
from hibachi.identity.businesses.types import BusinessInfo
from hibachi.identity.service import business_at, business_info, create_business
from hibachi.platform.config import get_settings
from hibachi.platform.db import dispose_engine, get_engine, system_unit_of_work
from tests.identity.conftest import PASSWORD

LOGIN = "/api/v1/auth/login"


async def _code_at(app: FastAPI, host: str, **headers: str) -> str:
    async with AsyncClient(transport=ASGITransport(app), base_url="http://x") as client:
        body = {"email": "nobody@test.example", "password": PASSWORD}
        answer = await client.post(LOGIN, json=body, headers={"Host": host, **headers})
    return str(answer.json()["code"])


class TestFinding:
    async def test_by_host_in_any_case_and_with_a_port(self, app: FastAPI, business: BusinessInfo) -> None:
        for host in (
            business.hosts[0],
            business.hosts[0].upper(),
            f"{business.hosts[0]}:8000",
            f"{business.hosts[0]}.",
        ):
            assert await _code_at(app, host) == "bad_credentials"

    async def test_an_address_of_nobody_has_no_business(
        self, app: FastAPI, business: BusinessInfo, other_business: BusinessInfo
    ) -> None:
        for host in ("elsewhere.example", "", "[::1]", "a b", "x" * 300):
            assert await _code_at(app, host) == "unknown_business"

    async def test_outside_production_a_slug_may_be_named(self, app: FastAPI, business: BusinessInfo) -> None:
        assert await _code_at(app, "localhost", **{"X-Business": business.slug}) == "bad_credentials"

    async def test_in_production_the_host_alone_counts(self, business: BusinessInfo, production: None) -> None:
        assert await business_at("localhost", business.slug) is None
        assert await business_at(business.hosts[0], "another") == business

    async def test_probes_need_none(self, app: FastAPI) -> None:
        async with AsyncClient(transport=ASGITransport(app), base_url="http://nobody.example") as client:
            assert (await client.get("/health/live")).json() == {"status": "live"}


@pytest.fixture
def production(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Settings of a production installation, for what reads them anew."""
    values = {
        "HIBACHI_ENV": "production",
        "AUTH_SECRET": "s" * 40,
        "AUTH_ENCRYPTION_KEY": "k" * 40,
        "WEB_PUBLIC_URL": "https://x.example",
        "WEB_ADMIN_URL": "https://x.example/admin",
    }
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    get_settings.cache_clear()
    yield
    monkeypatch.undo()
    get_settings.cache_clear()


class TestCreating:
    async def test_slug_and_hosts_are_taken_once(self, business: BusinessInfo) -> None:
        with pytest.raises(BusinessTaken):
            await create_business(business.slug, "Again", email="a@test.example")
        with pytest.raises(BusinessTaken):
            await create_business("fresh-slug", "Again", email="a@test.example", hosts=list(business.hosts))

    @pytest.mark.parametrize(
        ("field", "slug", "host", "time_zone"),
        [
            ("slug", "Bad Slug", "fine.example", "UTC"),
            ("hosts", "fine", "http://fine.example", "UTC"),
            ("time_zone", "fine", "fine.example", "Mars/Base"),
        ],
    )
    async def test_malformed_ones_are_refused(self, field: str, slug: str, host: str, time_zone: str) -> None:
        with pytest.raises(BadBusiness) as caught:
            await create_business(slug, "A", email="a@test.example", hosts=[host], time_zone=time_zone)
        assert caught.value.field == field

    async def test_the_application_itself_may_only_read_them(self, business: BusinessInfo) -> None:
        with pytest.raises(DBAPIError, match="permission denied"):
            async with system_unit_of_work() as session:
                await session.execute(text("UPDATE businesses SET name = 'x'"))

    async def test_is_known_by_id(self, business: BusinessInfo) -> None:
        assert await business_info(business.id) == business


async def test_a_lost_database_is_said_politely(
    app: FastAPI, business: BusinessInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    await dispose_engine()
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none")
    get_settings.cache_clear()
    try:
        assert await _code_at(app, "never-asked-before.example") == "unavailable"
    finally:
        monkeypatch.undo()
        get_settings.cache_clear()
        await dispose_engine()
        get_engine()


@pytest.mark.parametrize(
    ("header", "host"),
    [("A.Example:80", "a.example"), ("[::1]:8000", "[::1]"), ("x.", "x"), ("", ""), ("127.0.0.1", "127.0.0.1")],
)
def test_host_headers_are_read(header: str, host: str) -> None:
    assert host_of(header) == host
