"""Kept answers in a turn: asked for before any agent acts, said again like the part of an agent."""

from typing import Any

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.answers.ports import Answers
from hibachi.ai.answers.rules import asked_of
from hibachi.ai.answers.types import Asked, Kept
from hibachi.ai.grounding.rules import ungrounded
from hibachi.ai.types import Block


async def recall(answers: Answers | None, turn: Turn) -> tuple[Asked | None, Kept | None]:
    """The turn as a question and the answer kept for it; one whose figures its own facts do not carry is not said."""
    asked = asked_of(turn) if answers else None
    kept = await answers.recall(asked) if answers and asked else None
    return asked, kept if kept and not ungrounded(kept.text, kept.facts) else None


def part_of(kept: Kept) -> Part:
    """A kept answer as the part of a reply."""
    blocks = tuple(_block(one) for one in kept.blocks)
    return Part(kept.text, kept.facts, blocks, kept.citations, tools=kept.tools, topic=kept.topic)


def _block(found: Any) -> Block:
    return Block(found["kind"], {name: value for name, value in found.items() if name != "kind"})
