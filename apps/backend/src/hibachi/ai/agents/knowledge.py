"""Policies and how things work, from the articles, with a citation; says so when none fits."""

import re
from dataclasses import replace

from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.compose import talk
from hibachi.ai.dialogue.acts import goes_on
from hibachi.ai.grounding.rules import facts_of
from hibachi.ai.ports import Found
from hibachi.ai.tools import facts
from hibachi.ai.understanding.types import Awaited, Intent
from hibachi.booking.policies.chefs_needed import chefs_needed

LABEL = "knowledge"
WELL = 0.55
_CLEARLY = 0.6
_HOW_MANY = re.compile(r"\bhow many (?:chefs?|grills?|cooks?)\b")
_MINE = frozenset({Intent.FAQ, Intent.MENU, Intent.ALLERGEN, Intent.OUT_OF_SCOPE})


async def act(turn: Turn) -> Part:
    """Answer the question from the article that fits, or offer a person."""
    if _HOW_MANY.search(turn.said.plain) and turn.state.wanted.adults:
        chefs, paying = chefs_needed(turn.terms.policy, turn.state.wanted.paying), turn.state.wanted.paying
        known = (facts.count(chefs, source="policy"), facts.count(paying, source="customer"))
        return Part(talk.chefs_text(chefs, paying), known, tools=("chefs_needed",))
    return await from_article(turn)


async def from_article(turn: Turn, fallback: str | None = None) -> Part:
    """The article for what was said, else for `fallback`, else the admission that we do not know."""
    asked = " ".join(clause.text for clause in turn.said.clauses if clause.intent in _MINE) or turn.said.plain
    found = await turn.house.article(asked) or await turn.house.article(turn.said.plain)
    topic = turn.before.topic
    clear = any(clause.confidence >= _CLEARLY for clause in turn.said.clauses if clause.intent in _MINE)
    if topic and (found is None or (goes_on(turn.said.plain) and not clear)):
        found = await turn.house.article(topic)
    if found is None and fallback:
        found = await turn.house.article(fallback)
    if found is None:
        offer = Question(talk.PERSON_OFFER, Awaited.PERSON)
        return Part(talk.unknown_text(turn.seed), asks=offer, tools=("search_knowledge",), understood=False)
    return _quoted(found)


async def well_fitting(turn: Turn, asks: Question | None = None) -> Part | None:
    """The article for what was said if it fits so well that another agent lets it speak; with its question."""
    found = await turn.house.article(turn.said.plain)
    return replace(_quoted(found), asks=asks) if found and found.score >= WELL else None


def _quoted(found: Found) -> Part:
    known = facts_of(found.answer, f"article:{found.slug}")
    return Part(found.answer, known, citations=(found.slug,), tools=("search_knowledge",), topic=found.question)
