"""Where a language model comes in: other words for what the house brain answered, or a look-up where it had no answer.

The house brain has answered before anything here runs, so every failure, time-out, spent budget or broken rule ends
with its answer. What a model says leaves only if `guard.outgoing` finds nothing. Hand-overs, allergies and everything
that books, changes or pays keep the house's words.
"""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from decimal import Decimal

import structlog

from hibachi.ai.grounding.claims import claims
from hibachi.ai.grounding.sentences import sentences
from hibachi.ai.guard.injection import attempt
from hibachi.ai.guard.outgoing import broken_by_answer, broken_by_rewording
from hibachi.ai.models.ports import ChatModel, complete
from hibachi.ai.models.prompts import LOOK_UP, NO_ANSWER, REWORD, marked, voiced
from hibachi.ai.models.types import (
    Asked,
    CallContext,
    ChatAnswer,
    ChatRequest,
    Returned,
    Said,
    Stage,
    ToolCall,
    Turn,
    Usage,
)
from hibachi.ai.orchestrator.brain import Answered
from hibachi.ai.tools.registry import LOOK_UPS, specs
from hibachi.ai.tools.tool import Looked
from hibachi.ai.types import Fact
from hibachi.platform.errors import GatewayError

log = structlog.get_logger()
ROUNDS = 4
_WORDED_BY_HOUSE = frozenset({"human", "allergen", "smalltalk", "customer_care"})
_REWORDED = frozenset({"quote", "price_book", *(tool.name for tool in LOOK_UPS)})
_ALLERGIES = re.compile(r"allerg|coeliac|celiac|gluten|cross-contact", re.IGNORECASE)
_SHORTEST = 40
UseTool = Callable[[ToolCall], Awaitable[Looked]]


@dataclass(frozen=True, slots=True)
class Wish:
    """A drafted turn for which a model is wanted, and why."""

    stage: Stage
    message: str
    draft: Answered
    context: CallContext


@dataclass(frozen=True, slots=True)
class Spoken:
    """What came of it. `wording` is `model`, or `house` with the rule broken or the failure: `house:figures`."""

    wording: str
    draft: str
    text: str = ""
    facts: tuple[Fact, ...] = ()
    citations: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    model: str | None = None
    usage: Usage = field(default_factory=Usage)
    cents: Decimal = Decimal(0)
    stages: dict[str, int] = field(default_factory=dict)

    def applied_to(self, made: Answered) -> tuple[Answered, bool]:
        """The turn in the model's words, if it still says what the draft said when it was asked."""
        if self.wording != "model" or made.reply.hand_over or made.reply.text != self.draft:
            return made, False
        facts = tuple(dict.fromkeys((*made.reply.facts, *self.facts)))
        citations = tuple(dict.fromkeys((*made.reply.citations, *self.citations)))
        reply = replace(made.reply, text=self.text, facts=facts, citations=citations)
        return replace(made, reply=reply, tools=(*made.tools, *self.tools)), True


def wanted(made: Answered, message: str) -> Stage | None:
    """Why a model would be asked about a drafted turn; None when the house's words go out as they are."""
    reply = made.reply
    if reply.hand_over or made.recalled or made.said.language != "en" or attempt(message):
        return None
    if reply.agents == ("out_of_scope",) and not made.said.insult:
        return "look_up"
    if "search_knowledge" in made.tools and not reply.citations and reply.agents == ("knowledge",):
        return "look_up"
    if set(reply.agents) & _WORDED_BY_HOUSE or set(made.tools) - _REWORDED or len(reply.text) < _SHORTEST:
        return None
    if _ALLERGIES.search(reply.text):
        return None
    return "reword"


async def speak(model: ChatModel, wish: Wish, use: UseTool, seconds: float) -> Spoken:
    """Ask the model within the time a turn has for it. Never raises over what the model does."""
    begun, heard = time.perf_counter(), _Heard()
    try:
        async with asyncio.timeout(seconds):
            spoken = await (_reword if wish.stage == "reword" else _look_up)(model, wish, use, heard)
    except TimeoutError:
        spoken = _kept(wish, "time_out")
    except GatewayError as error:
        spoken = _kept(wish, error.code or "failed")
    if spoken.wording != "model":
        log.info("model_text_not_used", why=spoken.wording, stage=wish.stage)
    stages: dict[str, int] = {wish.stage: int((time.perf_counter() - begun) * 1000)}
    return replace(spoken, model=heard.model, usage=heard.usage, cents=heard.cents, stages=stages)


@dataclass(slots=True)
class _Heard:
    """What the answers of one turn used together."""

    model: str | None = None
    usage: Usage = field(default_factory=Usage)
    cents: Decimal = Decimal(0)

    def add(self, answer: ChatAnswer) -> None:
        self.model = answer.model
        self.usage = self.usage + answer.usage
        self.cents += answer.cents or 0


async def _reword(model: ChatModel, wish: Wish, _use: UseTool, heard: _Heard) -> Spoken:
    draft = wish.draft.reply.text
    said = f"{marked('message', wish.message)}\n{marked('draft', draft)}"
    rules = _rules(REWORD, wish)
    request = ChatRequest(rules, (Said(said),), wish.context, max_tokens=_tokens(draft))
    known = {(claim.kind, claim.value, claim.unit) for claim in claims(draft)}
    text = ""
    async with aclosing(model.stream(request)) as events:
        async for event in events:
            if isinstance(event, ChatAnswer):
                heard.add(event)
                rule = broken_by_rewording(event.text, draft, rules)
                return _kept(wish, rule) if rule else Spoken("model", draft, event.text.strip())
            text += event.text
            whole = "".join(sentences(text)[:-1])
            if any((claim.kind, claim.value, claim.unit) not in known for claim in claims(whole)):
                return _kept(wish, "figures")  # the rest would be paid for and thrown away
    return _kept(wish, "malformed")


async def _look_up(model: ChatModel, wish: Wish, use: UseTool, heard: _Heard) -> Spoken:
    turns: list[Turn] = [Said(marked("message", wish.message))]
    found: list[tuple[str, Looked]] = []
    offered = specs(speaker.tools if (speaker := wish.draft.speaker) else None)
    rules = _rules(LOOK_UP, wish)
    for _ in range(ROUNDS):
        answer = await complete(model, ChatRequest(rules, tuple(turns), wish.context, tools=offered))
        heard.add(answer)
        if not answer.calls:
            return _judged(wish, answer.text.strip(), found)
        looked = [(call, await use(call)) for call in answer.calls]
        found += [(call.name, result) for call, result in looked if result.found]
        results = tuple((call, marked("data", result.text)) for call, result in looked)
        turns += [Asked(answer.calls, answer.text), Returned(results)]
    return _kept(wish, "rounds")


def _judged(wish: Wish, text: str, found: list[tuple[str, Looked]]) -> Spoken:
    if NO_ANSWER in text or not found:
        return _kept(wish, "no_answer")
    facts = tuple(fact for _, looked in found for fact in looked.facts)
    rule = broken_by_answer(text, facts, "\n".join(looked.text for _, looked in found), _rules(LOOK_UP, wish))
    if rule:
        return _kept(wish, rule)
    citations = tuple(citation for _, looked in found for citation in looked.citations)
    tools = tuple(name for name, _ in found)
    return Spoken("model", wish.draft.reply.text, text, facts, citations, tools)


def _rules(rules: str, wish: Wish) -> str:
    """The rules of the house with how the agent should speak."""
    speaker = wish.draft.speaker
    return voiced(rules, speaker.instructions, speaker.tone) if speaker else rules


def _kept(wish: Wish, why: str) -> Spoken:
    return Spoken(f"house:{why}", wish.draft.reply.text)


def _tokens(draft: str) -> int:
    return 80 + len(draft) // 2
