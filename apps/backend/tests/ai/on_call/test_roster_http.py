"""The roster over HTTP: adding, ordering, removing, test texts, and what is refused."""

import httpx
import pytest
from sqlalchemy import select

from hibachi.cli.demo.world import World
from hibachi.identity.audit.models import AuditEntry
from hibachi.platform.db import reading
from hibachi.platform.ids import new_id
from tests.ai.on_call.conftest import BEN, CLEO, DANA, LANDLINE, House
from tests.support.staff import hire
from tests.support.time import at, later


async def _ids(house: House) -> list[str]:
    return [one["id"] for one in (await house.roster())["people"]]


async def _audit(house: House) -> list[AuditEntry]:
    async with reading(house.phones.world.business_id) as session:
        query = select(AuditEntry).where(AuditEntry.subject_kind == "on_call").order_by(AuditEntry.id)
        return list((await session.scalars(query)).all())


class TestRoster:
    async def test_a_new_business_has_nobody_and_tells_from_high_on_after_three_minutes(self, house: House) -> None:
        roster = await house.roster()
        assert (roster["people"], roster["line"], roster["on"]) == ([], house.phones.line, True)
        assert roster["terms"] == {"least_priority": "high", "wait_minutes": 3}

    async def test_people_stand_in_the_order_they_came_and_can_be_moved(self, house: House) -> None:
        await house.usual()
        dana, ben, cleo = await _ids(house)
        moved = await house.client.put("/on-call/order", json={"ids": [cleo, dana, ben]}, headers=house.owner.headers)
        assert [one["name"] for one in moved.json()["people"]] == ["Cleo", "Dana", "Ben"]

    async def test_numbers_are_kept_as_e164_and_sealed(self, house: House) -> None:
        roster = await house.put_on_call("(510) 555-0131", "Dana")
        assert roster["people"][0]["phone"] == DANA
        kept = [str(entry.after) for entry in await _audit(house)]
        assert kept
        assert not any(DANA in one or "5550131" in one for one in kept)
        assert "…0131" in kept[0]

    async def test_an_account_lends_its_name(self, house: House) -> None:
        roster = await house.put_on_call(BEN, staff_id=str(house.support.id))
        assert roster["people"][0]["name"] == "Test support"

    async def test_every_change_is_in_the_audit_log(self, house: House) -> None:
        await house.usual()
        dana, ben, cleo = await _ids(house)
        owner = house.owner.headers
        await house.client.put("/on-call/order", json={"ids": [ben, dana, cleo]}, headers=owner)
        await house.client.put(f"/on-call/people/{dana}", json={"phone": DANA, "name": "Dana L"}, headers=owner)
        await house.client.put("/on-call/terms", json={"least_priority": "urgent", "wait_minutes": 5}, headers=owner)
        await house.client.delete(f"/on-call/people/{cleo}", headers=owner)
        acts = [entry.action.removeprefix("on_call.") for entry in await _audit(house)]
        assert acts == ["added", "added", "added", "reordered", "changed", "terms_changed", "removed"]

    async def test_support_may_not_see_the_numbers(self, house: House) -> None:
        answer = await house.client.get("/on-call", headers=house.support.headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "no_permission")

    async def test_another_business_sees_and_changes_nothing(
        self, house: House, client: httpx.AsyncClient, world: World
    ) -> None:
        await house.usual()
        stranger = await hire(client, world, "owner")
        assert (await client.get("/on-call", headers=stranger.headers)).json()["people"] == []
        url = f"/on-call/people/{(await _ids(house))[0]}"
        assert (await client.delete(url, headers=stranger.headers)).status_code == 404


class TestRefused:
    @pytest.mark.parametrize(
        ("body", "field", "rule"),
        [
            ({"phone": "12", "name": "Dana"}, "phone", "phone_number"),
            ({"phone": "call me", "name": "Dana"}, "phone", "phone_number"),
            ({"phone": DANA}, "name", "required"),
            ({"phone": DANA, "staff_id": str(new_id())}, "staff_id", "active"),
        ],
    )
    async def test_the_field_and_the_rule_are_named(
        self, house: House, body: dict[str, str], field: str, rule: str
    ) -> None:
        answer = await house.client.post("/on-call/people", json=body, headers=house.owner.headers)
        problem = answer.json()
        assert (answer.status_code, problem["field"], problem["rule"]) == (422, field, rule)

    async def test_the_number_texts_leave_from(self, house: House) -> None:
        body = {"phone": house.phones.line, "name": "Us"}
        answer = await house.client.post("/on-call/people", json=body, headers=house.owner.headers)
        assert (answer.status_code, answer.json()["rule"]) == (422, "not_our_own")

    async def test_a_number_that_is_on_call_already(self, house: House) -> None:
        await house.put_on_call(DANA, "Dana")
        body = {"phone": "510-555-0131", "name": "Other"}
        answer = await house.client.post("/on-call/people", json=body, headers=house.owner.headers)
        assert (answer.status_code, answer.json()["code"]) == (409, "on_call_number_taken")

    async def test_an_account_that_may_not_answer_guests(self, house: House) -> None:
        chef = await hire(house.client, house.phones.world, "chef")
        body = {"phone": DANA, "staff_id": str(chef.id)}
        answer = await house.client.post("/on-call/people", json=body, headers=house.owner.headers)
        assert (answer.status_code, answer.json()["rule"]) == (422, "may_answer")

    async def test_an_order_that_leaves_somebody_out(self, house: House) -> None:
        await house.usual()
        ids = await _ids(house)
        for wrong in (ids[:2], [*ids, ids[0]], [*ids[:2], str(new_id())]):
            answer = await house.client.put("/on-call/order", json={"ids": wrong}, headers=house.owner.headers)
            assert (answer.status_code, answer.json()["code"]) == (409, "on_call_roster_changed")

    async def test_the_twenty_first(self, house: House) -> None:
        for number in range(20):
            await house.put_on_call(f"+151055502{number:02}", "Somebody")
        answer = await house.client.post(
            "/on-call/people", json={"phone": CLEO, "name": "Cleo"}, headers=house.owner.headers
        )
        assert (answer.status_code, answer.json()["limit"]) == (409, 20)


class TestTestTexts:
    async def test_it_arrives_and_the_roster_says_so(self, house: House) -> None:
        await house.put_on_call(DANA, "Dana")
        await house.put_on_call(LANDLINE, "Lee")
        for one in await _ids(house):
            sent = await house.client.post(f"/on-call/people/{one}/test", headers=house.owner.headers)
            assert sent.status_code == 200, sent.text
        await house.phones.settle()
        assert "a test" in (await house.got(DANA))[-1]
        tests = [one["test"]["status"] for one in (await house.roster())["people"]]
        assert tests == ["delivered", "failed"]

    async def test_once_a_minute(self, house: House) -> None:
        await house.put_on_call(DANA, "Dana")
        url = f"/on-call/people/{(await _ids(house))[0]}/test"
        await house.client.post(url, headers=house.owner.headers)
        again = await house.client.post(url, headers=house.owner.headers)
        assert (again.status_code, again.json()["code"]) == (429, "on_call_test_too_soon")
        with at(later(minutes=1.1)):
            assert (await house.client.post(url, headers=house.owner.headers)).status_code == 200
