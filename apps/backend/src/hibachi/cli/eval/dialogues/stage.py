"""Playing one conversation in a fresh business and looking at what came of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from hibachi.ai import service
from hibachi.ai.agents.registry import AGENTS, OF_EVERY_TURN
from hibachi.ai.conversations import service as conversations
from hibachi.ai.conversations.models import TurnTrace
from hibachi.ai.conversations.types import Visitor
from hibachi.cli.demo.businesses import eval_business
from hibachi.cli.demo.world import found
from hibachi.cli.eval.dialogues.rows import differences
from hibachi.cli.eval.dialogues.script import Expected, Script, aware
from hibachi.platform import clock
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.ids import new_id


@dataclass(frozen=True, slots=True)
class Wrong:
    """One expectation that was not met."""

    expected: str
    got: str


@dataclass(frozen=True, slots=True)
class Heard:
    """One reply; `text` is empty when a person has the conversation. `undeclared` are tools that no agent of the turn
    declares.
    """

    text: str
    agents: tuple[str, ...]
    escalated: bool
    failed: bool = False
    undeclared: tuple[str, ...] = ()


async def play(script: Script) -> list[Wrong]:
    """Everything that was not as the script expects, in the order of the turns."""
    with clock.pinned(script.now):
        world = await found(eval_business(f"eval-{new_id().hex[-12:]}"))
        conversation_id = await _open(world.business_id, script)
    wrong: list[Wrong] = []
    now = script.now
    for number, turn in enumerate(script.turns, start=1):
        now = aware(turn.now) if turn.now else now
        with clock.pinned(now):
            heard = await _say(world.business_id, conversation_id, turn.user, f"turn-{number}")
        wrong += [Wrong(f"turn {number}: {text}", heard.text) for text in missed(turn.expect, heard)]
    with clock.pinned(now):
        async with reading(world.business_id) as session:
            wrong += [Wrong(expected, got) for expected, got in await differences(session, script.final)]
    return wrong


async def _open(business_id: UUID, script: Script) -> UUID:
    known = script.customer
    visitor = Visitor(known.name, known.phone, known.email) if known else Visitor()
    async with unit_of_work(business_id) as session:
        return (await conversations.open_conversation(session, script.channel, visitor)).id


async def _say(business_id: UUID, conversation_id: UUID, text: str, client_id: str) -> Heard:
    async with unit_of_work(business_id) as session:
        message = await service.receive(session, conversation_id, text, client_id)
    reply = await service.reply_to(business_id, conversation_id, message.id)
    async with reading(business_id) as session:
        query = select(TurnTrace).where(TurnTrace.message_id == message.id)
        trace = await session.scalar(query)
    blocks = reply.blocks if reply else []
    over = any(block.get("kind") == "handover" for block in blocks)
    text = reply.text if reply else ""
    if trace is None:
        return Heard(text, (), over)
    failed = trace.wording == service.FAILED
    return Heard(text, tuple(trace.agents), over, failed, _undeclared(trace.agents, trace.tools))


def _undeclared(agents: Sequence[str], tools: Sequence[str]) -> tuple[str, ...]:
    declared = {tool for agent in agents for tool in AGENTS[agent].tools}
    return tuple(tool for tool in tools if tool not in declared and tool not in OF_EVERY_TURN)


def missed(expected: Expected, heard: Heard) -> list[str]:
    """What a reply should have been and was not, in words."""
    found = [f"agents {expected.agents}, not {list(heard.agents)}"] if set(expected.agents) - set(heard.agents) else []
    found += ["an answer without failing"] if heard.failed else []
    found += [f"no tool {tool!r}, which none of its agents declares" for tool in heard.undeclared]
    found += [f"say {text!r}" for text in expected.say if not says(heard.text, text)]
    found += [f"not say {text!r}" for text in expected.not_say if says(heard.text, text)]
    if expected.escalated is not None and expected.escalated != heard.escalated:
        found.append(f"escalated {expected.escalated}")
    return found


def says(text: str, wanted: str) -> bool:
    """A case-sensitive part of the text, or a pattern after "re:"."""
    return re.search(wanted[3:].strip(), text) is not None if wanted.startswith("re:") else wanted in text
