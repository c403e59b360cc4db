"""Who may change whom on the staff."""

from sqlalchemy import text

from hibachi.identity.businesses.types import BusinessInfo
from hibachi.platform.db import reading
from hibachi.platform.ids import new_id
from tests.identity.conftest import Hire, Person

STAFF = "/api/v1/staff"


async def _patch(by: Person, whom: Person, **change: object) -> tuple[int, str]:
    answer = await by.client.patch(f"{STAFF}/{whom.id}", json=change)
    return answer.status_code, answer.json().get("code", "")


class TestChanging:
    async def test_a_new_role_counts_at_once(self, owner: Person, hire: Hire) -> None:
        person = await hire("support")
        assert await _patch(owner, person, role="admin") == (200, "")
        assert (await person.client.get(STAFF)).status_code == 200

    async def test_closing_ends_every_log_in(self, owner: Person, hire: Hire) -> None:
        person = await hire("admin")
        assert (await person.client.get(STAFF)).status_code == 200
        assert await _patch(owner, person, active=False) == (200, "")
        assert (await person.client.get(STAFF)).status_code == 401
        assert (await person.client.post("/api/v1/auth/refresh")).status_code == 401

    async def test_nobody_changes_themselves(self, owner: Person) -> None:
        assert await _patch(owner, owner, role="admin") == (403, "not_yourself")

    async def test_an_admin_cannot_touch_or_make_an_owner(self, owner: Person, hire: Hire) -> None:
        admin, support = await hire("admin"), await hire("support")
        assert await _patch(admin, owner, active=False) == (403, "role_beyond_yours")
        assert await _patch(admin, support, role="owner") == (403, "role_beyond_yours")

    async def test_the_last_owner_stays(self, owner: Person, hire: Hire) -> None:
        second = await hire("owner")
        assert await _patch(second, owner, active=False) == (200, "")
        assert await _patch(owner, second, active=False) == (401, "session_ended")

    async def test_an_admin_of_one_station_stays_inside_it(self, owner: Person, hire: Hire) -> None:
        here, there = new_id(), new_id()
        admin = await hire("admin", [here])
        mine, theirs = await hire("chef", [here]), await hire("chef", [there])
        assert await _patch(admin, mine, active=False) == (200, "")
        assert await _patch(admin, theirs, active=False) == (404, "no_such_staff")
        assert await _patch(admin, mine, station_ids=[str(there)]) == (403, "role_beyond_yours")
        assert await _patch(admin, mine, station_ids=[]) == (403, "role_beyond_yours")

    async def test_a_chef_needs_a_station(self, owner: Person, hire: Hire) -> None:
        assert await _patch(owner, await hire("support"), role="chef") == (422, "station_needed")

    async def test_what_changed_is_in_the_audit_log(self, owner: Person, hire: Hire) -> None:
        person = await hire("support")
        await _patch(owner, person, role="admin")
        entry = (await owner.client.get("/api/v1/audit", params={"action": "staff.changed"})).json()["items"][0]
        assert (entry["actor_id"], entry["subject_id"]) == (str(owner.id), str(person.id))
        assert (entry["before"], entry["after"]) == ({"role": "support"}, {"role": "admin"})
        assert entry["detail"] == "role: support → admin"

    async def test_someone_of_another_business_does_not_exist(
        self, owner: Person, hire: Hire, other_business: BusinessInfo
    ) -> None:
        stranger = await hire("support", at=other_business)
        assert await _patch(owner, stranger, active=False) == (404, "no_such_staff")


class TestListing:
    async def test_shows_the_people_of_ones_stations(self, owner: Person, hire: Hire) -> None:
        here, there = new_id(), new_id()
        admin = await hire("admin", [here])
        mine, theirs = await hire("chef", [here]), await hire("chef", [there])
        seen = {item["id"] for item in (await admin.client.get(STAFF)).json()["items"]}
        assert {str(admin.id), str(mine.id), str(owner.id)} <= seen
        assert str(theirs.id) not in seen


async def test_addresses_are_not_readable_in_the_database(owner: Person) -> None:
    async with reading(owner.business.id) as session:
        row = (await session.execute(text("SELECT * FROM staff"))).one()
    assert owner.email not in str(row)
