"""Which agents act on a message, in order."""

from hibachi.ai.dialogue.types import State
from hibachi.ai.understanding.types import AGENT_OF, Awaited, Intent, Understanding

MAX_AGENTS = 3
_BOOKING = frozenset({Intent.AVAILABILITY, Intent.BOOKING})


def plan(said: Understanding, state: State, before: State) -> tuple[str, ...]:
    """Labels of the agents to act. `state` has the message folded in.

    A complete party and place get their price before a date is looked up; a dated question for a price gets
    the day's starts as well. What changed the party without any clear wish ("go back") is a question of price.
    """
    wanted = state.wanted
    labels = [AGENT_OF[intent] for intent in said.intents]
    changed = wanted != before.wanted and wanted.adults is not None
    if changed and (not said.in_scope or said.intents == (Intent.MENU,)):
        labels = ["lead_nurturing"]
    complete = wanted.adults is not None and (wanted.zip or wanted.city)
    if said.has(Intent.QUOTE) and complete and wanted.day and (said.entities.day or said.entities.clock):
        labels.append("operations")
    if said.has(*_BOOKING) and complete and not state.quote_id:
        labels.insert(0, "lead_nurturing")
    if said.has(Intent.TRAVEL_FEE) and said.has(Intent.QUOTE):
        labels = [label for label in labels if label != "distance"]
    in_order = sorted(dict.fromkeys(labels), key=lambda label: label == "operations")
    return tuple(in_order[:MAX_AGENTS])


def asks_for_person(said: Understanding, state_before: State) -> bool:
    """Whether a "yes" accepts the offer of a person."""
    return state_before.awaited is Awaited.PERSON and said.affirms and not said.entities.party
