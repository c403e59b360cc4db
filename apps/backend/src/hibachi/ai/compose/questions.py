"""What is asked next; one thing at a time, in the order a booking needs it."""

from hibachi.ai.agents.turn import Question
from hibachi.ai.compose.wording import pick
from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.understanding.types import Awaited


def next_question(wanted: Wanted, seed: int) -> Question | None:
    """The first thing that is missing for a price and a date; None when all is known."""
    if wanted.adults is None:
        return Question(
            pick(
                seed,
                ("How many adults and children will there be?"),
                "How many guests are you expecting, and are any of them children?",
            ),
            Awaited.PARTY,
        )
    if wanted.zip is None:
        return Question(
            pick(seed, "What is the ZIP code of your party?", "Which ZIP code will the party be in?"), Awaited.PLACE
        )
    if wanted.day is None:
        return Question(
            pick(seed, "Which date do you have in mind?", "What date would suit you?", "Do you have a date in mind?"),
            Awaited.DATE,
        )
    if wanted.slot is None:
        return Question(pick(seed, "Which start time would you like?", "Which start suits you best?"), Awaited.SLOT)
    return None
