"""The team's task list over HTTP."""

from datetime import timedelta
from uuid import UUID

import httpx

from hibachi.cli.demo.world import World
from hibachi.crm.contacts import service as contacts
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

    async def test_whom_to_call_stands_beside_the_task(self, client: httpx.AsyncClient, world: World) -> None:
        async with unit_of_work(world.business_id) as session:
            dana = await contacts.meet(session, "Dana Lee", "", "+15105550142", "chat")
            about = ("conversation", new_id())
            await worklist.add(
                session, "follow_up", "60 guests", clock.now(), about, dedupe_key="d", customer_id=dana.id
            )
        await _promise(world, "who was it?", 2, "nameless")
        shown = (await client.get("/tasks", headers=await log_in(client, world, "support"))).json()["items"]
        person = {"id": str(dana.id), "name": "Dana Lee", "phone": "+15105550142", "email": ""}
        assert [task["customer"] for task in shown] == [person, None]

    async def test_who_it_was_may_become_known_later(self, client: httpx.AsyncClient, world: World) -> None:
        await _promise(world, "60 guests", 5, "a")
        async with unit_of_work(world.business_id) as session:
            ken = await contacts.meet(session, "Ken Hill", "", "+14155550199", "chat")
            about = ("conversation", new_id())
            await worklist.add(session, "callback", "60", clock.now(), about, dedupe_key="a", customer_id=ken.id)
        shown = (await client.get("/tasks", headers=await log_in(client, world, "support"))).json()["items"]
        assert [(task["note"], task["customer"]["name"]) for task in shown] == [("60 guests", "Ken Hill")]

    async def test_a_kind_and_a_page_can_be_asked_for(self, client: httpx.AsyncClient, world: World) -> None:
        for hour in range(3):
            await _promise(world, f"call {hour}", hour, str(hour))
        staff = await log_in(client, world, "support")
        first = (await client.get("/tasks?kind=callback&limit=2", headers=staff)).json()
        rest = (await client.get(f"/tasks?limit=2&cursor={first['next_cursor']}", headers=staff)).json()
        assert [task["note"] for task in first["items"] + rest["items"]] == ["call 0", "call 1", "call 2"]
        assert rest["next_cursor"] is None
        assert (await client.get("/tasks?kind=complaint", headers=staff)).json()["items"] == []

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

    async def test_done_by_mistake_comes_back(self, client: httpx.AsyncClient, world: World) -> None:
        task = await _promise(world, "call Dana", 5, "a")
        staff = await log_in(client, world, "support")
        before = (await client.get("/tasks", headers=staff)).json()
        await client.post(f"/tasks/{task}/done", headers=staff)
        back = (await client.post(f"/tasks/{task}/reopen", headers=staff)).json()
        assert (back["status"], back["done_at"]) == ("open", None)
        assert (await client.get("/tasks", headers=staff)).json() == before

    async def test_an_unknown_task_is_named(self, client: httpx.AsyncClient, world: World) -> None:
        answer = await client.post(f"/tasks/{new_id()}/done", headers=await log_in(client, world, "support"))
        assert (answer.status_code, answer.json()["code"]) == (404, "task_not_found")

    async def test_a_manager_has_no_list(self, client: httpx.AsyncClient, world: World) -> None:
        assert (await client.get("/tasks", headers=await log_in(client, world, "station_manager"))).status_code == 403


class TestTaking:
    async def test_a_taken_task_is_mine_and_nobody_elses(self, client: httpx.AsyncClient, world: World) -> None:
        task = await _promise(world, "call Dana", 5, "a")
        await _promise(world, "call Lee", 2, "b")
        me, other = await log_in(client, world, "support"), await log_in(client, world, "admin")
        taken = (await client.post(f"/tasks/{task}/take", headers=me)).json()
        assert taken["taken_by_name"] == "Test support"
        assert _notes(await client.get("/tasks?mine=true", headers=me)) == ["call Dana"]
        assert _notes(await client.get("/tasks?mine=true", headers=other)) == []
        refused = await client.post(f"/tasks/{task}/take", headers=other)
        assert (refused.status_code, refused.json()["code"]) == (409, "task_taken")

    async def test_given_back_it_is_anybodys(self, client: httpx.AsyncClient, world: World) -> None:
        task = await _promise(world, "call Dana", 5, "a")
        me, other = await log_in(client, world, "support"), await log_in(client, world, "admin")
        await client.post(f"/tasks/{task}/take", headers=me)
        assert (await client.post(f"/tasks/{task}/give-back", headers=me)).json()["taken_by"] is None
        assert (await client.post(f"/tasks/{task}/take", headers=other)).status_code == 200

    async def test_what_i_finished_counts_as_mine(self, client: httpx.AsyncClient, world: World) -> None:
        task = await _promise(world, "call Dana", 5, "a")
        me = await log_in(client, world, "support")
        await client.post(f"/tasks/{task}/done", headers=me)
        assert _notes(await client.get("/tasks?status=done&mine=true", headers=me)) == ["call Dana"]


def _notes(answer: httpx.Response) -> list[str]:
    return [task["note"] for task in answer.json()["items"]]
