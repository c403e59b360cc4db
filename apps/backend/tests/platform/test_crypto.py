"""Sealing what is stored, and finding it again."""

import pytest
from cryptography.exceptions import InvalidTag
from sqlalchemy import text

from hibachi.cli.demo.world import World
from hibachi.crm import service as crm
from hibachi.platform.config import get_settings
from hibachi.platform.db import unit_of_work
from hibachi.platform.orm import keyed_hash
from hibachi.platform.orm.crypto import decrypt, encrypt


class TestSealing:
    @pytest.mark.parametrize("plain", ["", "dana@example.com", "日本語 🍤", "x" * 100_000])
    def test_what_was_sealed_comes_back(self, plain: str) -> None:
        assert decrypt(encrypt(plain)) == plain

    def test_the_same_text_never_looks_the_same(self) -> None:
        sealed = {encrypt("dana@example.com") for _ in range(1_000)}
        nonces = {value[3:19] for value in sealed}  # 12 bytes are 16 characters of base64
        assert (len(sealed), len(nonces)) == (1_000, 1_000)

    def test_a_changed_byte_is_noticed(self) -> None:
        sealed = encrypt("dana@example.com")
        changed = sealed[:-6] + ("A" if sealed[-6] != "A" else "B") + sealed[-5:]
        with pytest.raises(InvalidTag):
            decrypt(changed)

    def test_another_key_opens_nothing_and_finds_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        sealed, found = encrypt("dana@example.com"), keyed_hash("dana@example.com")
        monkeypatch.setenv("AUTH_ENCRYPTION_KEY", "another key of more than thirty-two characters")
        get_settings.cache_clear()
        try:
            with pytest.raises(InvalidTag):
                decrypt(sealed)
            assert keyed_hash("dana@example.com") != found
        finally:
            monkeypatch.undo()
            get_settings.cache_clear()


class TestLookUp:
    @pytest.mark.parametrize("spelling", [" Dana@Example.com ", "DANA@EXAMPLE.COM"])
    def test_spelling_does_not_matter(self, spelling: str) -> None:
        assert keyed_hash(spelling) == keyed_hash("dana@example.com")


class TestAtRest:
    async def test_the_database_holds_no_readable_contact(self, world: World) -> None:
        async with unit_of_work(world.business_id) as session:
            await crm.remember(session, "Dana Rivera", "dana@example.com", "5105550142")
            row = (await session.execute(text("SELECT email, phone FROM customers"))).one()
        assert all(value.startswith("v1:") for value in row)
        assert "dana" not in row.email
        assert decrypt(row.phone) == "+15105550142"
