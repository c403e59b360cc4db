"""Judging a message as it arrives."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

MAX_CHARS = 4000
Refusal = Literal["empty", "too_long"]
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Checked:
    """The text to keep, or why it is refused."""

    text: str
    refusal: Refusal | None = None


def check(raw: str) -> Checked:
    """Text without control and direction characters, at most `MAX_CHARS` long."""
    if len(raw) > MAX_CHARS:
        return Checked("", "too_long")
    text = unicodedata.normalize("NFC", _CONTROL.sub("", raw)).strip()
    return Checked(text, None if text else "empty")
