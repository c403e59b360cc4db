"""Our own examples of what must reach a person, one file a reason, and in `none` what comes close without being it."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from hibachi.ai.router.utterances import utterances

NONE = "none"
_ROUTINE = frozenset(
    {"lead_nurturing", "operations", "knowledge", "distance", "menu", "allergen", "smalltalk", "out_of_scope"}
)
_FOLDER = files("hibachi.ai.escalation") / "sayings"


class Example(NamedTuple):
    """A message and the reason code it must reach a person for, or `NONE`."""

    text: str
    reason: str


@cache
def examples() -> tuple[Example, ...]:
    """All examples, ordered by reason."""
    found: list[Example] = []
    for file in sorted(_FOLDER.iterdir(), key=lambda one: one.name):
        lines = file.read_text(encoding="utf-8").splitlines()
        texts = (line.strip() for line in lines if line.strip() and not line.startswith("##"))
        found.extend(Example(text, file.name.removesuffix(".txt")) for text in texts)
    return tuple(found)


def harmless() -> tuple[Example, ...]:
    """Utterances for the agents whose work needs no person."""
    return tuple(Example(one.text, NONE) for one in utterances() if one.label in _ROUTINE)
