"""One-time codes: set up, needed, used once."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pyotp
import pytest
import pytest_asyncio
from sqlalchemy import select

from hibachi.communications.models import Message
from hibachi.identity.recovery.models import RecoveryCode
from hibachi.platform import clock
from hibachi.platform.config import get_settings
from hibachi.platform.config.settings import Settings
from hibachi.platform.db import reading
from tests.identity.conftest import Hire, Person
from tests.support.jobs import run_jobs

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
        assert confirmed.status_code == 200
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


class TestRecoveryCodes:
    @pytest_asyncio.fixture
    async def codes(self, owner: Person, secret: str) -> list[str]:
        """Ten codes made anew while logged in."""
        with clock.pinned(clock.now() - timedelta(minutes=1)):
            await _answer(owner, await _challenge(owner), _code(secret))
        made = await owner.client.post(f"{AUTH}/totp/recovery-codes", json={"code": _code(secret)})
        found: list[str] = made.json()["recovery_codes"]
        return found

    async def test_ten_are_shown_with_the_first_code_and_work_once_each(self, owner: Person) -> None:
        found = (await owner.client.post(f"{AUTH}/totp/setup")).json()["secret"]
        shown = (await owner.client.post(f"{AUTH}/totp/confirm", json={"code": _code(found)})).json()["recovery_codes"]
        assert len(set(shown)) == 10
        assert (await owner.client.get(f"{AUTH}/totp/state")).json()["recovery_codes_left"] == 10
        typed = shown[0].lower().replace("-", " ")
        assert (await _answer(owner, await _challenge(owner), typed))[0] == 200
        assert await _answer(owner, await _challenge(owner), shown[0]) == (401, "bad_code")
        assert (await owner.client.get(f"{AUTH}/totp/state")).json()["recovery_codes_left"] == 9

    async def test_they_are_kept_as_hashes(self, owner: Person, codes: list[str]) -> None:
        async with reading(owner.business.id) as session:
            kept = (await session.scalars(select(RecoveryCode.code_hash))).all()
        assert len(kept) == 10
        assert not any(code in kept or code.replace("-", "") in kept for code in codes)

    async def test_new_ones_end_the_earlier_ones(self, owner: Person, codes: list[str]) -> None:
        again = await owner.client.post(f"{AUTH}/totp/recovery-codes", json={"code": codes[0]})
        assert again.status_code == 200
        assert await _answer(owner, await _challenge(owner), codes[1]) == (401, "bad_code")

    async def test_one_switches_a_lost_authenticator_off_and_the_rest_is_worth_nothing(
        self, owner: Person, codes: list[str]
    ) -> None:
        assert (await owner.client.post(f"{AUTH}/totp/disable", json={"code": codes[0]})).status_code == 204
        assert "access_token" in (await owner.log_in()).json()
        async with reading(owner.business.id) as session:
            assert (await session.scalars(select(RecoveryCode.id))).all() == []

    async def test_guessing_them_locks(self, owner: Person, codes: list[str]) -> None:
        challenge = await _challenge(owner)
        tries = [await _answer(owner, challenge, "AAAA-BBBB-CCCC") for _ in range(6)]
        assert [status for status, _ in tries] == [401] * 5 + [429]


class TestLetters:
    async def test_the_person_is_told_of_each_change(self, owner: Person, secret: str) -> None:
        await _answer(owner, await _challenge(owner), _code(secret))
        with clock.pinned(clock.now() + timedelta(minutes=1)):
            await owner.client.post(f"{AUTH}/totp/disable", json={"code": _code(secret)})
        await run_jobs()
        async with reading(owner.business.id) as session:
            query = select(Message.text).where(Message.template == "account_changed").order_by(Message.created_at)
            on, off = (await session.scalars(query)).all()
        assert "switched on" in on
        assert "switched off" in off


class TestDemanded:
    """Where the installation demands a second factor of those who can do most."""

    @pytest.fixture(autouse=True)
    def _demand(self, owner: Person, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        monkeypatch.setenv("AUTH_SECOND_FACTOR", "required")
        get_settings.cache_clear()
        yield
        monkeypatch.undo()
        get_settings.cache_clear()

    async def test_without_one_an_owner_gets_to_the_set_up_and_no_further(self, owner: Person) -> None:
        assert (await owner.log_in()).json()["staff"]["must_enrol"] is True
        for path in ("/staff", "/audit", "/flags", "/bookings"):
            refused = await owner.client.get(f"/api/v1{path}")
            assert (refused.status_code, refused.json()["code"]) == (403, "second_factor_required"), path
        assert (await owner.client.post("/api/v1/live/ticket")).json()["code"] == "second_factor_required"
        assert (await owner.client.get(f"{AUTH}/me")).json()["must_enrol"] is True
        found = (await owner.client.post(f"{AUTH}/totp/setup")).json()["secret"]
        await owner.client.post(f"{AUTH}/totp/confirm", json={"code": _code(found)})
        assert (await owner.client.get("/api/v1/staff")).status_code == 200
        assert (await owner.client.get(f"{AUTH}/me")).json()["must_enrol"] is False

    async def test_others_and_api_keys_go_on_as_before(self, owner: Person, hire: Hire) -> None:
        support = await hire("support")
        assert (await support.client.get("/api/v1/bookings")).status_code == 200
        admin = await hire("admin")
        assert (await admin.client.get("/api/v1/bookings")).json()["code"] == "second_factor_required"


def test_production_demands_it_and_development_does_not() -> None:
    assert not get_settings().second_factor_demanded
    fit = {"env": "production", "web": {"public_url": "https://a.example", "admin_url": "https://a.example/admin"}}
    keys = {"secret": "x" * 40, "encryption_key": "y" * 40}
    assert Settings.model_validate({**fit, "auth": keys}).second_factor_demanded
    assert not Settings.model_validate({**fit, "auth": {**keys, "second_factor": "optional"}}).second_factor_demanded
