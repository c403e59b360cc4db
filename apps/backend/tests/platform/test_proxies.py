"""Whose address counts behind a proxy."""

import httpx
import pytest
from fastapi import FastAPI
from pydantic import ValidationError
from sqlalchemy import select

from hibachi.booking.agreements.models import SignedAgreement
from hibachi.cli.demo.world import World
from hibachi.main import create_app
from hibachi.platform.config import get_settings
from hibachi.platform.config.groups import WebSettings
from hibachi.platform.db import reading
from tests.support.hosts import Host

PROXY, GUEST, FORGED = "10.1.2.3", "203.0.113.9", "198.51.100.7"


@pytest.fixture
def app_behind_proxy(monkeypatch: pytest.MonkeyPatch, database: object) -> FastAPI:
    """The application with a proxy in 10.0.0.0/8 in front."""
    monkeypatch.setenv("WEB_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8")
    get_settings.cache_clear()
    made = create_app()
    monkeypatch.undo()
    get_settings.cache_clear()
    return made


async def signed_from(app: FastAPI, world: World, peer: str, forwarded: str | None) -> str | None:
    """The address in the evidence of a signature that arrives from `peer`."""
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    transport = httpx.ASGITransport(app, client=(peer, 4711))
    base = f"http://{world.slug}.example/api/v1"
    async with httpx.AsyncClient(transport=transport, base_url=base, headers=headers) as client:
        host = Host(client)
        await host.hold()
        await host.details()
        await host.sign()
    async with reading(world.business_id) as session:
        return (await session.scalars(select(SignedAgreement))).one().ip


class TestSignature:
    async def test_bears_the_guests_address_and_not_the_proxys(self, app_behind_proxy: FastAPI, world: World) -> None:
        assert await signed_from(app_behind_proxy, world, PROXY, GUEST) == GUEST

    async def test_what_the_guest_writes_in_front_does_not_count(self, app_behind_proxy: FastAPI, world: World) -> None:
        assert await signed_from(app_behind_proxy, world, PROXY, f"{FORGED}, {GUEST}, 10.9.9.9") == GUEST

    async def test_a_stranger_cannot_forward(self, app_behind_proxy: FastAPI, world: World) -> None:
        assert await signed_from(app_behind_proxy, world, GUEST, FORGED) == GUEST

    async def test_without_a_proxy_the_connection_counts(self, app_behind_proxy: FastAPI, world: World) -> None:
        assert await signed_from(app_behind_proxy, world, GUEST, None) == GUEST


class TestSetting:
    @pytest.mark.parametrize("value", ["*", "caddy", "10.0.0.0/40", ""])
    def test_trusting_everybody_or_nonsense_is_refused(self, value: str) -> None:
        with pytest.raises(ValidationError, match="trusted_proxies"):
            WebSettings(trusted_proxies=value)
