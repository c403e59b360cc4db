"""Sentences of a Markdown text, with the white space that follows them, so that joining gives the text back."""

import re

_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z*\[])|\n+")


def sentences(text: str) -> list[str]:
    """Parts whose concatenation is `text`."""
    parts, start = [], 0
    for match in _END.finditer(text):
        parts.append(text[start : match.end()])
        start = match.end()
    return [*parts, text[start:]] if start < len(text) else parts
