"""The audit log keeps what it is given, without secrets, for good."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hibachi.identity.audit.rules import HIDDEN, changes, storable
from hibachi.identity.service import record_audit
from hibachi.platform.auth import Caller
from hibachi.platform.db import unit_of_work
from hibachi.platform.ids import new_id
from tests.identity.conftest import Hire, Person

AUDIT = "/api/v1/audit"


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_log SET action = 'x'", "DELETE FROM audit_log", "TRUNCATE audit_log"]
)
async def test_the_database_refuses_to_change_it(owner: Person, statement: str) -> None:
    with pytest.raises(DBAPIError, match="permission denied"):
        async with unit_of_work(owner.business.id) as session:
            await session.execute(text(statement))


async def test_an_act_that_fails_leaves_no_entry(owner: Person) -> None:
    caller = Caller("system", owner.business.id)

    async def fail() -> None:
        async with unit_of_work(owner.business.id) as session:
            record_audit(session, caller, "thing.done", "thing", new_id())
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    assert (await owner.client.get(AUDIT, params={"action": "thing."})).json()["items"] == []


async def test_pages_go_back_in_time_without_gaps(owner: Person) -> None:
    things = [new_id() for _ in range(5)]
    caller = Caller("system", owner.business.id, name="seed")
    for thing in things:
        async with unit_of_work(owner.business.id) as session:
            record_audit(session, caller, "thing.done", "thing", thing)
    seen, cursor = [], None
    while True:
        params = {"actor": "seed", "limit": "2"} | ({"cursor": cursor} if cursor else {})
        page = (await owner.client.get(AUDIT, params=params)).json()
        seen += [item["subject_id"] for item in page["items"]]
        if (cursor := page["next_cursor"]) is None:
            break
    assert seen == [str(thing) for thing in reversed(things)]


async def test_days_and_actor_narrow_it(owner: Person, hire: Hire) -> None:
    await hire("admin")
    mine = (await owner.client.get(AUDIT, params={"actor": str(owner.id)})).json()["items"]
    assert {item["actor_id"] for item in mine} == {str(owner.id)}
    assert (await owner.client.get(AUDIT, params={"to": "2020-01-01"})).json()["items"] == []
    assert (await owner.client.get(AUDIT, params={"from": "2020-01-01"})).json()["items"] != []


async def test_it_says_where_from_and_in_which_request(owner: Person) -> None:
    answer = await owner.client.post("/api/v1/auth/totp/setup")
    assert answer.status_code == 200
    await owner.log_in()
    entry = (await owner.client.get(AUDIT, params={"action": "session.opened"})).json()["items"][0]
    assert entry["ip"] == "127.0.0.1"
    assert entry["request_id"]


def test_secrets_are_hidden_at_every_depth() -> None:
    stored = storable({"name": "A", "new_password": "x", "keys": [{"api_token": "y", "id": 1}]})
    assert stored == {"name": "A", "new_password": HIDDEN, "keys": [{"api_token": HIDDEN, "id": 1}]}


def test_changes_read_as_a_sentence() -> None:
    line = changes({"role": "chef", "active": True}, {"role": "admin", "active": True, "note": None, "n": [1, 2]})
    assert line == "role: chef → admin, n: [1, 2]"
