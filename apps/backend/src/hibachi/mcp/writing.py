"""Acting once: a call id is answered once, and what needs a yes happens only with the confirmation of it."""

from uuid import UUID

from pydantic import BaseModel

from hibachi.ai.dialogue.types import Contact
from hibachi.ai.tools.tool import Tool
from hibachi.mcp import answering, offers, repository, rules
from hibachi.mcp.errors import CallIdReused, ChangedSince, NotConfirmed, Unreachable
from hibachi.mcp.models import OutsideConfirmation, OutsideTalk
from hibachi.mcp.refusals import REFUSALS, refusal
from hibachi.mcp.running import Room
from hibachi.mcp.types import Outcome
from hibachi.platform import clock
from hibachi.platform.auth import fingerprint, new_secret

_PREFIX = "hbc_"


async def write(room: Room, tool: Tool, asked: BaseModel, talk: OutsideTalk) -> Outcome:
    """Act, or say what would happen. A refusal leaves the call id free, and uses the confirmation up."""
    _check_contact(asked)
    token, digest = getattr(asked, "confirmation", None), rules.digest(tool.name, asked.model_dump(mode="json"))
    if tool.confirmed and not token:
        return await _ask_back(room, tool, asked, digest)
    try:
        async with room.session.begin_nested():
            return await _once(room, tool, asked, talk, digest)
    except REFUSALS as problem:
        if token:
            await repository.spend(room.session, _key(room), fingerprint(token), clock.now())
        return refusal(problem)


async def _ask_back(room: Room, tool: Tool, asked: BaseModel, digest: str) -> Outcome:
    """What would happen, and the confirmation to come back with."""
    foreseen, token = await room.foresee(tool, asked), new_secret(_PREFIX)
    until = clock.now() + rules.CONFIRMATION_LIFE
    room.session.add(
        OutsideConfirmation(
            key_id=_key(room),
            token_hash=fingerprint(token),
            asked=digest,
            foreseen=rules.fingerprint(foreseen.data),
            expires_at=until,
        )
    )
    shown = offers.Confirmation(token=token, expires_at=until, would=foreseen.text, facts={**foreseen.data})
    content = offers.given(tool.name)(confirmation=shown).model_dump(mode="json")
    text = f"{foreseen.text} Nothing has happened yet: after the person's yes, call again with confirmation {token}."
    return Outcome(content, text, "asked_back")


async def _once(room: Room, tool: Tool, asked: BaseModel, talk: OutsideTalk, digest: str) -> Outcome:
    key, call_id, now = _key(room), str(getattr(asked, "call_id", "")), clock.now()
    claimed = await repository.claim(room.session, key, call_id, digest, now, now + rules.ANSWER_LIFE)
    if claimed is None:
        return await _again(room, call_id, digest)
    if tool.confirmed:
        await _confirm(room, tool, asked, digest)
    outcome = answering.answered(room, tool, await room.use(tool, asked), talk)
    await room.session.flush()
    await repository.keep(room.session, claimed, answering.stored(outcome))
    return outcome


async def _again(room: Room, call_id: str, digest: str) -> Outcome:
    """What was answered under this call id."""
    kept = await repository.answer(room.session, _key(room), call_id)
    if kept is None or kept.answer is None or kept.asked != digest:
        raise CallIdReused(field="call_id", rule="unique")
    return answering.opened(kept.answer, "repeated")


async def _confirm(room: Room, tool: Tool, asked: BaseModel, digest: str) -> None:
    """Use the confirmation up. Raises `NotConfirmed`, or `ChangedSince` when something else would happen by now."""
    token = str(getattr(asked, "confirmation", ""))
    held = await repository.spend(room.session, _key(room), fingerprint(token), clock.now())
    if held is None or held.asked != digest:
        raise NotConfirmed(field="confirmation", rule="valid")
    foreseen = await room.foresee(tool, asked)
    if rules.fingerprint(foreseen.data) != held.foreseen:
        raise ChangedSince(field="confirmation", rule="unchanged", would=foreseen.text)


def _check_contact(asked: BaseModel) -> None:
    """Whoever something is kept for can be reached. Raises `Unreachable`."""
    for field in type(asked).model_fields:
        if isinstance(given := getattr(asked, field), Contact) and not given.complete:
            raise Unreachable(field=field, rule="complete")


def _key(room: Room) -> UUID:
    if room.caller.id is None:
        raise NotConfirmed(field="confirmation", rule="valid")
    return room.caller.id
