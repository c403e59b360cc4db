"""Recalling what may matter to whoever takes a conversation over."""

from uuid import UUID

from hibachi.ai.agent_settings.service import strategy_of
from hibachi.ai.agents.registry import ALL
from hibachi.ai.conversations import service as conversations
from hibachi.ai.conversations.models import Conversation
from hibachi.ai.memory import repository
from hibachi.ai.memory.matters.schemas import MatterOut, MattersOut
from hibachi.ai.memory.recalling import recall
from hibachi.ai.memory.types import NAMES, Fact, Quote
from hibachi.platform.db import ReadSession
from hibachi.platform.ranking import BALANCED, STRATEGIES

_MOST, _FACTS, _CANDIDATES, _CLOSE = 3, 2, 12, 0.45

_KINDS = frozenset(agent.label for agent in ALL)


async def of_conversation(session: ReadSession, conversation_id: UUID) -> MattersOut:
    """What may matter of the person of a conversation that waits for somebody. Raises `ConversationNotFound`.

    Nothing while it waits for nobody, or its person is not known.
    """
    found, pending, said, _, _ = await conversations.thread_with_hand_over(session, conversation_id)
    agent = await _agent(session, conversation_id)
    strategy = STRATEGIES[await strategy_of(session, agent, found.channel)] if agent else BALANCED
    if pending is None or found.customer_id is None:
        return MattersOut(items=[], agent=agent, strategy=strategy.name)
    question = f"{pending.reason.replace('_', ' ')}. {said}"
    recalled = await recall(session, found.customer_id, question, strategy, _CANDIDATES)
    quotes = [_of_quote(quote) for quote in recalled.quotes if _earlier(quote, found)]
    facts = [_of_fact(fact) for fact in recalled.facts if fact.conversation_id != found.id]
    lines = [*facts[: max(_FACTS, _MOST - len(quotes))], *quotes]
    return MattersOut(items=lines[:_MOST], agent=agent, strategy=strategy.name)


async def _agent(session: ReadSession, conversation_id: UUID) -> str | None:
    """The agent that had the turn: the last one that acted, a person being none."""
    for agents in await repository.acted(session, conversation_id):
        if known := next((one for one in agents if one in _KINDS), None):
            return known
    return None


def _earlier(quote: Quote, found: Conversation) -> bool:
    """Whether a line is of another conversation and fits."""
    fits = bool(quote.words) or (quote.closeness or 0.0) >= _CLOSE
    return fits and quote.line.conversation_id != found.id


def _of_fact(fact: Fact) -> MatterOut:
    return MatterOut(
        text=fact.value,
        kind_name=NAMES[fact.kind],
        said_at=fact.said_at,
        channel=fact.channel,
        conversation_id=fact.conversation_id,
        message_id=fact.message_id,
    )


def _of_quote(quote: Quote) -> MatterOut:
    line = quote.line
    return MatterOut(
        text=line.text,
        kind_name=None,
        said_at=line.at,
        channel=quote.channel,
        conversation_id=line.conversation_id,
        message_id=line.id,
    )
