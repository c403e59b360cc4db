"""Booking references such as MH-7K3Q9, and codes that were sent."""

import re

from hibachi.ai.understanding.text import Found

# With its hyphen a reference needs no digit: one in five has none.
_REFERENCE = re.compile(r"\b([a-z]{2})(?:-| ?(?=[a-z0-9]{0,4}\d))([a-z0-9]{5})\b", re.IGNORECASE)
_PREFIXES = frozenset({"MH"})
_CODE = re.compile(r"(?<!\d)(?<!\d[ -])\d(?:[ -]?\d){5}(?![ -]?\d)")


def find_reference(text: str) -> Found[str] | None:
    """The last reference in the text, in its written form `MH-7K3Q9`."""
    matches = [m for m in _REFERENCE.finditer(text) if m[1].upper() in _PREFIXES]
    if not matches:
        return None
    match = matches[-1]
    return Found(f"{match[1].upper()}-{match[2].upper()}", *match.span())


def find_code(text: str) -> Found[str] | None:
    """The last number of six digits, however it is spaced; only where one was asked for is it a code."""
    matches = list(_CODE.finditer(text))
    return Found(re.sub(r"\D", "", matches[-1].group()), *matches[-1].span()) if matches else None


def without_code(text: str) -> str:
    """The text with its codes made unreadable."""
    return _CODE.sub("••••••", text)
