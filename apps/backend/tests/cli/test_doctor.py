"""`hibachi doctor` finds what is wrong and names the fix."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import text

from hibachi.cli.doctor import installation, services
from hibachi.cli.doctor.database import migrated, obeys_row_security, reachable
from hibachi.cli.doctor.types import Finding
from hibachi.platform.config import get_settings
from hibachi.platform.db import dispose_engine
from hibachi.platform.db.owner import owner_unit_of_work
from hibachi.platform.embedded import StackUrls


class Variables:
    """Sets variables of the process until the end of a test."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch = patch

    def set(self, **values: str) -> None:
        for name, value in values.items():
            self._patch.setenv(name, value)
        get_settings.cache_clear()


@pytest.fixture
def variables(monkeypatch: pytest.MonkeyPatch) -> Iterator[Variables]:
    yield Variables(monkeypatch)
    monkeypatch.undo()
    get_settings.cache_clear()


@asynccontextmanager
async def _fresh_pool() -> AsyncIterator[None]:
    await dispose_engine()
    try:
        yield
    finally:
        await dispose_engine()


def _fails(found: Finding, words: str) -> bool:
    return not found.ok and words in found.fix


class TestDatabase:
    async def test_a_migrated_database_is_well(self, database: StackUrls) -> None:
        for check in (reachable, migrated, obeys_row_security):
            assert (await check()).ok

    async def test_an_unreachable_server_is_found(self, database: StackUrls, variables: Variables) -> None:
        variables.set(DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
        async with _fresh_pool():
            assert _fails(await reachable(), "DATABASE_URL")
            assert _fails(await migrated(), "hibachi migrate")

    async def test_an_old_schema_is_found(self, database: StackUrls) -> None:
        async with _old_schema():
            found = await migrated()
        assert _fails(found, "hibachi migrate")
        assert "is 0001, should be" in found.detail

    async def test_a_role_above_row_security_is_found(self, database: StackUrls, variables: Variables) -> None:
        async with owner_unit_of_work() as session:
            owner = await session.scalar(text("SELECT current_user"))
        variables.set(DATABASE_APP_ROLE=str(owner))
        async with _fresh_pool():
            assert _fails(await obeys_row_security(), "NOBYPASSRLS")

    async def test_a_table_without_row_security_is_found(self, database: StackUrls) -> None:
        await _as_owner("CREATE TABLE forgotten (business_id uuid)")
        found = await obeys_row_security()
        await _as_owner("DROP TABLE forgotten")
        assert _fails(found, "policies")
        assert "forgotten" in found.detail


class TestServices:
    async def test_everything_of_a_development_machine_is_well(self, database: StackUrls) -> None:
        checks = (services.broker, services.clocks, services.card_payments, services.mail)
        assert all([(await check()).ok for check in checks])

    async def test_cards_without_a_webhook_secret_are_found(self, variables: Variables) -> None:
        variables.set(STRIPE_API_KEY="sk_test_1")
        assert _fails(await services.card_payments(), "STRIPE_WEBHOOK_SECRET")
        variables.set(STRIPE_WEBHOOK_SECRET="whsec_1")
        assert (await services.card_payments()).ok

    async def test_a_mail_server_is_tried(self, variables: Variables) -> None:
        server = await asyncio.start_server(lambda _reader, writer: writer.close(), "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        variables.set(SMTP_HOST="127.0.0.1", SMTP_PORT=str(port))
        assert (await services.mail()).ok
        server.close()
        await server.wait_closed()
        assert _fails(await services.mail(), "SMTP_HOST")

    async def test_a_pinned_clock_is_told(self, variables: Variables) -> None:
        variables.set(HIBACHI_NOW="2026-07-01T12:00:00+00:00")
        assert "HIBACHI_NOW" in (await services.clocks()).detail


class TestInstallation:
    async def test_settings_that_cannot_be_read_are_named(self, variables: Variables) -> None:
        variables.set(HIBACHI_ENV="production")
        found = await installation.settings()
        assert _fails(found, "environment")
        assert "AUTH_SECRET" in found.detail

    async def test_disk_and_web_apps_are_told(self) -> None:
        assert "GB free" in (await installation.disk()).detail
        assert _fails(await installation.web_apps(), "make setup") or (await installation.web_apps()).ok


@asynccontextmanager
async def _old_schema() -> AsyncIterator[None]:
    async with owner_unit_of_work() as session:
        newest = await session.scalar(text("SELECT version_num FROM alembic_version"))
    await _as_owner("UPDATE alembic_version SET version_num = '0001'")
    try:
        yield
    finally:
        await _as_owner(f"UPDATE alembic_version SET version_num = '{newest}'")


async def _as_owner(statement: str) -> None:
    async with owner_unit_of_work() as session:
        await session.execute(text(statement))
