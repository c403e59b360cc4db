"""The same answer for the screen, a text message and the ear."""

import re
from collections.abc import Sequence
from zlib import crc32

from hibachi.ai.compose.wording import pick
from hibachi.ai.grounding.sentences import sentences

SMS_CHARS = 320
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
    """What fits a text message: the first sentences and the question; a text with a link is left whole."""
    if len(text) <= SMS_CHARS or "http" in text:
        return text
    parts = [part.strip() for part in sentences(text)]
    last = [parts.pop()] if parts and parts[-1].endswith("?") else []
    while len(parts) > 1 and len(" ".join([*parts, *last])) > SMS_CHARS:
        parts.pop()
    return " ".join([*parts, *last])


def mark_of(text: str) -> int:
    """Tells one answer from another, whatever was asked back at its end."""
    body, _, last = text.rpartition("\n\n")
    return crc32((body if body and last.endswith("?") else text).encode())


def not_again(text: str, said: Sequence[int], seed: int) -> str:
    """The text, introduced as a repetition when the very same was said before."""
    return pick(seed, *_AGAIN) + text if mark_of(text) in said else text


def repeats(text: str) -> bool:
    """Whether a text was introduced as a repetition."""
    return text.startswith(_AGAIN)
