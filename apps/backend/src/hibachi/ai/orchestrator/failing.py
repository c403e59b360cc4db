"""What is said when answering itself went wrong: nothing made up, a person takes over."""

from dataclasses import replace
from datetime import datetime

from hibachi.ai.dialogue.types import State
from hibachi.ai.escalation.types import Priority, Reason
from hibachi.ai.orchestrator.brain import Answered, hand_over
from hibachi.ai.understanding.types import Clause, Emotion, Entities, Intent, Understanding


def failed(state: State, text: str, now: datetime) -> Answered:
    """The hand-over after an unforeseen failure. `state` is the one before the message, which is not folded in."""
    said = Understanding(
        text=text,
        plain="",
        clauses=(Clause("", Intent.OUT_OF_SCOPE, 0.0),),
        entities=Entities(),
        emotion=Emotion.CALM,
        language="en",
        in_scope=False,
    )
    made = hand_over(said, replace(state, pending=None), Reason.LOW_CONFIDENCE, Priority.MEDIUM, now)
    return replace(made, failed=True)
