"""Forgotten passwords: a letter, a link that works once, and nothing told to strangers."""

from datetime import timedelta

import pytest
from httpx import AsyncClient, Response
from sqlalchemy import select, text

from hibachi.identity.passwords.models import PasswordReset
from hibachi.identity.passwords.rules import weakness_of
from hibachi.identity.service import reset_letter
from hibachi.platform import clock
from hibachi.platform.db import reading
from tests.identity.conftest import PASSWORD, Person
from tests.support.jobs import run_jobs

FORGOT, RESET = "/api/v1/auth/password/forgot", "/api/v1/auth/password/reset"
NEW = "another walk to Oakland"


async def _links(owner: Person) -> list[str]:
    await run_jobs()
    async with reading(owner.business.id) as session:
        found = (await session.scalars(select(PasswordReset.id))).all()
        letters = [await reset_letter(session, reset_id) for reset_id in found]
    return [letter.url.partition("?token=")[2] for letter in letters if letter is not None]


async def _forgot(client: AsyncClient, email: str) -> Response:
    return await client.post(FORGOT, json={"email": email})


async def _reset(client: AsyncClient, token: str, password: str = NEW) -> Response:
    return await client.post(RESET, json={"token": token, "password": password})


class TestForgotten:
    async def test_unknown_and_known_addresses_get_the_same_answer(self, owner: Person, client: AsyncClient) -> None:
        known, unknown = await _forgot(client, owner.email), await _forgot(client, "nobody@test.example")
        assert (known.status_code, known.content) == (unknown.status_code, unknown.content) == (202, b"null")
        assert len(await _links(owner)) == 1

    async def test_nobodys_mailbox_is_flooded(self, owner: Person, client: AsyncClient) -> None:
        for _ in range(5):
            await _forgot(client, owner.email)
        assert len(await _links(owner)) == 3

    async def test_no_secret_is_stored(self, owner: Person, client: AsyncClient) -> None:
        await _forgot(client, owner.email)
        (token,) = await _links(owner)
        async with reading(owner.business.id) as session:
            stored = [
                str((await session.execute(text(f"SELECT * FROM {table}"))).all())
                for table in ("password_resets", "outbox_events", "outbox_deliveries")
            ]
        assert all(token not in rows and owner.email not in rows for rows in stored)


class TestResetting:
    async def test_sets_the_password_and_logs_every_device_out(self, owner: Person, client: AsyncClient) -> None:
        await _forgot(client, owner.email)
        (token,) = await _links(owner)
        assert (await _reset(client, token)).status_code == 204
        assert (await owner.client.get("/api/v1/auth/me")).status_code == 401
        assert (await owner.log_in(PASSWORD)).status_code == 401
        assert (await owner.log_in(NEW)).status_code == 200

    async def test_one_use_makes_every_open_link_useless(self, owner: Person, client: AsyncClient) -> None:
        await _forgot(client, owner.email)
        await _forgot(client, owner.email)
        first, second = await _links(owner)
        assert (await _reset(client, second)).status_code == 204
        assert {(await _reset(client, token)).json()["code"] for token in (first, second)} == {"reset_gone"}

    async def test_runs_out_after_an_hour(self, owner: Person, client: AsyncClient) -> None:
        await _forgot(client, owner.email)
        (token,) = await _links(owner)
        with clock.pinned(clock.now() + timedelta(hours=1, seconds=1)):
            assert (await _reset(client, token)).json()["code"] == "reset_gone"

    async def test_a_weak_password_leaves_the_link_open(self, owner: Person, client: AsyncClient) -> None:
        await _forgot(client, owner.email)
        (token,) = await _links(owner)
        assert (await _reset(client, token, "passwordpassword")).json()["rule"] == "too_common"
        assert (await _reset(client, token)).status_code == 204

    async def test_lifts_the_lock(self, owner: Person, client: AsyncClient) -> None:
        for _ in range(5):
            await owner.log_in("wrong password")
        await _forgot(client, owner.email)
        (token,) = await _links(owner)
        await _reset(client, token)
        assert (await owner.log_in(NEW)).status_code == 200


@pytest.mark.parametrize(
    ("password", "weakness"),
    [
        ("elevenchars", "too_short"),
        ("aaaaaaaaaaaaaa", "too_uniform"),
        ("PasswordPassword", "too_common"),
        ("rosa-and-the-grill", "personal"),
        ("grillmaster at work", None),
    ],
)
def test_what_is_good_enough(password: str, weakness: str | None) -> None:
    assert weakness_of(password, ["Rosa Li", "chef@myhibachi.example"]) == weakness
