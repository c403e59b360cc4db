"""The form of a rule that reads facts from a piece of a message."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hibachi.ai.memory.rules.pieces import OF_OTHERS, Piece
from hibachi.ai.memory.types import Kind, Learned

WE = r"(?:we|i)(?:'ve| have| got| do have| also have| have got|'ve got| both have| still have|'ll have| will have)+"
RELATIVE = (
    r"(?:(?:mother|father|sister|brother|daughter|son)[- ]in[- ]law|daughter|son|mom|mother|dad|father|parents"
    r"|grandma|grandmother|granny|nana|abuela|grandpa|grandfather|husband|wife|sister|brother|aunt|uncle|niece|nephew|cousin|fianc[eé]e?"
    r"|girlfriend|boyfriend|partner|boss|in-laws"
    r"|kids|kid|twins|friend|best friend|grandson|granddaughter|stepdaughter|stepson)"
)
_NOT = re.compile(
    r"\b(?:no|not|never|without|isn't|aren't|wasn't|don't|doesn't|didn't|won't|can't|nobody|no"
    r" longer)\b"
)
_BEFORE = 26
_OWN_PART = re.compile(r"[,;] (?=(?:i|we|it|my|our|the|there)\b)|[,;] $")
_NO_MORE = re.compile(r"^[^.,;]{0,30}\b(?:any ?more|no longer|passed away|died|last year|years ago)\b")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell a fact of a kind, and the value they tell. `denied` cues tell it by a denial; `wished` ones also
    as a question ("can you text me instead?")."""

    kind: Kind
    pattern: re.Pattern[str]
    value: Callable[[re.Match[str]], str]
    denied: bool = False
    wished: bool = False


def cue(
    kind: Kind, pattern: str, value: str | Callable[[re.Match[str]], str], *, denied: bool = False, wished: bool = False
) -> Cue:
    """A cue from its pattern; a value that is the same for every match is given as text."""
    if isinstance(value, str):
        text = value
        return Cue(kind, re.compile(pattern), lambda _match: text, denied, wished)
    return Cue(kind, re.compile(pattern), value, denied, wished)


def told_by(cues: tuple[Cue, ...], piece: Piece) -> Iterator[Learned]:
    """What a piece tells by these cues; nothing that it asks, supposes, denies or says is over.

    What is told of somebody else names them before a colon, and is the less sure for it.
    """
    for one in cues:
        if piece.asked and not one.wished:
            continue
        match = one.pattern.search(piece.text)
        if match and (one.denied or not _denied(piece.text, match)) and (value := one.value(match).strip()):
            yield Learned(one.kind, value, min(piece.confidence, OF_OTHERS) if ": " in value else piece.confidence)


def _denied(text: str, match: re.Match[str]) -> bool:
    before = _OWN_PART.split(text[max(0, match.start() - _BEFORE) : match.start()])[-1]
    return bool(_NOT.search(before) or _NO_MORE.search(text[match.end() :]))
