"""What one asks for, another decides."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from hibachi.identity.approvals.errors import AlreadyRequested, NoOpenApproval, SecondPersonNeeded
from hibachi.identity.service import approve_subject, request_approval
from hibachi.platform.auth import Caller
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.ids import new_id
from tests.identity.conftest import Hire, Person

KIND = "price_book.publish"
MAY = frozenset({"prices:approve"})


async def _ask(by: Person) -> str:
    caller = Caller("staff", by.business.id, by.id, "Asker", "admin", MAY)
    async with unit_of_work(by.business.id) as session:
        asked = await request_approval(
            session, caller, KIND, new_id(), permission="prices:approve", summary="Prices from May"
        )
    return str(asked)


async def _decide(by: Person, approval: str, verb: str = "approve") -> tuple[int, str]:
    answer = await by.client.post(f"/api/v1/approvals/{approval}/{verb}", json={"note": "fine"})
    return answer.status_code, answer.json()["code"] if answer.content else ""


class TestDeciding:
    async def test_a_second_person_approves(self, owner: Person, hire: Hire) -> None:
        admin = await hire("admin")
        assert await _decide(owner, await _ask(admin)) == (204, "")
        async with reading(owner.business.id) as session:
            query = text("SELECT payload ->> 'approved' FROM outbox_events WHERE name = 'identity.approval_decided'")
            assert (await session.scalars(query)).all() == ["true"]

    async def test_whoever_asked_cannot(self, hire: Hire) -> None:
        admin = await hire("admin")
        assert await _decide(admin, await _ask(admin)) == (403, "second_person_needed")

    async def test_not_even_past_the_application(self, owner: Person) -> None:
        await _ask(owner)
        with pytest.raises(IntegrityError, match="second_person"):
            async with unit_of_work(owner.business.id) as session:
                await session.execute(text("UPDATE approvals SET decided_by = requested_by"))

    async def test_a_decision_is_final(self, owner: Person, hire: Hire) -> None:
        approval = await _ask(await hire("admin"))
        assert await _decide(owner, approval, "reject") == (204, "")
        assert await _decide(owner, approval) == (404, "no_open_approval")

    async def test_without_the_permission_nobody_does(self, owner: Person, hire: Hire) -> None:
        support = await hire("support")
        assert await _decide(support, await _ask(owner)) == (403, "no_permission")

    async def test_the_list_says_who_may(self, owner: Person, hire: Hire) -> None:
        admin = await hire("admin")
        await _ask(admin)
        seen = [
            (await person.client.get("/api/v1/approvals")).json()["items"][0]["may_decide"] for person in (owner, admin)
        ]
        assert seen == [True, False]


async def test_a_domain_decides_by_subject(owner: Person) -> None:
    subject = new_id()
    one = Caller("staff", owner.business.id, owner.id, "One", "owner", MAY)
    async with unit_of_work(owner.business.id) as session:
        await request_approval(session, one, KIND, subject, permission="prices:approve", summary="x")
        with pytest.raises(AlreadyRequested):
            await request_approval(session, one, KIND, subject, permission="prices:approve", summary="x")
        with pytest.raises(SecondPersonNeeded):
            await approve_subject(session, one, KIND, subject)
        with pytest.raises(NoOpenApproval):
            await approve_subject(session, one, KIND, new_id())
