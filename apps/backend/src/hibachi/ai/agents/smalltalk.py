"""Greetings, thanks, and what is none of our business."""

from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.agents.types import Agent
from hibachi.ai.compose import talk
from hibachi.ai.understanding.types import Awaited, Intent


async def act(turn: Turn) -> Part:
    """Answer in kind."""
    if turn.said.insult and turn.state.insults > 1:
        return Part(talk.CALM_AGAIN, asks=Question(talk.PERSON_OFFER, Awaited.PERSON))
    if turn.said.insult:
        return Part(talk.CALM)
    if turn.state.contact != turn.before.contact:
        return Part(talk.CONTACT_NOTED)
    if turn.said.has(Intent.SMALLTALK):
        return Part(talk.smalltalk_text(turn.said, turn.seed))
    return Part(talk.out_of_scope_text(turn.seed), understood=False)


AGENT = Agent(
    label="smalltalk",
    name="Small talk",
    purpose="Greets, thanks, says goodbye, and says politely what is none of our business.",
    instructions="Stay short and friendly, and lead back to the party.",
    tools=(
        "search_knowledge",
        "price",
        "travel_fee",
        "availability",
        "menu",
    ),
    act=act,
    always_on=True,
)
