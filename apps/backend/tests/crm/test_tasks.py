"""The team's task list over HTTP."""

from datetime import timedelta
from uuid import UUID

import httpx

from hibachi.cli.demo.world import World
from hibachi.crm.worklist import service as worklist
from hibachi.platform import clock
from hibachi.platform.db import unit_of_work
from hibachi.platform.ids import new_id
from tests.support.staff import log_in


async def _promise(world: World, note: str, hours: int, key: str) -> UUID | None:
    async with unit_of_work(world.business_id) as session:
        due = clock.now() + timedelta(hours=hours)
        return await worklist.add(session, "callback", note, due, ("conversation", new_id()), dedupe_key=key)


class TestList:
    async def test_the_first_due_comes_first(self, client: httpx.AsyncClient, world: World) -> None:
        await _promise(world, "call Dana", 5, "a")
        await _promise(world, "call Lee", 2, "b")
        shown = (await client.get("/tasks", headers=await log_in(client, world, "support"))).json()
        assert [task["note"] for task in shown["items"]] == ["call Lee", "call Dana"]

    async def test_a_promise_is_on_the_list_once(self, world: World) -> None:
        assert await _promise(world, "call Dana", 5, "a") is not None
        assert await _promise(world, "call Dana", 5, "a") is None


class TestDone:
    async def test_a_finished_task_leaves_the_list(self, client: httpx.AsyncClient, world: World) -> None:
        task = await _promise(world, "call Dana", 5, "a")
        staff = await log_in(client, world, "support")
        done = (await client.post(f"/tasks/{task}/done", headers=staff)).json()
        assert done["status"] == "done"
        assert done["done_at"] is not None
        assert (await client.get("/tasks", headers=staff)).json()["items"] == []

    async def test_an_unknown_task_is_named(self, client: httpx.AsyncClient, world: World) -> None:
        answer = await client.post(f"/tasks/{new_id()}/done", headers=await log_in(client, world, "support"))
        assert (answer.status_code, answer.json()["code"]) == (404, "task_not_found")

    async def test_a_manager_has_no_list(self, client: httpx.AsyncClient, world: World) -> None:
        assert (await client.get("/tasks", headers=await log_in(client, world, "station_manager"))).status_code == 403
