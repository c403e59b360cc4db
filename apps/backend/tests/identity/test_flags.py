"""Features are switched per business, with what they need."""

from collections.abc import Iterator

import pytest
from fastapi import APIRouter, Depends, FastAPI
from httpx import ASGITransport, AsyncClient

from hibachi.identity.businesses.types import BusinessInfo
from hibachi.identity.middleware import BusinessContext
from hibachi.platform.db import reading
from hibachi.platform.flags import FLAGS, Flag, declare, enabled, requires_flag
from hibachi.platform.flags.rules import checks_of, in_order, needed_by
from hibachi.platform.http import handlers
from tests.identity.conftest import Hire, Person

CARDS = Flag("test.cards", "payments", "Cards")
TIPS = Flag("test.tips", "payments", "Tips", needs=("test.cards",))
STRIPE = Flag("test.stripe", "payments", "Stripe", needs=("setting:stripe.api_key",))


@pytest.fixture(autouse=True)
def three_flags(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The registry with just these."""
    kept = dict(FLAGS)
    FLAGS.clear()
    for flag in (TIPS, CARDS, STRIPE):
        declare(flag)
    yield
    FLAGS.clear()
    FLAGS.update(kept)


async def _set(by: Person, flag: Flag, on: bool) -> tuple[int, str]:
    answer = await by.client.put(f"/api/v1/flags/{flag.key}", json={"enabled": on})
    return answer.status_code, answer.json().get("code", "")


async def _on(business: BusinessInfo, flag: Flag) -> bool:
    async with reading(business.id) as session:
        return await enabled(session, flag)


class TestSwitching:
    async def test_counts_at_once_and_for_this_business_only(self, owner: Person, other_business: BusinessInfo) -> None:
        assert await _on(owner.business, CARDS) is False
        assert await _set(owner, CARDS, True) == (200, "")
        assert (await _on(owner.business, CARDS), await _on(other_business, CARDS)) == (True, False)

    async def test_waits_for_what_it_needs(self, owner: Person) -> None:
        answer = await owner.client.put(f"/api/v1/flags/{TIPS.key}", json={"enabled": True})
        assert (answer.status_code, answer.json()["code"]) == (409, "needs_unmet")
        assert answer.json()["errors"] == [
            {"field": "test.tips", "rule": "test.cards", "message": "Switch test.cards on first"}
        ]

    async def test_stays_on_while_another_needs_it(self, owner: Person) -> None:
        await _set(owner, CARDS, True)
        await _set(owner, TIPS, True)
        assert await _set(owner, CARDS, False) == (409, "still_needed")

    async def test_is_for_owners(self, hire: Hire) -> None:
        admin = await hire("admin")
        assert (await admin.client.get("/api/v1/flags")).status_code == 200
        assert await _set(admin, CARDS, True) == (403, "no_permission")

    async def test_unknown_names_are_told(self, owner: Person) -> None:
        assert (await owner.client.put("/api/v1/flags/none", json={"enabled": True})).json()["code"] == "no_such_flag"
        assert (await owner.client.post("/api/v1/batches/none/enable")).json()["code"] == "no_such_flag"

    async def test_is_in_the_audit_log(self, owner: Person) -> None:
        await _set(owner, CARDS, True)
        entry = (await owner.client.get("/api/v1/audit", params={"action": "flag."})).json()["items"][0]
        assert entry["after"] == {"key": "test.cards", "enabled": True}


class TestBatches:
    async def test_all_features_at_once_in_the_order_of_their_needs(self, owner: Person) -> None:
        body = (await owner.client.post("/api/v1/batches/payments/enable")).json()
        assert (body["enabled"], body["flags"]) == (True, ["test.cards", "test.stripe", "test.tips"])
        listed = (await owner.client.get("/api/v1/flags")).json()
        assert {item["key"]: item["enabled"] for item in listed} == dict.fromkeys(body["flags"], True)

    async def test_a_missing_key_is_a_note_here_because_a_stand_in_answers(self, owner: Person) -> None:
        batches = {batch["name"]: batch for batch in (await owner.client.get("/api/v1/batches")).json()}
        assert list(batches) == ["core", "payments", "communications", "advanced_ai"]
        (check,) = [check for check in batches["payments"]["checks"] if check["name"] == "STRIPE_API_KEY"]
        assert check["ok"] is True
        assert "stand-in" in check["detail"]

    async def test_off_again(self, owner: Person) -> None:
        await owner.client.post("/api/v1/batches/payments/enable")
        assert (await owner.client.post("/api/v1/batches/payments/disable")).json()["enabled"] is False
        assert await _on(owner.business, TIPS) is False


async def test_routes_of_a_feature_that_is_off_do_not_exist(owner: Person) -> None:
    router = APIRouter(dependencies=[Depends(requires_flag(CARDS))])
    router.add_api_route("/pay", lambda: "paid")
    app = FastAPI()
    app.include_router(router)
    app.add_middleware(BusinessContext)
    handlers.install(app)
    async with AsyncClient(transport=ASGITransport(app), base_url=f"http://{owner.business.hosts[0]}") as client:
        off = await client.get("/pay")
        assert (off.status_code, off.json()["code"], off.json()["flag"]) == (404, "feature_off", "test.cards")
        await _set(owner, CARDS, True)
        assert (await client.get("/pay")).json() == "paid"


class TestRules:
    def test_in_production_a_missing_setting_fails(self) -> None:
        (check,) = checks_of(STRIPE, {}, lambda _: False, stand_ins=False)
        assert (check.ok, check.detail) == (False, "Set STRIPE_API_KEY")

    def test_flags_that_need_each_other_are_a_mistake(self) -> None:
        one, two = Flag("one", "core", "", needs=("two",)), Flag("two", "core", "", needs=("one",))
        with pytest.raises(ValueError, match="need each other"):
            in_order([one, two])

    def test_only_features_that_are_on_hold_others(self) -> None:
        assert needed_by("test.cards", [TIPS], {"test.tips": True}) == ["test.tips"]
        assert needed_by("test.cards", [TIPS], {"test.tips": False}) == []

    def test_a_key_is_declared_once(self) -> None:
        with pytest.raises(ValueError, match=r"test\.cards"):
            declare(Flag("test.cards", "core", "Another"))
