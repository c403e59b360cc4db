"""Which agents act on a message, in order."""

from hibachi.ai.dialogue.acts import Acts
from hibachi.ai.dialogue.types import State
from hibachi.ai.understanding.types import AGENT_OF, Awaited, Clause, Intent, Understanding

MAX_AGENTS = 3
_CLEARLY = 0.75
_SAID = 0.5
_SHORT = 7
NO_ACTS = Acts()
_BOOKING = frozenset({Intent.AVAILABILITY, Intent.BOOKING})


_BESIDE = frozenset({Intent.QUOTE, Intent.FAQ, Intent.MENU, Intent.ALLERGEN, Intent.TRAVEL_FEE, Intent.COMPLAINT})


def plan(said: Understanding, state: State, before: State, acts: Acts = NO_ACTS) -> tuple[str, ...]:
    """Labels of the agents to act. `state` has the message folded in.

    A complete party and place get their price before a date is looked up; a dated question for a price gets
    the day's starts as well. What changed the party without any clear wish ("go back") is a question of price.
    """
    if in_booking(state, before, acts):
        beside = [AGENT_OF[clause.intent] for clause in said.clauses if _asked_beside(clause)]
        return tuple(dict.fromkeys([*beside, "operations"]))[-MAX_AGENTS:]
    if acts.recalls and state.quoted_cents is not None:
        return ("lead_nurturing",)
    wanted = state.wanted
    labels = [AGENT_OF[intent] for intent in said.intents]
    changed = wanted != before.wanted and wanted.adults is not None
    if before.last_intent is Intent.ALLERGEN and said.intents == (Intent.MENU,) and len(said.plain.split()) < _SHORT:
        labels = ["allergen"]
    if changed and (not said.in_scope or said.intents == (Intent.MENU,)):
        labels = ["lead_nurturing"]
    complete = wanted.adults is not None and (wanted.zip or wanted.city)
    if said.has(Intent.QUOTE) and complete and wanted.day and (said.entities.day or said.entities.clock):
        labels.append("operations")
    if said.has(*_BOOKING) and complete and not state.quote_id:
        labels.insert(0, "lead_nurturing")
    if complete and said.entities.day and not said.has(*_BOOKING):
        labels.append("operations")
    if complete and said.entities.party and not state.quote_id:
        labels.insert(0, "lead_nurturing")
    by_the_way = all(clause.confidence < _SAID for clause in said.clauses if clause.intent is Intent.TRAVEL_FEE)
    if len(set(labels)) > 1 and (said.has(Intent.QUOTE) or by_the_way):
        labels = [label for label in labels if label != "distance"]
    in_order = sorted(dict.fromkeys(labels), key=lambda label: label == "operations")
    return tuple(in_order[:MAX_AGENTS])


def in_booking(state: State, before: State, acts: Acts) -> bool:
    """Whether the message goes on with a booking, whatever its words are about."""
    decides = acts.accepts or acts.declines or acts.books_now
    contact = state.contact != before.contact
    changed = state.wanted != before.wanted
    if before.pending and (decides or contact):
        return True
    if before.awaited is Awaited.CONTACT or before.goal in ("verify", "wait"):
        return contact or decides or (before.goal == "verify" and changed)
    wished = acts.cancels or acts.moves or acts.status or acts.accepts or acts.books_now
    return bool(before.bookings) and (wished or contact or changed)


def _asked_beside(clause: Clause) -> bool:
    return (
        clause.intent in _BESIDE
        and clause.confidence > 0
        and (
            "?" in clause.text or clause.intent in {Intent.ALLERGEN, Intent.COMPLAINT} or clause.confidence >= _CLEARLY
        )
    )


def asks_for_person(said: Understanding, state_before: State, acts: Acts = NO_ACTS) -> bool:
    """Whether a "yes" accepts the offer of a person and wishes nothing else."""
    else_wished = said.entities.party or acts.books_now or said.has(Intent.BOOKING, Intent.QUOTE, Intent.AVAILABILITY)
    return state_before.awaited is Awaited.PERSON and said.affirms and not else_wished
