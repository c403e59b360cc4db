"""What was told earlier in this talk, said back when asked: head count, name, day, place, how to reach the person."""

import re

from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.compose import asides as say
from hibachi.ai.compose.allergen import on_record_text
from hibachi.ai.tools import facts

_ON_RECORD = re.compile(  # of somebody, or of an allergy
    r"\bdo you (?:still )?(?:remember|know)(?: about)? (?:my|our|his|her|their) (?!name|number|phone|e-?mail)\w+"
    r"|\b(?:is|are|was|were|do|did|have|got)\b.{0,30}\b(?:allerg\w+|intoleranc\w+)\b"
    r".{0,15}\b(?:noted|written|saved|recorded|included|passed|known|down|on (?:it|there|file|record|(?:the|my"
    r"|our) \w+))\b"
)
ASKS = re.compile(
    r"\b(?:what|which|who|where|how many|how old|do you (?:still )?(?:have|know|remember"
    r"|recall))\b.{0,40}\b(?:(?:did )?"
    r"i (?:say|said|tell|told|give|gave)|(?:do )?you (?:still )?(?:have|got|have got|remember|noted?)"
    r" (?:for (?:us|me)|down|that|it|my|our|on file))\b"
    r"|\b(?:did i (?:say|tell|give)|remind me)\b.{0,30}\b(?:name|head ?count|how many|which day|what day|what date"
    r"|address|zip|number)\b|\bdo you (?:still )?(?:remember|know|have) my (?:name|number|phone|e-?mail)\b"
)
_TOPICS = (
    ("party", re.compile(r"\b(?:head ?counts?|how many|guests|people|party size|adults|kids|children|number of)\b")),
    ("name", re.compile(r"\bname\b|\bwho (?:i am|am i)\b")),
    ("day", re.compile(r"\b(?:day|date|when|time|start|slot)\b")),
    ("place", re.compile(r"\b(?:zip|place|where|city|town|address)\b")),
    ("reach", re.compile(r"\b(?:phone|number|e-?mail|reach)\b(?! of)")),
)


def asks(text: str) -> bool:
    """Whether a clause asks what was told before."""
    about_us = ASKS.search(text) and any(pattern.search(text) for _, pattern in _TOPICS)
    return bool(about_us or _ON_RECORD.search(text))


async def told(turn: Turn) -> Part | None:
    """What was told of the topics asked for; None when that was not asked, or a booking answers it better."""
    text = turn.said.plain
    if turn.state.allergens and _ON_RECORD.search(text):
        record = on_record_text(turn.terms.book.menu, turn.state.allergens, booked=bool(turn.state.bookings))
        return Part(record, facts.of_text(record, "allergens"))
    if not asks(text) or turn.state.bookings:
        return None
    topics = [name for name, pattern in _TOPICS if pattern.search(text)]
    if "name" in topics or "party" in topics:
        topics = [name for name in topics if name != "reach"]
    said = [line for name in topics if (line := say.told_text(name, turn.state.wanted, turn.state.contact, turn.today))]
    known = (*facts.of_wanted(turn.state.wanted), *facts.of_text(turn.state.contact.phone, "customer"))
    return Part(" ".join(said) or say.NOT_TOLD, known)
