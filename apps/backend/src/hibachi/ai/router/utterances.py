"""Our own examples: one file a label, one example a line, `## style` lines telling how the author writes."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

_FOLDER = files("hibachi.ai.router") / "utterances"


class Utterance(NamedTuple):
    """What somebody may say, whom it is for, and the manner it is said in."""

    text: str
    label: str
    style: str


@cache
def utterances() -> tuple[Utterance, ...]:
    """All examples, ordered by label."""
    found = []
    for file in sorted(_FOLDER.iterdir(), key=lambda file: file.name):
        style = ""
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("## "):
                style = line[3:].strip()
            elif line.strip():
                found.append(Utterance(line.strip(), file.name.removesuffix(".txt"), style))
    return tuple(found)
