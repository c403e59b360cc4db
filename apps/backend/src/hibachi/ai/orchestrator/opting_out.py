"""The wish to get no more marketing, in any words."""

from dataclasses import replace

from hibachi.ai.agents.turn import Part, Question
from hibachi.ai.dialogue.acts import Acts, clause_opts_out
from hibachi.ai.dialogue.types import State
from hibachi.ai.ports import Desk
from hibachi.ai.understanding.types import Awaited, Intent, Understanding
from hibachi.communications.texting.rules import keyword_of

_DONE = (
    "You are off our marketing list: we will not send you any more offers by text or e-mail. "
    "Messages about a booking of yours still reach you."
)
_STOPPED = "You will get no more text messages from us. Messages about a booking go to your e-mail address."
_WHOSE = Question("Which phone number or e-mail address shall I take off our list?", Awaited.CONTACT)
_UNCLEAR = frozenset({Intent.SMALLTALK, Intent.OUT_OF_SCOPE})


async def opting_out(desk: Desk | None, said: Understanding, before: State, state: State, acts: Acts) -> Part | None:
    """The part of the reply that takes the person off the list; None when nobody wishes that."""
    given_now = before.goal == "opt_out" and state.contact.reachable
    if desk is None or not (acts.opts_out or given_now):
        return None
    if not state.contact.reachable:
        return Part("Of course.", asks=_WHOSE, state=replace(state, goal="opt_out"), tools=("opt_out",))
    everything = keyword_of(said.plain) == "stop"
    await desk.opt_out(state.contact, everything=everything)
    goal = None if before.goal == "opt_out" else state.goal
    return Part(_STOPPED if everything else _DONE, state=replace(state, goal=goal), tools=("opt_out",))


def beside(said: Understanding) -> Understanding | None:
    """The message without the wish to be left alone; None when it wishes nothing else."""
    rest = tuple(clause for clause in said.clauses if not clause_opts_out(clause.text))
    wishes = [clause for clause in rest if clause.intent not in _UNCLEAR]
    asked = said.entities.party or said.entities.zip or said.entities.when
    return replace(said, clauses=rest) if wishes and (asked or "?" in said.plain) else None
