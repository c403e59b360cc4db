"""One's own account: where one is logged in, the password, and which letters come."""

from datetime import timedelta
from uuid import UUID

import pytest
import pytest_asyncio
from fastapi import FastAPI
from httpx import AsyncClient
from sqlalchemy import select

from hibachi.communications.models import Message
from hibachi.identity.notices import rules as notices
from hibachi.identity.notices.service import wanting
from hibachi.identity.notices.types import Kind
from hibachi.identity.sessions.rules import device_of, masked
from hibachi.platform import clock
from hibachi.platform.db import reading
from tests.identity.conftest import PASSWORD, Hire, Person, browser
from tests.support.jobs import run_jobs

SESSIONS, CHANGE, NOTICES, ME = (f"/api/v1/auth/{path}" for path in ("sessions", "password/change", "notices", "me"))
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1"
NEW = "seven grills on a hill"


@pytest_asyncio.fixture
async def phone(app: FastAPI, owner: Person) -> AsyncClient:
    """The owner's second device."""
    device = browser(app, owner.business)
    login = {"email": owner.email, "password": PASSWORD}
    answer = await device.post("/api/v1/auth/login", json=login, headers={"User-Agent": PHONE})
    device.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
    return device


class TestSessions:
    async def test_each_device_is_listed_and_the_one_that_asks_is_marked(
        self, owner: Person, phone: AsyncClient
    ) -> None:
        seen = (await phone.get(SESSIONS)).json()
        assert [(one["device"], one["this"]) for one in seen] == [
            ("Safari on iPhone", True),
            ("Unknown device", False),
        ]
        assert {one["address"] for one in seen} == {"127.0.0.x"}

    async def test_one_is_ended(self, owner: Person, phone: AsyncClient) -> None:
        (other,) = [one["id"] for one in (await owner.client.get(SESSIONS)).json() if not one["this"]]
        assert (await owner.client.delete(f"{SESSIONS}/{other}")).status_code == 204
        assert (await phone.get(ME)).json()["code"] == "session_ended"
        assert (await owner.client.delete(f"{SESSIONS}/{other}")).json()["code"] == "no_such_session"
        assert (await owner.client.get(ME)).status_code == 200

    async def test_all_others_are_ended(self, owner: Person, phone: AsyncClient) -> None:
        assert (await owner.client.post(f"{SESSIONS}/end-others")).status_code == 204
        assert ((await phone.get(ME)).status_code, (await owner.client.get(ME)).status_code) == (401, 200)

    async def test_nobody_ends_somebody_elses(self, owner: Person, hire: Hire) -> None:
        admin = await hire("admin")
        (mine,) = [one["id"] for one in (await owner.client.get(SESSIONS)).json()]
        assert (await admin.client.delete(f"{SESSIONS}/{mine}")).json()["code"] == "no_such_session"

    async def test_those_that_ran_out_are_not_listed(self, owner: Person, phone: AsyncClient) -> None:
        with clock.pinned(clock.now() + timedelta(days=15)):
            await owner.log_in()
            assert len((await owner.client.get(SESSIONS)).json()) == 1

    @pytest.mark.parametrize(
        ("agent", "device"),
        [
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130 Safari/537.36 Edg/130",
                "Edge on Windows",
            ),
            ("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36", "Chrome on Android"),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:131) Gecko/20100101 Firefox/131.0", "Firefox on Mac"),
            ("curl/8", "Unknown device"),
        ],
    )
    def test_devices_are_named(self, agent: str, device: str) -> None:
        assert device_of(agent) == device

    @pytest.mark.parametrize(
        ("address", "shown"),
        [("203.0.113.77", "203.0.113.x"), ("2001:db8:1:2::7", "2001:0db8:0001:x"), ("testclient", "")],
    )
    def test_the_end_of_an_address_is_hidden(self, address: str, shown: str) -> None:
        assert masked(address) == shown


class TestPassword:
    async def test_a_new_one_needs_the_present_one_and_ends_the_other_devices(
        self, owner: Person, phone: AsyncClient
    ) -> None:
        wrong = await owner.client.post(CHANGE, json={"current": "guessed", "password": NEW})
        assert (wrong.status_code, wrong.json()["code"]) == (422, "wrong_password")
        weak = await owner.client.post(CHANGE, json={"current": PASSWORD, "password": "short"})
        assert weak.json()["code"] == "weak_password"
        assert (await owner.client.post(CHANGE, json={"current": PASSWORD, "password": NEW})).status_code == 204
        assert ((await phone.get(ME)).status_code, (await owner.client.get(ME)).status_code) == (401, 200)
        assert (await owner.log_in()).status_code == 401
        assert (await owner.log_in(NEW)).status_code == 200
        await run_jobs()
        async with reading(owner.business.id) as session:
            (text,) = await session.scalars(select(Message.text).where(Message.template == "account_changed"))
        assert "Your password was changed" in text

    async def test_guessing_the_present_one_locks(self, owner: Person) -> None:
        tries = [await owner.client.post(CHANGE, json={"current": f"guess {n}", "password": NEW}) for n in range(6)]
        assert [answer.status_code for answer in tries] == [422] * 5 + [429]


async def _wanting(person: Person, kind: Kind, station: UUID | None = None) -> set[UUID]:
    async with reading(person.business.id) as session:
        return {one.staff_id for one in await wanting(session, kind, station)}


class TestNotices:
    async def test_each_role_gets_what_concerns_it(self, owner: Person, hire: Hire) -> None:
        support, chef = await hire("support"), await hire("chef", stations=[owner.id])
        assert {one["kind"]: one["on"] for one in (await owner.client.get(NOTICES)).json()} == {
            "severe_allergy": True,
            "handover": True,
            "refund_failed": True,
            "chef_alert": True,
            "time_off": False,
        }
        assert {one["kind"]: one["on"] for one in (await support.client.get(NOTICES)).json()} == {
            "severe_allergy": True,
            "handover": True,
            "refund_failed": False,
        }
        assert (await chef.client.get(NOTICES)).json() == []

    async def test_a_switch_counts_from_then_on(self, owner: Person, hire: Hire) -> None:
        support = await hire("support")
        assert await _wanting(owner, "handover") == {owner.id, support.id}
        off = await owner.client.put(NOTICES, json={"kind": "handover", "on": False})
        assert {"kind": "handover", "on": False} in off.json()
        assert await _wanting(owner, "handover") == {support.id}
        await owner.client.put(NOTICES, json={"kind": "handover", "on": True})
        assert await _wanting(owner, "handover") == {owner.id, support.id}

    async def test_letters_of_another_station_go_to_its_own_people(self, owner: Person, hire: Hire) -> None:
        here, there = UUID(int=1), UUID(int=2)
        manager = await hire("station_manager", stations=[here])
        assert await _wanting(owner, "chef_alert", here) == {owner.id, manager.id}
        assert await _wanting(owner, "chef_alert", there) == {owner.id}

    async def test_what_is_not_for_the_role_is_refused(self, hire: Hire) -> None:
        manager = await hire("station_manager", stations=[UUID(int=1)])
        refused = await manager.client.put(NOTICES, json={"kind": "handover", "on": True})
        assert (refused.status_code, refused.json()["code"]) == (422, "notice_not_offered")

    def test_a_choice_gives_nobody_what_the_role_may_not_see(self) -> None:
        assert not notices.is_on("chef", "handover", {"handover": True})
