"""Keeping what went out for the next guest who asks the same."""

from hibachi.ai.answers.ports import Answers
from hibachi.ai.answers.rules import lifetime
from hibachi.ai.answers.types import Kept
from hibachi.ai.compose.channel import repeats
from hibachi.ai.orchestrator.brain import Answered


async def keep(answers: Answers, made: Answered) -> None:
    """Keep what went out, when it may be said to others as well and was not introduced as a repetition."""
    reply, state = made.reply, made.state
    life = lifetime(reply, made.tools, state)
    if made.asked is None or not life or made.taken_out or repeats(reply.text):
        return
    blocks = [block.as_json() for block in reply.blocks]
    kept = Kept(reply.text, reply.facts, blocks, reply.citations, reply.agents, made.tools, state.topic)
    await answers.keep(made.asked, kept, life)
