"""Letters to the team about conversations that wait for one of them."""

from typing import Any

import httpx

from hibachi.cli.demo.world import World
from tests.support.jobs import run_jobs
from tests.support.letters import letters
from tests.support.staff import hire


async def _say(client: httpx.AsyncClient, chat: dict[str, Any], text: str, client_id: str) -> None:
    message = {"text": text, "client_id": client_id}
    path = f"/chat/conversations/{chat['id']}/messages"
    await client.post(path, json=message, headers={"X-Chat-Token": chat["token"]})
    await run_jobs()


async def _chat(client: httpx.AsyncClient) -> dict[str, Any]:
    opened: dict[str, Any] = (await client.post("/chat/conversations")).json()
    return opened


async def test_those_who_want_to_know_are_told_once_with_the_first_name_alone(
    client: httpx.AsyncClient, world: World
) -> None:
    support, admin = await hire(client, world, "support"), await hire(client, world, "admin")
    await hire(client, world, "station_manager")
    await client.put("/auth/notices", json={"kind": "handover", "on": False}, headers=admin.headers)
    chat = await _chat(client)
    await _say(client, chat, "my name is Rosa Pike, 510 555 0142, rosa@pike.example", "1")
    await _say(client, chat, "let me talk to a real person please", "2")
    await _say(client, chat, "I want a human", "3")
    (letter,) = await letters(world, "handover_notice")
    assert letter.recipient == support.email
    assert f"/inbox/{chat['id']}" in letter.text
    assert "Rosa" in letter.text
    whole = letter.subject + letter.text + letter.html
    assert not any(word in whole for word in ("Pike", "5550142", "555 0142", "rosa@", "real person"))


def _of_harm(text: str) -> bool:
    return "allergic reaction" in text


async def test_one_that_becomes_graver_is_told_again(client: httpx.AsyncClient, world: World) -> None:
    await hire(client, world, "support")
    chat = await _chat(client)
    await _say(client, chat, "can I get a discount", "1")
    await _say(client, chat, "our guest has an allergic reaction right now", "2")
    first, graver = sorted((one.text for one in await letters(world, "handover_notice")), key=_of_harm)
    assert "discount" in first
    assert _of_harm(graver)


async def test_with_nobody_to_write_to_the_office_is_told(client: httpx.AsyncClient, world: World) -> None:
    chat = await _chat(client)
    await _say(client, chat, "let me talk to a real person please", "1")
    assert len(await letters(world, "handover_notice")) == 1
