"""What agents get and give."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from hibachi.ai.agents.persona import Cast
from hibachi.ai.dialogue.acts import Acts
from hibachi.ai.dialogue.types import State
from hibachi.ai.escalation.types import Reason
from hibachi.ai.ports import Desk, House, Terms, Where
from hibachi.ai.types import Block, Fact
from hibachi.ai.understanding.types import Awaited, Understanding


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn as an agent sees it. `state` has the message folded in, `before` has not; `now` is station time.

    Without a `desk` nothing can be written: what an agent would book it links to instead. `cast` is how the business
    has set its agents.
    """

    said: Understanding
    state: State
    terms: Terms
    house: House
    where: Where | None
    today: date
    now: time
    seed: int
    before: State = field(default_factory=State)
    acts: Acts = field(default_factory=Acts)
    desk: Desk | None = None
    instant: datetime | None = None
    channel: str = "web"
    cast: Cast = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """The one thing asked back."""

    text: str
    awaited: Awaited


@dataclass(frozen=True, slots=True)
class Part:
    """One agent's share of a reply. `state` is the turn's state as the agent leaves it, when it changes it;
    `topic` the question of the article it quotes.
    """

    text: str
    facts: tuple[Fact, ...] = ()
    blocks: tuple[Block, ...] = ()
    citations: tuple[str, ...] = ()
    asks: Question | None = None
    needs_person: Reason | None = None
    state: State | None = None
    tools: tuple[str, ...] = ()
    understood: bool = True
    topic: str | None = None
