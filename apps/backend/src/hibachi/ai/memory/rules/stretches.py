"""A conversation in stretches of a few neighbouring messages, and the line an older stretch is shown by."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from hibachi.ai.memory.types import Line
from hibachi.ai.understanding.text import cleaned

MOST, ENOUGH, LEAST = 6, 4, 2
WINDOW = 20  # the last messages are quoted whole, whatever is asked
_PAUSE = timedelta(hours=6)
_SPEAKERS = frozenset({"customer", "assistant", "staff"})
_WORDS = 14
_LONGEST = 1200


def spoken(lines: Iterable[Line]) -> list[Line]:
    """The messages that somebody said."""
    return [line for line in lines if line.role in _SPEAKERS and line.text.strip()]


def stretches_of(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """Messages in order as stretches of two to six.

    A guest's message begins the next once there are enough, and so does a long pause. What would stay alone at the end
    belongs to the stretch before.
    """
    found: list[list[Line]] = []
    for line in lines:
        if not found or _begins(found[-1], line):
            found.append([])
        found[-1].append(line)
    if len(found) > 1 and len(found[-1]) < LEAST and len(found[-2]) < MOST and not _paused(found[-2][-1], found[-1][0]):
        found[-2:] = [[*found[-2], *found[-1]]]
    return list(found)


def embedded(stretch: Iterable[Line]) -> str:
    """What is turned into a vector: the guest's words and what they were answered."""
    return "\n".join(line.text for line in stretch)[:_LONGEST]


def line_of(text: str) -> str:
    """The first words of a text, cut where a word ends."""
    words = cleaned(text).split(" ")
    return " ".join(words) if len(words) <= _WORDS else f"{' '.join(words[:_WORDS]).rstrip(',;:-')}…"


def in_window(last: int, newest: int) -> bool:
    """Whether a position is one of the last messages of its conversation."""
    return last > newest - WINDOW


def _begins(stretch: Sequence[Line], line: Line) -> bool:
    if _paused(stretch[-1], line):
        return True
    return len(stretch) >= MOST or (len(stretch) >= ENOUGH and line.role == "customer")


def _paused(before: Line, after: Line) -> bool:
    return after.at - before.at > _PAUSE
