"""Bytes as text, and text without what nobody sees."""

import re

from hibachi.knowledge.documents.ports import Unreadable

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_SPACE = re.compile(r"\s+")
_PICTURE = re.compile(r"data:[\w/+.-]{1,80};base64,[A-Za-z0-9+/=]+")
_MAX_CHARACTERS = 3_000_000  # twice what a thousand passages hold; a tree of it takes a hundred times its size


def decoded(content: bytes) -> str:
    """The text of a file: UTF-8 or UTF-16 by its mark, else what Windows writes."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def bounded(text: str) -> str:
    """The text without pictures that are written into it. Raises `Unreadable` when it is longer than is searched."""
    text = _PICTURE.sub("", text)
    if len(text) > _MAX_CHARACTERS:
        raise Unreadable("too_long")
    return text


def plain(text: str) -> str:
    """One line, its spaces single, without control characters and marks that turn text around."""
    return _SPACE.sub(" ", _UNSEEN.sub("", text)).strip()
