"""API keys do what they were made for, and nothing else."""

from uuid import UUID

from httpx import AsyncClient
from sqlalchemy import update

from hibachi.identity.businesses.types import BusinessInfo
from hibachi.identity.keys.models import ApiKey
from hibachi.platform import clock
from hibachi.platform.db import unit_of_work
from tests.identity.conftest import Hire, Person

KEYS = "/api/v1/api-keys"


async def _make(by: Person, *permissions: str) -> dict[str, str]:
    answer = await by.client.post(KEYS, json={"name": "Books", "permissions": list(permissions)})
    assert answer.status_code == 201, answer.text
    body: dict[str, str] = answer.json()
    return body


class TestUsing:
    async def test_either_header_works(self, owner: Person, client: AsyncClient) -> None:
        key = (await _make(owner, "staff:read"))["key"]
        for headers in ({"X-API-Key": key}, {"Authorization": f"Bearer {key}"}):
            assert (await client.get("/api/v1/staff", headers=headers)).status_code == 200

    async def test_beyond_its_scope_it_is_refused(self, owner: Person, client: AsyncClient) -> None:
        key = (await _make(owner, "staff:read"))["key"]
        answer = await client.get("/api/v1/audit", headers={"X-API-Key": key})
        assert (answer.status_code, answer.json()["permission"]) == (403, "audit:read")

    async def test_it_is_no_person(self, owner: Person, client: AsyncClient) -> None:
        key = (await _make(owner, "api_keys:write"))["key"]
        for path in (KEYS, "/api/v1/auth/me"):
            assert (await client.get(path, headers={"X-API-Key": key})).json()["permission"] == "kind:staff"

    async def test_another_business_does_not_know_it(
        self, owner: Person, hire: Hire, other_business: BusinessInfo
    ) -> None:
        key = (await _make(owner, "staff:read"))["key"]
        there = await hire("owner", at=other_business)
        answer = await there.client.get("/api/v1/staff", headers={"X-API-Key": key})
        assert answer.json()["code"] == "bad_api_key"

    async def test_revoked_it_is_useless_at_once(self, owner: Person, client: AsyncClient) -> None:
        made = await _make(owner, "staff:read")
        headers = {"X-API-Key": made["key"]}
        assert (await client.get("/api/v1/staff", headers=headers)).status_code == 200
        assert (await owner.client.delete(f"{KEYS}/{made['id']}")).status_code == 204
        assert (await client.get("/api/v1/staff", headers=headers)).json()["code"] == "bad_api_key"
        assert (await owner.client.delete(f"{KEYS}/{made['id']}")).status_code == 404

    async def test_revoked_by_another_process_it_is_useless_at_once(
        self, owner: Person, client: AsyncClient, business: BusinessInfo
    ) -> None:
        made = await _make(owner, "staff:read")
        headers = {"X-API-Key": made["key"]}
        assert (await client.get("/api/v1/staff", headers=headers)).status_code == 200
        async with unit_of_work(business.id) as session:
            await session.execute(update(ApiKey).where(ApiKey.id == UUID(made["id"])).values(revoked_at=clock.now()))
        assert (await client.get("/api/v1/staff", headers=headers)).json()["code"] == "bad_api_key"


class TestMaking:
    async def test_the_secret_is_shown_once(self, owner: Person) -> None:
        made = await _make(owner, "staff:read")
        listed = await owner.client.get(KEYS)
        assert made["key"].startswith(made["prefix"])
        assert made["key"] not in listed.text
        assert [item["name"] for item in listed.json()["items"]] == ["Books"]

    async def test_nobody_makes_a_key_mightier_than_themselves(self, hire: Hire) -> None:
        admin = await hire("admin")
        answer = await admin.client.post(KEYS, json={"name": "Books", "permissions": ["flags:write"]})
        assert (answer.json()["code"], answer.json()["missing"]) == ("key_beyond_yours", ["flags:write"])
