"""The same answer for the screen, a text message and the ear."""

import re
from collections.abc import Sequence
from zlib import crc32

from hibachi.ai.compose.wording import pick
from hibachi.ai.grounding.sentences import sentences

SMS_CHARS = 320
BETWEEN_ANSWERS = "\n\n"
_BOLD = re.compile(r"\*\*|__")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_BULLET = re.compile(r"^[ \t]*[-*] ", re.MULTILINE)
_AGAIN = ("As I said: ", "Once more: ", "Again, to be clear: ")


def worded(text: str, channel: str) -> str:
    """Markdown for the web; plain words elsewhere, and few of them in a text message."""
    if channel in ("web", "email"):
        return text
    plain = _BULLET.sub("", _LINK.sub(r"\1", _BOLD.sub("", text)))
    return shortened(plain) if channel == "sms" else plain


def shortened(text: str) -> str:
    """What fits a text message: the first sentences of every answer and the question; with a link it is left whole.

    No answer gives way to another altogether, so several questions may make the text longer than that.
    """
    if len(text) <= SMS_CHARS or "http" in text:
        return text
    answers = [[one.strip() for one in sentences(one)] for one in text.split(BETWEEN_ANSWERS) if one.strip()]
    asks = [answers[-1].pop()] if answers[-1][-1].endswith("?") else []
    answers = [answer for answer in answers if answer]
    kept, open_ones = [answer[:1] for answer in answers], list(range(len(answers)))
    while open_ones:
        at = open_ones.pop(0)
        more = answers[at][len(kept[at]) :][:1]
        if more and _length([*kept, more, asks]) <= SMS_CHARS:
            kept[at] = [*kept[at], *more]
            open_ones.append(at)
    return " ".join(sentence for answer in [*kept, asks] for sentence in answer)


def _length(answers: Sequence[Sequence[str]]) -> int:
    return len(" ".join(sentence for answer in answers for sentence in answer))


def mark_of(text: str) -> int:
    """Tells one answer from another, whatever was asked back at its end."""
    body, _, last = text.rpartition(BETWEEN_ANSWERS)
    return crc32((body if body and last.endswith("?") else text).encode())


def not_again(text: str, said: Sequence[int], seed: int) -> str:
    """The text, introduced as a repetition when the very same was said before."""
    return pick(seed, *_AGAIN) + text if mark_of(text) in said else text


def repeats(text: str) -> bool:
    """Whether a text was introduced as a repetition."""
    return text.startswith(_AGAIN)
