"""Passwords, one-time codes and access tokens."""

from datetime import UTC, datetime, timedelta

import jwt
import pyotp
import pytest
from pydantic import SecretStr

from hibachi.platform import clock
from hibachi.platform.auth import (
    AccessClaims,
    BadToken,
    accepted_step,
    fingerprint,
    hash_password,
    is_outdated,
    issue_access,
    new_secret,
    new_totp_secret,
    read_access,
    verify_password,
)
from hibachi.platform.config import get_settings
from hibachi.platform.ids import new_id

NOON = datetime(2026, 7, 1, 12, 0, 5, tzinfo=UTC)
CLAIMS = AccessClaims(new_id(), new_id(), new_id(), "admin", (new_id(),))


class TestPasswords:
    async def test_are_argon2id_with_a_salt_each(self) -> None:
        one, two = await hash_password("secret"), await hash_password("secret")
        assert one.startswith("$argon2id$")
        assert one != two
        assert not is_outdated(one)

    async def test_only_the_right_one_fits(self) -> None:
        stored = await hash_password("secret")
        fits = [await verify_password(stored, guess) for guess in ("secret", "Secret", "", "sécret")]
        assert fits == [True, False, False, False]

    @pytest.mark.parametrize("stored", [None, "", "not a hash"])
    async def test_without_a_usable_hash_nothing_fits(self, stored: str | None) -> None:
        assert await verify_password(stored, "nobody has this password") is False

    def test_hashes_of_weaker_times_are_told(self) -> None:
        assert is_outdated("$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$9sTbSlTio3Biev89thdrlKKiCaYsjjYVJxGAL3swxpQ")


class TestOneTimeCodes:
    def test_a_code_gives_its_step_and_then_is_spent(self) -> None:
        secret = new_totp_secret()
        with clock.pinned(NOON):
            step = accepted_step(secret, pyotp.TOTP(secret).at(NOON), None)
            assert step == int(NOON.timestamp()) // 30
            assert accepted_step(secret, pyotp.TOTP(secret).at(NOON), step) is None

    @pytest.mark.parametrize(("seconds_off", "fits"), [(-65, False), (-30, True), (0, True), (30, True), (65, False)])
    def test_clocks_may_differ_by_one_step(self, seconds_off: int, fits: bool) -> None:
        secret = new_totp_secret()
        code = pyotp.TOTP(secret).at(NOON + timedelta(seconds=seconds_off))
        with clock.pinned(NOON):
            assert (accepted_step(secret, code, None) is not None) is fits

    @pytest.mark.parametrize("code", ["", "12345", "1234567", "abcdef", "１２３４５６"])
    def test_what_is_no_code_never_fits(self, code: str) -> None:
        assert accepted_step(new_totp_secret(), code, None) is None


class TestAccessTokens:
    def test_say_who_it_is(self) -> None:
        token, seconds = issue_access(CLAIMS)
        assert (read_access(token), seconds) == (CLAIMS, 15 * 60)

    def test_run_out_by_our_clock(self) -> None:
        with clock.pinned(NOON):
            token, seconds = issue_access(CLAIMS)
            assert read_access(token) == CLAIMS
        with clock.pinned(NOON + timedelta(seconds=seconds)), pytest.raises(BadToken) as caught:
            read_access(token)
        assert caught.value.rule == "expired"

    def test_of_another_secret_are_refused_by_their_key_id(self, monkeypatch: pytest.MonkeyPatch) -> None:
        token, _ = issue_access(CLAIMS)
        changed = get_settings().auth.model_copy(update={"secret": SecretStr("n" * 40)})
        settings = get_settings().model_copy(update={"auth": changed})
        monkeypatch.setattr("hibachi.platform.auth.tokens.get_settings", lambda: settings)
        with pytest.raises(BadToken) as caught:
            read_access(token)
        assert caught.value.rule == "key"

    @pytest.mark.parametrize("algorithm", ["none", "HS512"])
    def test_of_another_algorithm_are_refused(self, algorithm: str) -> None:
        good, _ = issue_access(CLAIMS)
        payload = jwt.decode(good, options={"verify_signature": False})
        kid = jwt.get_unverified_header(good)["kid"]
        forged = jwt.encode(payload, "x" * 64 if algorithm != "none" else "", algorithm, headers={"kid": kid})
        with pytest.raises(BadToken):
            read_access(forged)

    @pytest.mark.parametrize("token", ["", "x", "a.b.c", "..", "é.é.é"])
    def test_rubbish_is_refused(self, token: str) -> None:
        with pytest.raises(BadToken):
            read_access(token)


def test_secrets_are_long_and_differ_and_hash_with_case() -> None:
    one, two = new_secret("hbk_"), new_secret("hbk_")
    assert one != two
    assert len(one) == 4 + 43
    assert fingerprint(one) != fingerprint(one.swapcase())
