"""What agents get and give."""

from dataclasses import dataclass
from datetime import date, time

from hibachi.ai.dialogue.types import State
from hibachi.ai.escalation.types import Reason
from hibachi.ai.ports import House, Terms, Where
from hibachi.ai.types import Block, Fact
from hibachi.ai.understanding.types import Awaited, Understanding


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn as an agent sees it. `state` has the message folded in; `now` is station time."""

    said: Understanding
    state: State
    terms: Terms
    house: House
    where: Where | None
    today: date
    now: time
    seed: int


@dataclass(frozen=True, slots=True)
class Question:
    """The one thing asked back."""

    text: str
    awaited: Awaited


@dataclass(frozen=True, slots=True)
class Part:
    """One agent's share of a reply."""

    text: str
    facts: tuple[Fact, ...] = ()
    blocks: tuple[Block, ...] = ()
    citations: tuple[str, ...] = ()
    asks: Question | None = None
    needs_person: Reason | None = None
    quote_id: str | None = None
    tools: tuple[str, ...] = ()
    understood: bool = True
