"""Invitations: sent, accepted once, and no longer than a week."""

from datetime import timedelta
from uuid import UUID

from httpx import AsyncClient, Response

from hibachi.identity.service import invitation_letter
from hibachi.platform import clock
from hibachi.platform.db import reading
from hibachi.platform.ids import new_id
from tests.identity.conftest import PASSWORD, Hire, Person

INVITE, ACCEPT = "/api/v1/staff/invitations", "/api/v1/auth/invitations/accept"
SHOW = "/api/v1/auth/invitations/show"


async def _invite(by: Person, email: str = "new@test.example", role: str = "support") -> Response:
    return await by.client.post(INVITE, json={"email": email, "name": "New", "role": role, "station_ids": []})


async def _token(by: Person, invitation_id: str) -> str:
    async with reading(by.business.id) as session:
        letter = await invitation_letter(session, UUID(invitation_id))
    assert letter is not None
    return letter.url.partition("?token=")[2]


async def _accept(client: AsyncClient, token: str, password: str = PASSWORD) -> Response:
    return await client.post(ACCEPT, json={"token": token, "name": "Noor", "password": password})


class TestInviting:
    async def test_shows_as_pending_among_the_staff(self, owner: Person) -> None:
        answer = await _invite(owner)
        assert answer.status_code == 201
        listed = (await owner.client.get("/api/v1/staff")).json()["items"]
        assert [item["email"] for item in listed if item["pending"]] == ["new@test.example"]

    async def test_nobody_gives_more_than_they_have(self, hire: Hire) -> None:
        admin = await hire("admin", [new_id()])
        assert (await _invite(admin, role="owner")).json()["code"] == "role_beyond_yours"
        assert (await _invite(admin)).json()["code"] == "role_beyond_yours", "no stations would mean all of them"

    async def test_a_known_address_is_refused(self, owner: Person) -> None:
        assert (await _invite(owner, owner.email)).json()["code"] == "email_taken"


class TestAccepting:
    async def test_makes_an_account_and_logs_it_in(self, owner: Person, client: AsyncClient) -> None:
        token = await _token(owner, (await _invite(owner)).json()["id"])
        body = (await _accept(client, token)).json()
        assert (body["staff"]["name"], body["staff"]["role"]) == ("Noor", "support")
        assert client.cookies["hibachi_refresh"]

    async def test_the_link_says_whom_it_is_for_until_it_is_used(self, owner: Person, client: AsyncClient) -> None:
        token = await _token(owner, (await _invite(owner)).json()["id"])
        shown = await client.post(SHOW, json={"token": token})
        assert shown.json() == {"name": "New"}
        await _accept(client, token)
        again = await client.post(SHOW, json={"token": token})
        assert (again.status_code, again.json()["code"]) == (404, "invitation_gone")

    async def test_works_once(self, owner: Person, client: AsyncClient) -> None:
        token = await _token(owner, (await _invite(owner)).json()["id"])
        assert (await _accept(client, token)).status_code == 200
        assert (await _accept(client, token)).json()["code"] == "invitation_gone"

    async def test_runs_out_after_a_week(self, owner: Person, client: AsyncClient) -> None:
        token = await _token(owner, (await _invite(owner)).json()["id"])
        with clock.pinned(clock.now() + timedelta(days=7, seconds=1)):
            assert (await _accept(client, token)).json()["code"] == "invitation_gone"

    async def test_inviting_again_makes_the_first_link_useless(self, owner: Person, client: AsyncClient) -> None:
        first = await _token(owner, (await _invite(owner)).json()["id"])
        second = await _token(owner, (await _invite(owner)).json()["id"])
        assert (await _accept(client, first)).status_code == 404
        assert (await _accept(client, second)).status_code == 200

    async def test_withdrawn_is_gone(self, owner: Person, client: AsyncClient) -> None:
        invitation = (await _invite(owner)).json()["id"]
        token = await _token(owner, invitation)
        assert (await owner.client.delete(f"{INVITE}/{invitation}")).status_code == 204
        assert (await _accept(client, token)).status_code == 404

    async def test_a_weak_password_leaves_it_open(self, owner: Person, client: AsyncClient) -> None:
        token = await _token(owner, (await _invite(owner)).json()["id"])
        refused = await _accept(client, token, "short")
        assert (refused.status_code, refused.json()["rule"]) == (422, "too_short")
        assert (await _accept(client, token)).status_code == 200

    async def test_invented_links_open_nothing(self, client: AsyncClient) -> None:
        for token in ("x", "A" * 50, "é" * 10):
            assert (await _accept(client, token)).status_code == 404
