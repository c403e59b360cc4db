"""Questions that an article answers and no agent planned would: the articles answer them first.

The router hears what a message is for, often by the people, days and dishes it tells of along the way: "eight men
straight off the site, will one serving do?" is for prices. How well an article fits the question itself is another
witness, and the better one where it fits well.
"""

import re

from hibachi.ai.agents.knowledge import best_article, of_topic
from hibachi.ai.agents.turn import Turn
from hibachi.ai.dialogue.breakdown import asks_parts
from hibachi.ai.dialogue.going_on import goes_on
from hibachi.ai.matters.asking import asked_at_all, asks_article, chance_of, ours
from hibachi.ai.orchestrator.rules import MAX_AGENTS, in_booking
from hibachi.ai.ports import Found
from hibachi.ai.understanding.types import Awaited

# Chosen on messages of five authors: from here on the article is right far more often than who was planned. A question
# that nobody was surely heard for, or that is for a complaint, may fit less well.
_FITS, _ANSWERS, _RATHER = 0.62, 0.57, 0.47
_HEARD, _SURELY = 0.5, 0.7
_SURELY_ASKED = 0.5
_ASKS = re.compile(
    r"\?|(?:^|[.,;!] )(?:(?:and|so|but|ok|also|oh|hi|hey|hello|um|uh|well|then) )*"
    r"(?:how|what|whats|when|where|who|which|why|do|does|did|can|could|will|would|is|are|am|should|may|must|any)\b"
)
_ONLY_THEIRS = frozenset({"knowledge", "allergen", "human"})
_SAY_NOTHING = frozenset({"out_of_scope", "smalltalk"})
_ANSWERED_BY = {  # what an agent tells by its tools, better than the article of it does
    "lead_nurturing": frozenset(
        {
            "price-per-person",
            "party-minimum",
            "how-quote-works",
            "children-prices",
            "upgrades",
            "add-ons",
            "how-to-book",
        }
    ),
    "operations": frozenset(
        {"start-times", "how-to-book", "change-booking", "lead-time", "fully-booked", "date-not-held", "more-guests"}
    ),
    "distance": frozenset({"travel-fee", "service-area"}),
    "menu": frozenset({"protein-choices", "upgrades", "add-ons", "third-protein", "not-on-menu"}),
    "customer_care": frozenset({"contact", "chef-late-policy", "refund-time"}),
}
_ELSEWHERE = frozenset({Awaited.CONTACT, Awaited.CONFIRM, Awaited.PROOF, Awaited.CODE})


async def with_articles(turn: Turn, labels: tuple[str, ...]) -> tuple[str, ...]:
    """The agents planned, the articles before them where they answer what was asked; alone where the others would
    have nothing to say.
    """
    if "operations" not in labels and "human" not in labels and await of_topic(turn):
        return ("knowledge",)
    if _ONLY_THEIRS.intersection(labels) or turn.said.insult or any(one.taught for one in turn.said.clauses):
        return labels
    if labels == ("out_of_scope",):
        unheard = all(clause.confidence == 0 for clause in turn.said.clauses)
        fits = await best_article(turn.house, turn.said) if unheard or ours(turn.said.plain) else None
        return ("knowledge",) if fits or (unheard and turn.before.topic) else labels
    if labels == ("smalltalk",) and turn.before.topic and turn.said.plain.endswith("?") and goes_on(turn.said.plain):
        return ("knowledge",)
    if _only_chats(turn, labels) or _does_something(turn) or _asks_parts_of_total(turn):
        return labels
    found = await best_article(turn.house, turn.said)
    if labels == ("menu",) and not (found and chance_of(turn.said.plain, found.slug) >= _SURELY_ASKED):
        return labels  # who knows the dishes cites the articles of them without being told
    if found is None or not _answers(turn, found, labels):
        return labels
    return tuple(dict.fromkeys(("knowledge", *(label for label in labels if label not in _SAY_NOTHING))))[:MAX_AGENTS]


def _only_chats(turn: Turn, labels: tuple[str, ...]) -> bool:
    """Whether a message is surely small talk, or small talk that asks nothing."""
    surely = any(clause.confidence >= _SURELY and not clause.by_talk for clause in turn.said.clauses)
    return labels == ("smalltalk",) and (surely or not _asks(turn))


def _does_something(turn: Turn) -> bool:
    """Whether a message is a step of a booking and no question about one: "cancel my booking", "book the 6 pm"."""
    acts = turn.acts
    if in_booking(turn.said, turn.state, turn.before, acts) or turn.before.awaited in _ELSEWHERE:
        return True
    if turn.state.contact != turn.before.contact and acts.wants_booking:
        return True
    commands = acts.cancels or acts.books_now or acts.opts_out or acts.waitlist
    return commands or ((acts.moves or acts.status or acts.wants_booking) and not _asks(turn))


def _asks_parts_of_total(turn: Turn) -> bool:
    return turn.state.quoted_cents is not None and asks_parts(turn.said.plain)


def _asks(turn: Turn) -> bool:
    return bool(_ASKS.search(turn.said.plain))


def _answers(turn: Turn, found: Found, labels: tuple[str, ...]) -> bool:
    """Whether an article fits well enough to answer what was asked before, or in place of, the agents planned."""
    if any(found.slug in _ANSWERED_BY.get(label, ()) for label in labels):
        return False
    if asks_article(turn.said.plain, found.slug):
        return True
    if not _asks(turn):
        return found.score >= _FITS
    vague = all(clause.by_talk or clause.confidence < _HEARD for clause in turn.said.clauses)
    if vague or labels == ("customer_care",):
        return found.score >= _RATHER and asked_at_all(turn.said.plain)
    return found.score >= _ANSWERS
