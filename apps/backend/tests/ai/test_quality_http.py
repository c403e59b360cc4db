"""What was measured, over HTTP."""

from dataclasses import replace
from datetime import timedelta

import httpx
import pytest

from hibachi.ai.evaluation import service
from hibachi.ai.evaluation.rules import bar_of
from hibachi.ai.evaluation.types import Run
from hibachi.cli.demo.world import World
from hibachi.platform import clock
from hibachi.platform.db import system_unit_of_work
from hibachi.platform.ids import new_id
from tests.support.staff import as_role, hire


def run(name: str, **change: object) -> Run:
    metrics = {"top1": 0.93, "exact": 0.89, "false_reject": 0.02}
    base = Run("intents", name, 320, 2, metrics, ("top1=0.9",), ("d001", "d007"), "abc123", "f00ba4")
    return replace(base, **change)


async def kept(*runs: Run) -> None:
    """Keep runs, a minute apart."""
    for number, one in enumerate(runs):
        with clock.pinned(clock.now() + timedelta(minutes=number)):
            async with system_unit_of_work() as session:
                service.keep(session, one)


@pytest.fixture
def name() -> str:
    return f"intents_{new_id().hex}"


class TestQuality:
    async def test_a_set_with_its_runs_against_the_bars(
        self, client: httpx.AsyncClient, world: World, name: str
    ) -> None:
        later = run(name, metrics={"top1": 0.98, "exact": 0.95, "false_reject": 0.04}, failures=("d003",), failed=1)
        await kept(run(name), later)
        await as_role(client, world, "owner")
        sets = (await client.get("/assistant/quality")).json()["sets"]
        found = next(one for one in sets if one["name"] == name)
        assert [one["metrics"]["top1"] for one in found["runs"]] == [0.93, 0.98]
        metrics = {one["name"]: (one["bar"], one["at_least"], one["met"]) for one in found["metrics"]}
        assert metrics == {
            "top1": (0.97, True, True),
            "exact": (None, True, None),
            "false_reject": (0.03, False, False),
        }
        assert (found["failures"], found["runs"][-1]["model"]) == (["d003"], "abc123")

    async def test_a_sealed_set_shows_no_failures(self, client: httpx.AsyncClient, world: World, name: str) -> None:
        await kept(run(name, failures=None))
        await as_role(client, world, "admin")
        sets = (await client.get("/assistant/quality")).json()["sets"]
        assert next(one for one in sets if one["name"] == name)["failures"] is None

    async def test_only_the_newest_runs_are_shown(self, client: httpx.AsyncClient, world: World, name: str) -> None:
        await kept(*(run(name, cases=number) for number in range(45)))
        await as_role(client, world, "admin")
        sets = (await client.get("/assistant/quality")).json()["sets"]
        shown = next(one for one in sets if one["name"] == name)["runs"]
        assert [one["cases"] for one in shown] == list(range(5, 45))

    async def test_support_does_not_see_it(self, client: httpx.AsyncClient, world: World) -> None:
        staff = (await hire(client, world, "support")).headers
        assert (await client.get("/assistant/quality", headers=staff)).status_code == 403


class TestBars:
    def test_a_metric_without_a_bar(self) -> None:
        assert bar_of("faq", "accuracy") is None

    @pytest.mark.parametrize(("value", "met"), [(1.0, True), (0.999, False)])
    def test_every_emergency_must_reach_a_person(self, value: float, met: bool) -> None:
        bar = bar_of("escalation", "recall")
        assert bar is not None
        assert bar.met(value) is met
