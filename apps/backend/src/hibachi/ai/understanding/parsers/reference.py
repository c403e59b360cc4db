"""Booking references such as MH-7K3Q9."""

import re

from hibachi.ai.understanding.text import Found

# With its hyphen a reference needs no digit: one in five has none.
_REFERENCE = re.compile(r"\b([a-z]{2})(?:-| ?(?=[a-z0-9]{0,4}\d))([a-z0-9]{5})\b", re.IGNORECASE)
_PREFIXES = frozenset({"MH"})


def find_reference(text: str) -> Found[str] | None:
    """The last reference in the text, in its written form `MH-7K3Q9`."""
    matches = [m for m in _REFERENCE.finditer(text) if m[1].upper() in _PREFIXES]
    if not matches:
        return None
    match = matches[-1]
    return Found(f"{match[1].upper()}-{match[2].upper()}", *match.span())
