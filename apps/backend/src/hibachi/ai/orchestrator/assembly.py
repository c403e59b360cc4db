"""Parts of several agents as one reply that states nothing ungrounded and asks one thing."""

from collections.abc import Sequence

from hibachi.ai.agents.turn import Part, Question
from hibachi.ai.compose.channel import BETWEEN_ANSWERS
from hibachi.ai.grounding.rules import grounded_only, ungrounded
from hibachi.ai.types import Block, Fact


def question_of(parts: Sequence[Part]) -> Question | None:
    """The one question of the reply: the first agent's that asks."""
    return next((part.asks for part in parts if part.asks), None)


def text_of(parts: Sequence[Part], facts: Sequence[Fact]) -> tuple[str, int]:
    """The grounded text with its question, and how many unsupported figures were taken out."""
    question = question_of(parts)
    texts = [part.text for part in parts if part.text] + ([question.text] if question else [])
    whole = BETWEEN_ANSWERS.join(texts)
    wrong = len(ungrounded(whole, facts))
    return (grounded_only(whole, facts) if wrong else whole), wrong


def facts_of_parts(parts: Sequence[Part]) -> tuple[Fact, ...]:
    """All facts the parts brought, each once."""
    return tuple(dict.fromkeys(fact for part in parts for fact in part.facts))


def blocks_of(parts: Sequence[Part]) -> tuple[Block, ...]:
    """All blocks, in the order of the parts."""
    return tuple(block for part in parts for block in part.blocks)
