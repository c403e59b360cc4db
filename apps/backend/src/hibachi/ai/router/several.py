"""Our own messages as people write them: one or several wishes in each, `label+label` before a tab and the message."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

_FILE = files("hibachi.ai.router") / "several.txt"


class Message(NamedTuple):
    """A whole message and the labels of its wishes."""

    text: str
    labels: frozenset[str]


@cache
def messages() -> tuple[Message, ...]:
    """All messages, in the order of the file; lines with `##` tell how the author writes."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t", 1) for line in lines if line.strip() and not line.startswith("##"))
    return tuple(Message(text.strip(), frozenset(labels.split("+"))) for labels, text in pairs)
