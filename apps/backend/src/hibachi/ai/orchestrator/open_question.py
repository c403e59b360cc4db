"""Coming back to what was asked before the customer asked something else."""

from collections.abc import Sequence
from dataclasses import dataclass

from hibachi.ai.agents.booking.common import contact_question
from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.compose import booking as say
from hibachi.ai.compose.channel import SMS_CHARS
from hibachi.ai.compose.questions import next_question
from hibachi.ai.dialogue.types import State
from hibachi.ai.tools import facts
from hibachi.ai.types import Fact
from hibachi.ai.understanding.types import Awaited

_QUESTION = 70  # characters of a usual question
_ASIDE = frozenset({"knowledge", "menu", "allergen", "distance"})
_LEAVE_OPEN = frozenset({"smalltalk", "out_of_scope"})
_PRICE = frozenset({Awaited.PARTY, Awaited.PLACE, Awaited.DATE, Awaited.SLOT})


@dataclass(frozen=True, slots=True)
class Back:
    """The open question and what it states."""

    asks: Question
    facts: tuple[Fact, ...]


def back_to(turn: Turn, labels: Sequence[str]) -> Back | None:
    """The question that is still open after an answer to something else; None when there is none."""
    if not labels or set(labels) - _ASIDE:
        return None
    awaited, state = turn.before.awaited, turn.state
    asks: Question | None = None
    if awaited is Awaited.CONFIRM and state.pending and state.pending.kind == "hold":
        asks = Question(say.confirm_text(state.wanted, state.contact.name, turn.today, turn.seed), Awaited.CONFIRM)
    elif awaited is Awaited.CONTACT and state.goal == "book":
        asks = contact_question(state.contact, turn.seed)
    elif awaited in _PRICE:
        asks = next_question(state.wanted, turn.seed)
    return Back(asks, facts.of_wanted(state.wanted)) if asks else None


def kept_awaiting(before: State, labels: Sequence[str]) -> Awaited:
    """What stays asked after a reply without a question: a thank-you closes nothing."""
    return before.awaited if labels and not set(labels) - _LEAVE_OPEN else Awaited.NONE


def has_room(parts: Sequence[Part], channel: str) -> bool:
    """Whether a question fits behind an answer: a text message rather holds the whole answer."""
    return channel != "sms" or sum(len(part.text) for part in parts) <= SMS_CHARS - _QUESTION
