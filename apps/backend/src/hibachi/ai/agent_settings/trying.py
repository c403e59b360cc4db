"""One message played with settings that are not kept: the turn runs as it would, and its unit of work is given up."""

from uuid import UUID

from hibachi.ai.agent_settings.models import AgentRow
from hibachi.ai.agent_settings.rules import cast_on
from hibachi.ai.agent_settings.schemas import TryOut, TryWish
from hibachi.ai.agent_settings.service import check_wish, persona, standing, wished_of
from hibachi.ai.agents.acting import persona_of
from hibachi.ai.agents.persona import Cast
from hibachi.ai.desk import LiveDesk
from hibachi.ai.dialogue.types import State
from hibachi.ai.guard.allergy_claims import without_absolute_claims
from hibachi.ai.house import LiveHouse, station_of
from hibachi.ai.orchestrator.brain import Answered, answer
from hibachi.ai.teaching.live import taught_of
from hibachi.platform import clock
from hibachi.platform.db import WriteSession, unit_of_work
from hibachi.platform.ids import new_id


class _Undone(Exception):
    """Leaves the unit of work, so that nothing the turn wrote is kept."""


async def tried(business_id: UUID, key: str, wish: TryWish) -> TryOut:
    """What would be answered. Raises `AgentNotFound` and `AgentRefused`."""
    played: list[TryOut] = []
    try:
        async with unit_of_work(business_id) as session:
            cast = await _cast(session, key, wish)
            played.append(_out(await _played(session, cast, wish), cast))
            raise _Undone
    except _Undone:
        return played[0]


async def _cast(session: WriteSession, key: str, wish: TryWish) -> Cast:
    """The business's agents with this one as wished; one of one's own answers even while it is off."""
    agent, row = await check_wish(session, key, wish.settings)
    wished, own = wished_of(wish.settings), bool(row and row.template)
    trial = AgentRow(kind=agent.label, name=wished.name, tone=wished.tone, enabled=wished.enabled or own)
    trial.tools, trial.topics = list(wished.tools), None if wished.topics is None else list(wished.topics)
    return {**cast_on(wish.channel, await standing(session)), agent.label: persona(trial)}


async def _played(session: WriteSession, cast: Cast, wish: TryWish) -> Answered:
    now = clock.now().astimezone((await station_of(session)).zone)
    conversation, taught = new_id(), await taught_of(session.info["business_id"])
    house = LiveHouse(session, "chat" if wish.channel == "web" else wish.channel)
    desk = LiveDesk(session, conversation, wish.channel, (), 1)
    return await answer(
        house, State(), wish.message, now, str(conversation), desk=desk, channel=wish.channel, cast=cast, taught=taught
    )


def _out(made: Answered, cast: Cast) -> TryOut:
    reply = made.reply
    return TryOut(
        reply=without_absolute_claims(reply.text),
        agents=list(reply.agents),
        names=[_name(label, cast) for label in reply.agents],
        tools=list(made.tools),
        citations=list(reply.citations),
        figures_removed=made.taken_out,
        hand_over=reply.hand_over.reason if reply.hand_over else None,
    )


def _name(label: str, cast: Cast) -> str:
    return "A person" if label == "human" else persona_of(label, cast).name
