"""One-time codes: set up, needed, used once."""

from datetime import timedelta
from typing import Any

import pyotp
import pytest_asyncio

from hibachi.platform import clock
from tests.identity.conftest import Person

AUTH = "/api/v1/auth"


def _code(secret: str) -> str:
    return pyotp.TOTP(secret).at(clock.now())


@pytest_asyncio.fixture
async def secret(owner: Person) -> str:
    """The owner's secret, in force since two minutes ago."""
    with clock.pinned(clock.now() - timedelta(minutes=2)):
        await owner.log_in()
        found: str = (await owner.client.post(f"{AUTH}/totp/setup")).json()["secret"]
        confirmed = await owner.client.post(f"{AUTH}/totp/confirm", json={"code": _code(found)})
        assert confirmed.status_code == 204
    return found


async def _challenge(owner: Person) -> str:
    body: dict[str, Any] = (await owner.log_in()).json()
    assert body["totp_required"] is True
    assert "access_token" not in body
    return str(body["challenge"])


async def _answer(owner: Person, challenge: str, code: str) -> tuple[int, str]:
    answer = await owner.client.post(f"{AUTH}/totp", json={"challenge": challenge, "code": code})
    owner.use(answer)
    return answer.status_code, answer.json().get("code", "")


class TestSetup:
    async def test_shows_secret_address_and_picture(self, owner: Person) -> None:
        body = (await owner.client.post(f"{AUTH}/totp/setup")).json()
        assert body["otpauth_uri"].startswith("otpauth://totp/Test%20Hibachi:")
        assert body["secret"] in body["otpauth_uri"]
        assert body["qr_svg"].startswith("<svg")

    async def test_counts_only_after_a_right_code(self, owner: Person) -> None:
        await owner.client.post(f"{AUTH}/totp/setup")
        assert (await owner.client.post(f"{AUTH}/totp/confirm", json={"code": "000000"})).status_code == 401
        assert (await owner.log_in()).json()["staff"]["totp_enabled"] is False

    async def test_confirming_nothing_is_refused(self, owner: Person) -> None:
        answer = await owner.client.post(f"{AUTH}/totp/confirm", json={"code": "123456"})
        assert answer.json()["code"] == "no_setup_open"

    async def test_a_second_setup_needs_the_first_to_be_off(self, owner: Person, secret: str) -> None:
        assert (await owner.client.post(f"{AUTH}/totp/setup")).json()["code"] == "totp_on"


class TestAnswer:
    async def test_right_code_completes_the_log_in(self, owner: Person, secret: str) -> None:
        assert (await _answer(owner, await _challenge(owner), _code(secret)))[0] == 200
        assert (await owner.client.get(f"{AUTH}/me")).json()["totp_enabled"] is True

    async def test_a_code_works_once(self, owner: Person, secret: str) -> None:
        with clock.pinned(clock.now()):
            code = _code(secret)
            assert (await _answer(owner, await _challenge(owner), code))[0] == 200
            assert await _answer(owner, await _challenge(owner), code) == (401, "bad_code")

    async def test_an_earlier_code_does_not_work_after_a_later_one(self, owner: Person, secret: str) -> None:
        with clock.pinned(clock.now()):
            earlier = pyotp.TOTP(secret).at(clock.now() - timedelta(seconds=30))
            assert (await _answer(owner, await _challenge(owner), _code(secret)))[0] == 200
            assert await _answer(owner, await _challenge(owner), earlier) == (401, "bad_code")

    async def test_phones_may_be_half_a_minute_off(self, owner: Person, secret: str) -> None:
        with clock.pinned(clock.now()):
            early = pyotp.TOTP(secret).at(clock.now() - timedelta(seconds=30))
            assert (await _answer(owner, await _challenge(owner), early))[0] == 200

    async def test_guessing_locks_although_the_password_is_right(self, owner: Person, secret: str) -> None:
        challenge = await _challenge(owner)
        tries = [await _answer(owner, challenge, "000000") for _ in range(6)]
        assert [status for status, _ in tries] == [401] * 5 + [429]
        assert (await owner.log_in()).status_code == 429

    async def test_challenge_runs_out_and_cannot_be_forged(self, owner: Person, secret: str) -> None:
        challenge = await _challenge(owner)
        assert await _answer(owner, challenge[:-4] + "AAAA", _code(secret)) == (401, "bad_challenge")
        with clock.pinned(clock.now() + timedelta(minutes=5, seconds=1)):
            assert await _answer(owner, challenge, _code(secret)) == (401, "bad_challenge")


class TestSwitchingOff:
    async def test_needs_a_current_code(self, owner: Person, secret: str) -> None:
        await _answer(owner, await _challenge(owner), _code(secret))
        with clock.pinned(clock.now() + timedelta(minutes=1)):
            wrong = await owner.client.post(f"{AUTH}/totp/disable", json={"code": "000000"})
            right = await owner.client.post(f"{AUTH}/totp/disable", json={"code": _code(secret)})
        assert (wrong.status_code, right.status_code) == (401, 204)
        assert "access_token" in (await owner.log_in()).json()
