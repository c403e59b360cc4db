"""Budgets and costs over HTTP, and prices."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import httpx

from hibachi.ai.models import service
from hibachi.ai.models.assembly import Parts, assemble
from hibachi.ai.models.ports import complete, wire_chat_model
from hibachi.ai.models.rules import standing
from hibachi.ai.models.service import Book, has_money
from hibachi.ai.models.types import CallContext, Usage
from hibachi.cli.demo.world import World
from hibachi.integrations.llm.fake import ScriptedModel, Step
from hibachi.integrations.llm.prices import GenaiPrices
from hibachi.platform import clock
from hibachi.platform.config.language_models import ModelSettings
from hibachi.platform.db import reading
from hibachi.platform.errors import GatewayError
from tests.ai.models.support import PennyPrices, request
from tests.support.staff import as_role

DOWN = GatewayError("x", "down", permanent=False, code="failed")
BUDGET = {"enabled": True, "day_cents": 300, "month_cents": 5000}


async def call(world: World, *steps: Step, agent: str = "menu") -> None:
    """Play the steps as calls of the business, at a cent a token."""
    settings = ModelSettings(cache_seconds=0)
    model = assemble([ScriptedModel(steps)], settings, Parts(Book("penny"), PennyPrices(), has_money))
    for _ in steps:
        try:
            await complete(model, request(context=CallContext(world.business_id, "reword", agent)))
        except GatewayError:
            continue


def period() -> dict[str, str]:
    today = clock.today("America/Los_Angeles")
    return {"first": (today - timedelta(days=1)).isoformat(), "last": today.isoformat()}


class TestCosts:
    async def test_calls_are_summed_by_agent_with_their_failures(self, client: httpx.AsyncClient, world: World) -> None:
        await call(world, Step("a"), Step("b", usage=Usage(10, 0)), agent="menu")
        await call(world, Step(error=DOWN), agent="distance")
        await as_role(client, world, "admin")
        report = (await client.get("/language-models/costs", params={**period(), "by": "agent"})).json()
        rows = [(one["key"], one["calls"], one["failed"], Decimal(one["cents"])) for one in report["items"]]
        assert rows == [("menu", 2, 0, 250), ("distance", 1, 1, 0)]
        assert Decimal(report["total_cents"]) == 250

    async def test_days_are_the_businesss_own(self, client: httpx.AsyncClient, world: World) -> None:
        late = datetime(2026, 3, 2, 5, tzinfo=UTC)  # the evening of March 1 in California
        with clock.pinned(late):
            await call(world, Step("a"))
        async with reading(world.business_id) as session:
            day = datetime(2026, 3, 1, tzinfo=UTC).date()
            rows = await service.costs(session, world.business_id, day, day, "day")
        assert [(row.key, row.calls, row.tokens_in) for row in rows] == [("2026-03-01", 1, 200)]

    async def test_a_period_that_runs_backwards(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "owner")
        answer = await client.get("/language-models/costs", params={"first": "2026-03-02", "last": "2026-03-01"})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_period")


class TestOverview:
    async def test_the_chain_with_how_each_model_stands(self, client: httpx.AsyncClient, world: World) -> None:
        first, second = ScriptedModel([Step(error=DOWN)] * 3, name="fake:first"), ScriptedModel([Step("a")] * 3)
        settings = ModelSettings(cache_seconds=0, breaker_failures=3)
        model = assemble([first, second], settings, Parts(Book("penny"), PennyPrices(), has_money))
        wire_chat_model(model)
        try:
            await as_role(client, world, "admin")
            before = (await client.get("/language-models")).json()["chain"]
            for _ in range(3):
                await complete(model, request(context=CallContext(world.business_id, "reword")))
            after = (await client.get("/language-models")).json()
        finally:
            wire_chat_model(None)
        assert [one["standing"] for one in before] == ["unused", "unused"]
        assert [(one["standing"], one["last_outcome"]) for one in after["chain"]] == [
            ("resting", "failed"),
            ("answering", "ok"),
        ]
        assert after["stopped_by"] == "day_spent"

    def test_without_a_key_it_is_left_out(self) -> None:
        assert standing(None, None) == "left_out"

    async def test_the_sums_for_a_spreadsheet(self, client: httpx.AsyncClient, world: World) -> None:
        await call(world, Step("a", usage=Usage(10, 5)))
        await as_role(client, world, "admin")
        answer = await client.get("/language-models/costs.csv", params={**period(), "by": "model"})
        head, line = answer.text.splitlines()
        assert (head.split(",")[:2], line.split(",")[1:5]) == (["key", "calls"], ["1", "0", "10", "5"])
        assert answer.headers["content-type"].startswith("text/csv")


class TestBudget:
    async def test_the_owner_sets_it_and_the_audit_log_knows(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "owner")
        saved = (await client.put("/language-models/budget", json=BUDGET)).json()
        assert (saved["day_cents"], saved["configured"]) == (300, [])
        entry = (await client.get("/audit", params={"action": "model_budget.changed"})).json()["items"][0]
        assert (entry["before"], entry["after"]) == ({"day_cents": 500}, {"day_cents": 300})

    async def test_an_admin_may_look_but_not_set(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "admin")
        assert (await client.get("/language-models")).status_code == 200
        assert (await client.put("/language-models/budget", json=BUDGET)).status_code == 403

    async def test_a_month_below_a_day_is_refused(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "owner")
        answer = await client.put("/language-models/budget", json={**BUDGET, "month_cents": 299})
        assert answer.status_code == 422
        assert "month_cents" in answer.text

    async def test_once_it_is_spent_nobody_is_asked(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "owner")
        await client.put("/language-models/budget", json=BUDGET)
        model = ScriptedModel([Step("a"), Step("b"), Step("never")])
        asked = assemble([model], ModelSettings(cache_seconds=0), Parts(Book("penny"), PennyPrices(), has_money))
        context = CallContext(world.business_id, "reword")
        codes = []
        for _ in range(3):
            try:
                await complete(asked, request(context=context))
                codes.append("ok")
            except GatewayError as error:
                codes.append(error.code)
        assert codes == ["ok", "ok", "refused"]
        assert Decimal((await client.get("/language-models")).json()["spent_today_cents"]) == 480

    async def test_switched_off(self, client: httpx.AsyncClient, world: World) -> None:
        await as_role(client, world, "owner")
        await client.put("/language-models/budget", json={**BUDGET, "enabled": False})
        assert not await has_money(world.business_id)


class TestPrices:
    prices = GenaiPrices(unknown_cents_per_million=2000)
    million = Usage(1_000_000, 1_000_000)

    def test_a_known_model(self) -> None:
        found = self.prices.cents("openai:gpt-4o-mini", self.million, clock.now())
        assert found == Decimal("75")

    def test_a_model_nobody_knows_costs_what_the_settings_say(self) -> None:
        assert self.prices.cents("groq:nobody-knows-this", self.million, clock.now()) == 4000

    def test_ones_own_machine_is_free(self) -> None:
        assert self.prices.cents("ollama:llama3.2", self.million, clock.now()) == 0
