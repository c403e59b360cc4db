"""Policies and how things work, from the articles, with a citation; says so when none fits."""

import re
from dataclasses import replace

from hibachi.ai.agents.turn import Part, Question, Turn
from hibachi.ai.agents.types import Agent
from hibachi.ai.compose import talk
from hibachi.ai.compose.channel import BETWEEN_ANSWERS
from hibachi.ai.dialogue.going_on import asks_the_usual, goes_on
from hibachi.ai.grounding.rules import facts_of
from hibachi.ai.matters.asking import chance_of
from hibachi.ai.ports import Found, House
from hibachi.ai.understanding.parsers.allergies import without_denial
from hibachi.ai.understanding.text import clauses
from hibachi.ai.understanding.types import Awaited, Entities, Intent, Understanding
from hibachi.knowledge.words import terms_of

WELL, SURELY = 0.55, 0.75
_CLEARLY = 0.6
_MOST, _ELLIPTIC, _ASKED_ON, _IN_ONE_BREATH = 3, 6, 20, 8
_LIKELY, _IN_ONE_REPLY = 0.2, 4
_POINTS = re.compile(r"\b(?:it|they|them|those|these|that|one)\b")
_OF_NOTHING = re.compile(  # "if it's pouring that day": such a pronoun stands for nothing said before
    r"\bit(?:'s| is| was| will be|'ll be| be| does| should| would)? (?:\w+ly |just |too |very )?(?:rain\w*"
    r"|pour\w*|snow\w*"
    r"|storm\w*|wind\w*|cold|hot|late|dark|early|possible|ok|okay|true|necessary|allowed|better|best|help\w*)\b"
    r"|\bthat (?:day|time|night|evening|week|month)\b"
)
_SAYS_LITTLE = frozenset(
    {"ever", "even", "really", "actually", "still", "right", "too", "though", "always", "yes", "no"}
)
ANY = frozenset(Intent)
_MINE = frozenset({Intent.FAQ, Intent.MENU, Intent.ALLERGEN, Intent.OUT_OF_SCOPE})


async def act(turn: Turn) -> Part:
    """Answer the question from the article that fits, or offer a person."""
    return await from_article(turn)


async def from_article(turn: Turn, fallback: str | None = None) -> Part:
    """The article for what was said, else for `fallback`, else the admission that we do not know."""
    if meant := await of_topic(turn):
        return quoted(meant)
    several = await _each(turn)
    if len(several) > 1:
        return together(several)
    found = several[0] if several else await _of_one(turn) or await best_article(turn.house, turn.said)
    topic = turn.before.topic
    if topic and found and found.question != topic and (asked := _points_back(turn)):
        found = await turn.house.article(asked, topic) or found
    clear = any(
        clause.confidence >= _CLEARLY and not clause.by_talk for clause in turn.said.clauses if clause.intent in _MINE
    )
    enough = SURELY if len(turn.said.plain.split()) <= _ELLIPTIC else WELL
    weak = found is None or (goes_on(turn.said.plain) and found.score < enough)
    if topic and weak and (found is None or not clear or await _holds_most(turn, topic)):
        found = await turn.house.article(topic)
    if found is None and fallback:
        found = await turn.house.article(fallback)
    if found is None:
        offer = Question(talk.PERSON_OFFER, Awaited.PERSON)
        return Part(talk.unknown_text(turn.seed), asks=offer, tools=("search_knowledge",), understood=False)
    return quoted(found)


async def of_topic(turn: Turn) -> Found | None:
    """The article quoted last, when a few words ask on about it: a pronoun, and no word that it does not hold."""
    text, topic = turn.said.plain, turn.before.topic
    if topic and asks_the_usual(text):
        return await turn.house.article(topic)
    if not topic or len(text.split()) > _ELLIPTIC or not _POINTS.search(text) or _names_facts(turn.said.entities):
        return None
    found = await turn.house.article(topic)
    asked = set(terms_of(text)) - _SAYS_LITTLE
    return found if asked and asked <= _held(topic, found) else None


def _points_back(turn: Turn) -> str | None:
    """The last sentence, when it asks on about what was answered and names it by a pronoun alone."""
    sentences = clauses(turn.said.plain)
    asked = sentences[-1] if sentences else ""
    points = _POINTS.search(_OF_NOTHING.sub("", asked)) and len(asked.split()) <= _ASKED_ON
    alone = len(turn.said.clauses) == 1 and not _names_facts(turn.said.entities)
    return asked if points and alone else None


async def _holds_most(turn: Turn, topic: str) -> bool:
    """Whether the article quoted last holds more than half of the words a follow-up is made of."""
    found = await turn.house.article(topic)
    asked = set(terms_of(turn.said.plain)) - _SAYS_LITTLE
    return bool(found and asked) and 2 * len(asked & _held(topic, found)) > len(asked)


def _held(topic: str, found: Found | None) -> set[str]:
    """The words of an article that was found by its question."""
    return set(terms_of(f"{topic} {found.answer}")) if found and found.question == topic else set()


def _names_facts(entities: Entities) -> bool:
    """Whether people, dishes, places or days are named: then it is about these."""
    return bool(
        entities.party or entities.menu or entities.when or entities.clock or entities.zip or entities.allergens
    )


async def best_article(house: House, said: Understanding) -> Found | None:
    """The article that fits the message by the whole of it and by its sentences; None when none fits."""
    asking = without_denial(said.plain) or said.plain
    parts = clauses(asking)
    return await house.article(asking, sentences=parts if len(parts) > 1 else ())


async def _each(turn: Turn) -> list[Found]:
    """The article of each question that is for the articles, each once."""
    mine = [clause.text for clause in turn.said.clauses if clause.intent in _MINE and clause.confidence > 0]
    found = [hit for text in mine if (hit := await turn.house.article(text))] if len(mine) > 1 else []
    return list({hit.slug: hit for hit in found}.values())[:_MOST]


async def each_asked(turn: Turn) -> list[Found]:
    """The article of each of several questions put in one breath: "adult price? deposit? smallest bill?"."""
    asked = [part for part in clauses(turn.said.plain) if len(part.split()) <= _IN_ONE_BREATH]
    if turn.said.plain.count("?") < 2 or len(asked) < 2:
        return []
    found = [hit for text in asked if (hit := await turn.house.article(text)) and _meant(text, hit)]
    return list({hit.slug: hit for hit in found}.values())[:_IN_ONE_REPLY]


def _meant(text: str, found: Found) -> bool:
    return found.score >= SURELY or chance_of(text, found.slug) >= _LIKELY


async def _of_one(turn: Turn) -> Found | None:
    """The article of the one clause that is for the articles beside wishes for others, when it fits."""
    mine = [clause.text for clause in turn.said.clauses if clause.intent in _MINE and clause.confidence > 0]
    if len(mine) != 1 or len(turn.said.clauses) == 1:
        return None
    hit = await turn.house.article(mine[0])
    return hit if hit and hit.score >= WELL else None


def together(found: list[Found]) -> Part:
    """Several articles as one part."""
    parts = [quoted(hit) for hit in found]
    return replace(
        parts[0],
        text=BETWEEN_ANSWERS.join(part.text for part in parts),
        facts=tuple(fact for part in parts for fact in part.facts),
        citations=tuple(slug for part in parts for slug in part.citations),
    )


async def well_fitting(
    turn: Turn, asks: Question | None = None, mine: frozenset[Intent] = ANY, least: float = WELL
) -> Part | None:
    """The article for what was said if it fits so well that another agent lets it speak; with its question.

    Beside wishes for others only the clauses with the intents `mine` count. `least` is the score that fits.
    """
    own = [clause.text for clause in turn.said.clauses if clause.intent in mine]
    beside = own and len(own) < len(turn.said.clauses)
    found = await (turn.house.article(" ".join(own)) if beside else best_article(turn.house, turn.said))
    fits = found and (found.score >= least or found.question == turn.before.topic)
    return replace(quoted(found), asks=asks) if found and fits else None


def quoted(found: Found) -> Part:
    """An article as a part, with its figures and its citation."""
    known = facts_of(found.answer, f"article:{found.slug}")
    return Part(found.answer, known, citations=(found.slug,), tools=("search_knowledge",), topic=found.question)


AGENT = Agent(
    label="knowledge",
    name="Questions and rules",
    purpose="Answers how things work from the articles, and works out sums asked for beside a price.",
    instructions="Keep every condition of the rule. Say so when the answer is not known.",
    tools=(
        "search_knowledge",
        "quote",
        "travel_fee",
        "tip",
        "tables_needed",
        "chefs_needed",
        "cooking_time",
        "refund_if_cancelled",
        "price",
        "price_book",
        "availability",
        "menu",
    ),
    act=act,
)
