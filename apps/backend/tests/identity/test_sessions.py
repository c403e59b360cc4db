"""Refresh tokens rotate; a copied one ends the log-in; an ended log-in ends its access tokens."""

from datetime import timedelta

from fastapi import FastAPI
from httpx import AsyncClient
from sqlalchemy import update

from hibachi.identity.businesses.types import BusinessInfo
from hibachi.identity.sessions.models import StaffSession
from hibachi.identity.sessions.repository import lock_token
from hibachi.platform import clock
from hibachi.platform.auth import AccessClaims, fingerprint, issue_access
from hibachi.platform.db import unit_of_work
from hibachi.platform.ids import new_id
from tests.identity.conftest import Hire, Person, browser

REFRESH, ME = "/api/v1/auth/refresh", "/api/v1/auth/me"


async def _with(client: AsyncClient, token: str) -> int:
    client.cookies.clear()
    client.cookies.set("hibachi_refresh", token)
    return (await client.post(REFRESH)).status_code


class TestRefresh:
    async def test_cookie_is_exchanged_for_a_new_pair(self, owner: Person) -> None:
        first = owner.client.cookies["hibachi_refresh"]
        answer = await owner.client.post(REFRESH)
        assert answer.status_code == 200
        assert owner.client.cookies["hibachi_refresh"] != first
        owner.use(answer)
        assert (await owner.client.get(ME)).json()["id"] == str(owner.id)

    async def test_a_token_used_twice_ends_the_whole_log_in(self, owner: Person, client: AsyncClient) -> None:
        stolen = owner.client.cookies["hibachi_refresh"]
        renewed = (await owner.client.post(REFRESH)).cookies["hibachi_refresh"]
        assert await _with(client, stolen) == 401
        assert await _with(client, renewed) == 401, "the thief's turn ends the victim's log-in too"
        assert (await owner.client.get(ME)).json()["code"] == "session_ended"

    async def test_theft_is_in_the_audit_log(self, owner: Person, hire: Hire, client: AsyncClient) -> None:
        victim = await hire("chef", [new_id()])
        stolen = victim.client.cookies["hibachi_refresh"]
        await victim.client.post(REFRESH)
        await _with(client, stolen)
        page = (await owner.client.get("/api/v1/audit", params={"action": "session.theft"})).json()
        assert [item["subject_id"] for item in page["items"]] == [str(victim.id)]

    async def test_two_tabs_at_the_same_moment_are_not_theft(self, owner: Person) -> None:
        token = owner.client.cookies["hibachi_refresh"]
        async with unit_of_work(owner.business.id) as session:
            await lock_token(session, fingerprint(token))
            answer = await owner.client.post(REFRESH)
        assert (answer.status_code, answer.json()["code"]) == (409, "try_again")
        assert (await owner.client.post(REFRESH)).status_code == 200

    async def test_other_log_ins_of_the_person_stay(self, owner: Person, client: AsyncClient) -> None:
        stolen = owner.client.cookies["hibachi_refresh"]
        await owner.client.post(REFRESH)
        await owner.log_in()
        await _with(client, stolen)
        assert (await owner.client.get(ME)).status_code == 200

    async def test_without_or_with_an_invented_cookie_there_is_nothing(self, client: AsyncClient) -> None:
        assert (await client.post(REFRESH)).json()["code"] == "bad_refresh"
        assert await _with(client, "invented") == 401

    async def test_it_runs_out(self, owner: Person) -> None:
        with clock.pinned(clock.now() + timedelta(days=14, seconds=1)):
            assert (await owner.client.post(REFRESH)).status_code == 401

    async def test_other_sites_cannot_use_it(self, owner: Person) -> None:
        answer = await owner.client.post(REFRESH, headers={"Sec-Fetch-Site": "same-site"})
        assert answer.json()["code"] == "cross_site"


class TestLogOut:
    async def test_neither_cookie_nor_access_token_work_afterwards(self, owner: Person) -> None:
        cookie = owner.client.cookies["hibachi_refresh"]
        answer = await owner.client.post("/api/v1/auth/logout")
        assert answer.status_code == 204
        assert 'hibachi_refresh=""' in answer.headers["set-cookie"]
        assert (await owner.client.get(ME)).json()["code"] == "session_ended"
        assert await _with(owner.client, cookie) == 401

    async def test_twice_is_fine(self, owner: Person) -> None:
        await owner.client.post("/api/v1/auth/logout")
        assert (await owner.client.post("/api/v1/auth/logout")).status_code == 204


class TestAccessToken:
    async def test_it_runs_out(self, owner: Person) -> None:
        with clock.pinned(clock.now() + timedelta(minutes=15, seconds=1)):
            answer = await owner.client.get(ME)
        assert (answer.status_code, answer.json()["code"]) == (401, "bad_token")
        assert answer.headers["www-authenticate"] == "Bearer"

    async def test_of_another_business_is_refused(
        self, app: FastAPI, owner: Person, other_business: BusinessInfo
    ) -> None:
        async with browser(app, other_business) as there:
            answer = await there.get(ME, headers={"Authorization": owner.client.headers["Authorization"]})
        assert (answer.status_code, answer.json()["code"]) == (401, "wrong_business")

    async def test_refresh_cookie_of_another_business_opens_nothing(
        self, app: FastAPI, owner: Person, other_business: BusinessInfo
    ) -> None:
        async with browser(app, other_business) as there:
            assert await _with(there, owner.client.cookies["hibachi_refresh"]) == 401

    async def test_signed_but_for_no_log_in_is_refused(self, client: AsyncClient, business: BusinessInfo) -> None:
        token, _ = issue_access(AccessClaims(new_id(), new_id(), business.id, "owner", ()))
        answer = await client.get(ME, headers={"Authorization": f"Bearer {token}"})
        assert answer.json()["code"] == "session_ended"

    async def test_damaged_is_refused(self, owner: Person) -> None:
        head, body, _ = owner.client.headers["Authorization"].split(".")
        for forged in (f"{head}.{body}.{'A' * 43}", "Bearer x.y.z", "Bearer é", "Basic abc", ""):
            answer = await owner.client.get(ME, headers={b"Authorization": forged.encode()})
            assert answer.status_code == 401

    async def test_an_ended_log_in_stops_it_within_half_a_minute(self, owner: Person, hire: Hire) -> None:
        watched = await hire("support")
        async with unit_of_work(owner.business.id) as session:
            ended = update(StaffSession).where(StaffSession.staff_id == watched.id).values(ended_at=clock.now())
            await session.execute(ended)
        assert (await watched.client.get(ME)).status_code == 401, "nobody had asked yet, so nothing was remembered"


async def test_nobody_is_told_to_log_in(client: AsyncClient) -> None:
    answer = await client.get(ME)
    assert (answer.status_code, answer.json()["code"]) == (401, "not_logged_in")
