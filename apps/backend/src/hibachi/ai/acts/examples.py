"""Messages marked with what they do, beside those that only come close in words.

Each line of `messages/*.jsonl` is one message within a talk, by one author a file: `{"text", "acts"}`; `acts` is empty
where it does none.
"""

import json
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_FOLDER = files("hibachi.ai.acts") / "messages"


class Example(NamedTuple):
    """A message, its acts, and the file it stands in."""

    text: str
    acts: frozenset[str]
    author: str


@cache
def examples() -> tuple[Example, ...]:
    """All messages, ordered by author."""
    found: list[Example] = []
    for file in sorted(_FOLDER.iterdir(), key=lambda one: one.name):
        for line in file.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            found.append(Example(told["text"], frozenset(told["acts"]), file.name.removesuffix(".jsonl")))
    return tuple(found)
