"""Travel fee and service area."""

import re

from hibachi.ai.agents.knowledge import well_fitting
from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.agents.types import Agent
from hibachi.ai.compose import travel as say
from hibachi.ai.escalation.types import Reason
from hibachi.ai.tools import facts, travel
from hibachi.ai.understanding.types import Awaited

_FROM = re.compile(
    r"\bwhere\b.{0,30}\b(?:from|start\w*|based|located|begin\w*|station\w*)\b|\bfrom where\b|\b(?:start\w*|count\w*"
    r"|measur\w*|drive|coming) from (?:where|what)\b|\bwhat(?:'s| is) (?:the|your) starting point\b"
)


async def act(turn: Turn) -> Part:
    """Answer whether we come to a place and what it costs; ask for the ZIP while it decides."""
    if _FROM.search(turn.said.plain) and not (turn.said.entities.zip or turn.said.entities.city):
        text = say.from_text(turn.terms)
        return Part(text, (*facts.of_zip(turn.terms.station_zip), *facts.of_terms(turn.terms)), tools=("travel_fee",))
    if turn.where is None:
        asks = Question("What is the ZIP code of your party?", Awaited.PLACE)
        if article := await well_fitting(turn, asks):
            return article
        return Part(say.unknown_place_text(turn.terms), facts.of_terms(turn.terms), asks=asks, tools=("travel_fee",))
    if not travel.within_reach(turn.where, turn.terms):
        return Part("", needs_person=Reason.BEYOND_MAX_DISTANCE, tools=("travel_fee",))
    (low, high), known = travel.travel_fee(turn.where, turn.terms)
    text = say.fee_text(turn.where, low, high, turn.terms, turn.seed)
    unsure = Question("Which ZIP code is it?", Awaited.PLACE) if low != high else None
    return Part(text, (*known, *facts.of_terms(turn.terms)), asks=unsure, tools=("travel_fee",))


AGENT = Agent(
    label="distance",
    name="Travel",
    purpose="Says whether we come to a place and what the trip costs.",
    instructions="Name the place, the distance and the fee as they stand in the draft.",
    tools=(
        "travel_fee",
        "search_knowledge",
    ),
    act=act,
    stand_in="knowledge",
    hands_over=(Reason.BEYOND_MAX_DISTANCE,),
)
