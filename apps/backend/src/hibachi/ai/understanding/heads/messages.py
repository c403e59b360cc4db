"""The messages the tagger is fitted on and the encoder tuned on, over half of them marked by hand.

`messages.jsonl` holds `{"say", "before", "roles"}`: the counts before as `[adults, children, toddlers]` or null, and
the role of every candidate of the plain text, in order.
"""

import json
from functools import cache
from importlib.resources import files

from hibachi.ai.understanding.heads.counts import Heads, Role
from hibachi.ai.understanding.text import plain

Marked = tuple[str, Heads | None, tuple[Role, ...]]


@cache
def messages() -> tuple[Marked, ...]:
    """All of them, as plain text."""
    lines = (files("hibachi.ai.understanding.heads") / "messages.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(_marked(line) for line in lines)


def _marked(line: str) -> Marked:
    told = json.loads(line)
    before = Heads(*told["before"]) if told["before"] else None
    return plain(told["say"]), before, tuple(Role(code) for code in told["roles"])
