"""Something went wrong: listens, asks for the reference, offers a person."""

from datetime import timedelta

from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.agents.types import Agent
from hibachi.ai.compose import talk
from hibachi.ai.understanding.types import Awaited, Emotion

_DUE = timedelta(hours=24)


async def act(turn: Turn) -> Part:
    """Apologise, write the complaint down with a due time, and offer a person; strong anger was handed over before."""
    if turn.desk and turn.instant:
        await turn.desk.task("complaint", turn.said.text, turn.instant + _DUE, turn.state.contact)
        asks = Question(talk.PERSON_OFFER, Awaited.PERSON) if turn.said.emotion is Emotion.UPSET else None
        return Part(f"{talk.APOLOGY} {talk.NOTED}", asks=asks, tools=("open_complaint",))
    return Part(talk.APOLOGY, asks=Question(talk.PERSON_OFFER, Awaited.PERSON))


AGENT = Agent(
    label="customer_care",
    name="Customer care",
    purpose="Listens when something went wrong, writes it down for the team and offers a person.",
    instructions="Apologise once, plainly. Promise nothing that the draft does not promise.",
    tools=("open_complaint",),
    act=act,
)
