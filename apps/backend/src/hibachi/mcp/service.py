"""Offering tools to an outside assistant, and using them for it."""

import json
from collections.abc import Mapping
from time import perf_counter
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from hibachi.ai.desk import LiveDesk
from hibachi.ai.house import LiveHouse
from hibachi.ai.ports import Desk
from hibachi.ai.tools.tool import Tool
from hibachi.identity.audit.service import record_audit
from hibachi.mcp import answering, offers, repository, rules, writing
from hibachi.mcp.errors import NoSuchTalk, UnknownTool
from hibachi.mcp.models import OutsideTalk
from hibachi.mcp.refusals import REFUSALS, refusal
from hibachi.mcp.running import Room
from hibachi.mcp.types import Offer, Outcome
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import WriteSession, unit_of_work
from hibachi.platform.http.ratelimit import Allowance, RateLimited
from hibachi.platform.ids import new_id

CHANNEL, PLACE = "outside", "outside_talk"
CALLED = "outside_tool.called"
_proofs = Allowance()


def offered(caller: Caller) -> list[Offer]:
    """Every tool the caller may use."""
    return offers.offered(caller)


async def call(caller: Caller, name: str, arguments: Mapping[str, Any]) -> Outcome:
    """Use a tool; what is wrong with the call is its outcome. Raises `UnknownTool`. Every call is in the audit log."""
    started = perf_counter()
    outcome = Outcome({}, "", "failed", UnknownTool.code)
    tool = offers.find(caller, name)
    try:
        if tool is None:
            raise UnknownTool(f"There is no tool {name!r} for this key", field="name", rule="known")
        outcome = Outcome({}, "", "failed", "server_fault")
        outcome = await _outcome(caller, tool, arguments)
    finally:
        await _note(caller, tool.name if tool else "", outcome, perf_counter() - started)
    return outcome


def schema_of(name: str) -> Mapping[str, Any] | None:
    """What a tool takes, as a JSON schema; None for one that nobody outside gets."""
    return offers.offer_of(name).takes if name in offers.OFFERED else None


async def _note(caller: Caller, tool: str, outcome: Outcome, seconds: float) -> None:
    """Who called what, how it ended and how long it took; nothing of what was said."""
    told = {"tool": tool or "unknown", "outcome": outcome.how, "error": outcome.code or None}
    async with unit_of_work(caller.business_id) as session:
        record_audit(
            session, caller, CALLED, "api_key", caller.id, after={**told, "milliseconds": round(seconds * 1000)}
        )


async def _outcome(caller: Caller, tool: Tool, arguments: Mapping[str, Any]) -> Outcome:
    try:
        asked = offers.taken(tool.name).model_validate_json(json.dumps(dict(arguments)))
        async with unit_of_work(caller.business_id) as session:
            return await _act(session, caller, tool, asked)
    except REFUSALS as problem:
        return refusal(problem)


async def _act(session: WriteSession, caller: Caller, tool: Tool, asked: BaseModel) -> Outcome:
    talk = await _talk(session, caller, getattr(asked, "conversation", None))
    desk = LiveDesk(session, talk.id, CHANNEL, talk.bookings, 1, PLACE)
    if tool.function is Desk.prove and (wait := await _proofs.take("prove", str(caller.id), rules.PROOFS_A_MINUTE)):
        raise RateLimited(retry_after=wait)
    room = Room(session, caller, LiveHouse(session, CHANNEL), desk)
    if tool.writes:
        return await writing.write(room, tool, asked, talk)
    return answering.answered(room, tool, await room.use(tool, asked), talk)


async def _talk(session: WriteSession, caller: Caller, talk_id: UUID | None) -> OutsideTalk:
    """The talk that is gone on with, or a new one, which is kept once it has a booking."""
    if caller.id is None:
        raise NoSuchTalk(field="conversation", rule="exists")
    now = clock.now()
    if talk_id is None:
        return OutsideTalk(id=new_id(), created_at=now, key_id=caller.id, bookings=[], expires_at=now + rules.TALK_LIFE)
    found = await repository.talk(session, caller.id, talk_id, now)
    if found is None:
        raise NoSuchTalk(field="conversation", rule="exists")
    return found
