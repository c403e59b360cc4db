"""How long before the start the chef comes, asked beside other things."""

import re

from hibachi.ai.agents.knowledge import quoted
from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.understanding.text import clauses

_COMES = r"(?:arriv\w*|com(?:e|es|ing)|(?:show|turn|pull)(?:s|ing)? up|(?:be|is|gets?|getting) here)"
_BEFORE = r"(?:before|ahead|earlier|early|prior|in advance)"
_ASKS = re.compile(
    rf"\b{_COMES}\b.{{0,20}}\bhow (?:much|long|far|many \w+)\b.{{0,15}}\b{_BEFORE}\b"
    rf"|\bhow (?:much|long|far|many \w+) {_BEFORE}\b.{{0,40}}\b{_COMES}\b"
    rf"|\bhow (?:early|much earlier)\b.{{0,25}}\b{_COMES}\b"
    r"|\b(?:when|what time) (?:does|do|will|should) (?:the |your |our )?(?:chef|cook|he|she|they)\b.{0,10}"
    rf"\b{_COMES}\b"
    r"|\b(?:when|what time)\b.{0,40}\b(?:you|u|y'?all|he|she|they|chef|cook|your (?:guy|crew|team))\b.{0,30}"
    r"\b(?:arriv\w*|show up|get(?:ting)? (?:t?here|set)|for set ?up|(?:to )?set(?:ting)? ?up)\b"
    r"|\b(?:when|what time) (?:is|does|would|will) (?:the )?set ?up\b"
    rf"|\b{_COMES}\b.{{0,15}}\b(?:early|earlier|ahead|before|right at)\b.{{0,20}}\bor\b"
)
_AT_A_START = re.compile(rf"\b(?:when|what time)\b.{{0,30}}\b{_COMES}\b|\b{_COMES} when\b")
_QUESTION = "when does the chef arrive"


def asks(text: str) -> bool:
    """Whether a clause asks when the chef comes."""
    return bool(_ASKS.search(text))


async def arrival(turn: Turn) -> Part | None:
    """The article on it; None when it was not asked beside something else or for a start that is named."""
    text = turn.said.plain
    at_a_start = turn.said.entities.clock is not None
    asked = asks(text) or (at_a_start and _AT_A_START.search(text))
    if not asked or (len(clauses(text)) == 1 and not at_a_start):
        return None
    found = await turn.house.article(_QUESTION)
    return quoted(found) if found else None
