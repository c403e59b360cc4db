"""A request for a price that is wrong in several places is told all of them at once."""

import httpx
import pytest


@pytest.mark.parametrize("path", ["/quotes/preview", "/quotes"])
class TestWrongInSeveralPlaces:
    async def test_an_unknown_zip_is_named_beside_a_party_without_adults(
        self, client: httpx.AsyncClient, path: str
    ) -> None:
        answer = await client.post(path, json={"adults": 0, "zip": "00000", "upgrades": {"salmon": 5}})
        assert answer.status_code == 422
        named = {fault["field"]: fault["rule"] for fault in answer.json()["errors"]}
        assert named == {"adults": "at_least_one_adult", "upgrades": "upgrade_servings", "zip": "known_zip"}

    async def test_an_unknown_zip_alone_keeps_its_own_refusal(self, client: httpx.AsyncClient, path: str) -> None:
        answer = await client.post(path, json={"adults": 12, "zip": "00000"})
        assert (answer.status_code, answer.json()["code"], answer.json()["field"]) == (422, "unknown_zip", "zip")
