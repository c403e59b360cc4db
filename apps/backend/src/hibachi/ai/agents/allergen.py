"""Allergies and diets from the ingredient matrix; never an absolute claim. Severe ones never get here."""

import re
from collections.abc import Sequence
from dataclasses import replace

from hibachi.ai.agents.knowledge import from_article, together
from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.agents.types import Agent
from hibachi.ai.compose.allergen import dish_text
from hibachi.ai.dialogue.dishes import asks_contents
from hibachi.ai.figures import listed
from hibachi.ai.grounding.rules import facts_of
from hibachi.ai.ports import Refused
from hibachi.ai.tools.menu import allergen_matrix
from hibachi.catalog.rules import allergen_name

_NOTE = (
    r"\b(?:note|write (?:it |that |this |them )?down|put (?:it|that|this|them|both) (?:down|on)|make a note"
    r"|let the chef know)\b"
)
_SOMEBODYS = re.compile(
    r"\ballerg(?:ic|y|ies) to\b|\b(?:has|have|with) (?:a |an )?.{0,25}\ballerg|\bintolerant\b"
    r"|\bcan(?:'t|not) (?:eat|have)\b"
    r"|\b(?:does not|doesn't|do not|don't|can't|cannot) tolerate\b|\b(?:gets?|got"
    r"|breaks? out in) (?:an? )?(?:rash|hives|itch\w*|spots)\b|\breacts? to\b"
    rf"|{_NOTE}"
)
_REFERS = re.compile(
    rf"{_NOTE}|\b(?:it|that|this|those|these|them|both) (?:be )?"
    r"(?:left out|leave out|removed|skipped|avoided|without)\b"
    r"|\b(?:leave|skip|remove|take|do|make|cook)\b.{0,20}\b(?:it|that|this|those|them)\b"
    r"|\bwithout(?: (?:it|that|them))?\W*$"
    r"|\b(?:safe|in the clear|(?:100|hundred) ?(?:%|percent))|\b(?:fine|ok|okay|all right|alright)(?: then| now)?\W*$"
)
_THEY = re.compile(r"\b(?:she|he|they|them|her|him|those)\b")
_GENERAL = "how do you handle allergies"


async def act(turn: Turn) -> Part:
    """State what contains the allergens named, or what a named dish contains, always with the caveat."""
    menu = turn.terms.book.menu
    entities = turn.said.entities
    if entities.allergens and asks_contents(turn.said.plain, entities.menu) and not _SOMEBODYS.search(turn.said.plain):
        entities = replace(entities, allergens=())  # "does the ginger sauce contain fish": of that sauce alone
    codes = entities.allergens or (turn.state.allergens if _REFERS.search(turn.said.plain) else ())
    if codes and not entities.diets:
        noted = await _noted(turn, codes)
        text = " ".join(part for part in (noted, allergen_matrix(turn.terms, codes)) if part)
        tools = ("allergen_matrix", "record_allergy") if noted else ("allergen_matrix",)
        return Part(text, facts_of(text, "allergen_matrix"), tools=tools)
    dishes = [said for code in entities.menu.named if (said := dish_text(menu, code))]
    if dishes and not entities.diets:
        text = " ".join([*dishes, menu.caveat])
        return Part(text, facts_of(text, "allergen_matrix"), tools=("allergen_matrix",))
    diets = entities.diets or (turn.state.diets if _THEY.search(turn.said.plain) else ())
    several = len(diets) > 1 or not entities.diets
    if diets and several and not dishes and (each := await _by_diet(turn, diets)):
        return each
    return await from_article(turn, fallback=_GENERAL)


async def _by_diet(turn: Turn, diets: Sequence[str]) -> Part | None:
    """One answer for each of several diets, named now or before."""
    asked = [f"do you have {diet.replace('_', ' ')} options" for diet in diets]
    found = [hit for text in asked if (hit := await turn.house.article(text))]
    return together(list({hit.slug: hit for hit in found}.values())) if found else None


async def _noted(turn: Turn, codes: Sequence[str]) -> str:
    """Somebody's allergy goes to the booking, now or once there is one; the sentence that confirms it."""
    if turn.desk is None or not _SOMEBODYS.search(turn.said.plain):
        return ""
    names = listed([allergen_name(turn.terms.book.menu, code).lower() for code in codes])
    if not turn.state.bookings:
        return f"I have noted the allergy ({names}); it goes on your booking."
    try:
        await turn.desk.note_allergies(turn.state.bookings[-1], codes)
    except Refused:
        return f"Please tell our team about the allergy ({names}) directly, as your event is close."
    return f"I have noted the allergy ({names}) on your booking for the chef."


AGENT = Agent(
    label="allergen",
    name="Allergens",
    purpose="Says what contains an allergen or fits a diet, from the ingredient matrix; notes allergies for the chef.",
    instructions="Always keep the caveat on cross-contact. Never call food safe for an allergy.",
    tools=(
        "allergen_matrix",
        "record_allergy",
        "search_knowledge",
    ),
    act=act,
)
