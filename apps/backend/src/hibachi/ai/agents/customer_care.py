"""Something went wrong: listens, asks for the reference, offers a person."""

from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.compose import talk
from hibachi.ai.understanding.types import Awaited

LABEL = "customer_care"


async def act(turn: Turn) -> Part:
    """Apologise and offer a person; strong anger and emergencies were handed over before."""
    return Part(talk.APOLOGY, asks=Question(talk.PERSON_OFFER, Awaited.PERSON))
