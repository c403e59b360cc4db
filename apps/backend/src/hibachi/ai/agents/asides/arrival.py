"""How long before the start the chef comes, asked beside other things."""

import re

from hibachi.ai.agents.knowledge import quoted
from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.understanding.text import clauses

_COMES = r"(?:arriv\w*|com(?:e|es|ing)|(?:show|turn|pull)(?:s|ing)? up|(?:be|is|gets?|getting) here)"
_BEFORE = r"(?:before|ahead|earlier|early|prior|in advance)"
_ASKS = re.compile(
    rf"\b{_COMES}\b.{{0,20}}\bhow (?:much|long|far|many \w+)\b.{{0,15}}\b{_BEFORE}\b"
    rf"|\bhow (?:much|long|far|many \w+) {_BEFORE}\b.{{0,30}}\b{_COMES}\b"
    rf"|\bhow (?:early|much earlier)\b.{{0,25}}\b{_COMES}\b"
    r"|\b(?:when|what time) (?:does|do|will|should) (?:the |your |our )?(?:chef|cook|he|she|they)\b.{0,10}"
    rf"\b{_COMES}\b"
)
_QUESTION = "when does the chef arrive"


def asks(text: str) -> bool:
    """Whether a clause asks when the chef comes."""
    return bool(_ASKS.search(text))


async def arrival(turn: Turn) -> Part | None:
    """The article on it; None when it was not asked beside something else."""
    text = turn.said.plain
    if not asks(text) or len(clauses(text)) == 1:
        return None
    found = await turn.house.article(_QUESTION)
    return quoted(found) if found else None
