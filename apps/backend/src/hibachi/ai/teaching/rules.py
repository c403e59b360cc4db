"""What of a text may be kept, and how it is read by training."""

import re

from hibachi.ai.dialogue.contact import bare_name
from hibachi.ai.guard.redaction import Redaction
from hibachi.ai.understanding.parsers.contact import find_email, find_phone

_TOKEN = re.compile(r"(\[[A-Z]+_\d+\])")
_SPACE = re.compile(r"\s+")
_SHORTEST_NAME = 3
# What stands for masked words in training: people write such things where the tokens are.
_STAND_INS = {"NAME": "Sam Lee", "PHONE": "510 555 0100", "EMAIL": "sam@example.com", "ADDRESS": "12 Main Street"}


def masked(text: str, known_name: str = "") -> str:
    """The text on one line without names, phones, e-mail and street addresses; `known_name` is the writer's. What is
    masked already stays as it is."""
    hidden = Redaction()
    parts = (part if _TOKEN.fullmatch(part) else _masked(part, known_name, hidden) for part in _TOKEN.split(text))
    return _SPACE.sub(" ", "".join(parts)).strip()


def tells_something(text: str) -> bool:
    """Whether words are left beside what was masked."""
    return bool(re.search(r"[^\W\d_]{2}", _TOKEN.sub("", text)))


def as_said(text: str) -> str:
    """Masked words as somebody might say them, for training."""
    return _TOKEN.sub(lambda token: _STAND_INS.get(token.group()[1:].partition("_")[0], ""), text)


def contains(text: str, words: str) -> bool:
    """Whether all words of a search stand in the text, in any order."""
    lowered = text.casefold()
    return all(word in lowered for word in words.casefold().split())


def _masked(text: str, known_name: str, hidden: Redaction) -> str:
    names = [known_name]
    if (find_phone(text) or find_email(text)) and (bare := bare_name(text)):
        # A single word may be any word unless it is written as a name.
        names.append(bare if " " in bare or re.search(rf"\b{re.escape(bare)}\b", text) else "")
    text = hidden.hide(text)
    for name in filter(None, names):
        text = re.sub(rf"\b{re.escape(name)}\b", "[NAME_1]", text, flags=re.IGNORECASE)
        for word in name.split():
            # A single part of a name only as it is written in names: "Will" is one, "will" is not.
            if len(word) >= _SHORTEST_NAME and word[0].isupper():
                text = re.sub(rf"\b{re.escape(word)}\b", "[NAME_1]", text)
    return text
