"""Logging in, and what happens to those who guess."""

from datetime import timedelta

import pytest
from httpx import AsyncClient

from hibachi.platform import clock
from hibachi.platform.auth import read_access
from tests.identity.conftest import PASSWORD, Hire, Person

LOGIN = "/api/v1/auth/login"


class TestLogIn:
    async def test_password_opens_a_session(self, owner: Person) -> None:
        answer = await owner.log_in()
        body = answer.json()
        assert answer.status_code == 200
        assert body["staff"]["role"] == "owner"
        assert body["staff"]["business"]["slug"] == owner.business.slug
        claims = read_access(body["access_token"])
        assert (claims.staff_id, claims.business_id) == (owner.id, owner.business.id)

    async def test_refresh_token_is_a_guarded_cookie_and_not_in_the_body(self, owner: Person) -> None:
        answer = await owner.log_in()
        cookie = answer.headers["set-cookie"]
        assert cookie.startswith("hibachi_refresh=")
        assert {"HttpOnly", "SameSite=strict", "Path=/api/v1/auth"} <= set(cookie.split("; "))
        assert answer.cookies["hibachi_refresh"] not in answer.text

    async def test_address_is_found_in_any_case(self, owner: Person) -> None:
        answer = await owner.client.post(LOGIN, json={"email": owner.email.upper(), "password": PASSWORD})
        assert answer.status_code == 200

    async def test_unknown_closed_and_wrong_look_the_same(self, owner: Person, hire: Hire) -> None:
        closed = await hire("support")
        await owner.client.patch(f"/api/v1/staff/{closed.id}", json={"active": False})
        tries = [("nobody@test.example", PASSWORD), (closed.email, PASSWORD), (owner.email, "wrong password")]
        answers = [(await owner.client.post(LOGIN, json={"email": e, "password": p})) for e, p in tries]
        assert [answer.status_code for answer in answers] == [401, 401, 401]
        bodies = [{**answer.json(), "request_id": ""} for answer in answers]
        assert bodies[0] == bodies[1] == bodies[2]
        assert bodies[0]["code"] == "bad_credentials"

    async def test_another_site_cannot_log_a_browser_in(self, client: AsyncClient, owner: Person) -> None:
        answer = await client.post(
            LOGIN, json={"email": owner.email, "password": PASSWORD}, headers={"Sec-Fetch-Site": "cross-site"}
        )
        assert (answer.status_code, answer.json()["code"]) == (403, "cross_site")


class TestLockout:
    async def _fail(self, client: AsyncClient, email: str, times: int) -> list[int]:
        body = {"email": email, "password": "not the password"}
        return [(await client.post(LOGIN, json=body)).status_code for _ in range(times)]

    async def test_after_five_failures_even_the_right_password_waits(self, owner: Person) -> None:
        assert await self._fail(owner.client, owner.email, 5) == [401] * 5
        answer = await owner.log_in()
        assert (answer.status_code, answer.json()["code"]) == (429, "locked_out")
        assert answer.json()["detail"] == "Too many failed attempts; please try again in 15 minutes"
        assert 0 < int(answer.headers["retry-after"]) <= 15 * 60 + 1

    async def test_lock_ends_after_a_quarter_of_an_hour(self, owner: Person) -> None:
        await self._fail(owner.client, owner.email, 5)
        with clock.pinned(clock.now() + timedelta(minutes=15, seconds=1)):
            assert (await owner.log_in()).status_code == 200

    async def test_unknown_addresses_lock_alike_so_that_nothing_is_told(self, client: AsyncClient) -> None:
        assert await self._fail(client, "nobody@test.example", 6) == [401] * 5 + [429]

    async def test_success_starts_the_count_anew(self, owner: Person) -> None:
        await self._fail(owner.client, owner.email, 4)
        assert (await owner.log_in()).status_code == 200
        assert await self._fail(owner.client, owner.email, 4) == [401] * 4
        assert (await owner.log_in()).status_code == 200

    async def test_old_failures_are_forgotten(self, owner: Person) -> None:
        await self._fail(owner.client, owner.email, 4)
        with clock.pinned(clock.now() + timedelta(minutes=16)):
            assert await self._fail(owner.client, owner.email, 4) == [401] * 4
            assert (await owner.log_in()).status_code == 200

    async def test_lock_is_in_the_audit_log(self, owner: Person, hire: Hire) -> None:
        admin = await hire("admin")
        await self._fail(owner.client, admin.email, 5)
        page = (await owner.client.get("/api/v1/audit", params={"action": "staff.locked"})).json()
        assert [item["subject_id"] for item in page["items"]] == [str(admin.id)]


@pytest.mark.parametrize("body", [{}, {"email": "x", "password": "y"}, {"email": "a@b.example", "password": "p" * 129}])
async def test_malformed_log_ins_are_refused_politely(client: AsyncClient, body: dict[str, str]) -> None:
    answer = await client.post(LOGIN, json=body)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
