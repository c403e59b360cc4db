"""Whom we talk to, from what they write."""

import re
from dataclasses import replace

from hibachi.ai.dialogue.types import Contact
from hibachi.ai.understanding.types import Awaited, Entities

_REACH = re.compile(r"[\w.+-]+@[\w.-]+|\+?\(?\d[\d() .-]{6,}\d|\b\d+\w? [A-Z]")
_NOISE = re.compile(
    r"\b(?:yes|yeah|yep|sure|ok|okay|please|and|my|our|the|name|phone|number|cell|mobile|e-?mail|address|is|it's|its"
    r"|it|at|you|can|reach|me|on|under|this|here|hi|hello|for|use|put|down|as|i'm|im|am|i|text|call|thanks|thank|just"
    r"|booking|hold|in|to|with|of|course)\b|[^\w' -]",
    re.IGNORECASE,
)
_SEGMENT = re.compile(r"[,;:.!?\n]\s+|\s[-–]\s|\n")
_WORD = re.compile(r"^[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'.-]*$")
_OTHER_WORDS = """what how when where which why who does do did are was will would could should no not nope never wait
 maybe later adults kids children people guests much cost price deposit cancel menu date time today tomorrow saturday
 sunday monday tuesday wednesday thursday friday have has need want don't book it that great perfect awesome cool
 sounds good let's take go ahead reserve lock slot pm am from
 one two three four five six seven eight nine ten eleven twelve noon fine too also still left pay bill total money
 moneywise remind then later earlier there nothing none both same other another what's where's who's how's lol haha
 code codes sms didn't didnt come came never"""
_NOT_A_NAME = frozenset(_OTHER_WORDS.split())
_MOST_WORDS = 4
_PARTICLES = frozenset({"de", "la", "van", "von", "der", "den", "di", "da", "del", "dos", "bin", "al", "el", "ter"})


_FOR_WHOM = re.compile(r"\bfor ((?:[A-Z][\w'-]+ ){1,3}[A-Z][\w'-]+)(?=\s*(?:[,.;!]|$|\())")


def known_after(contact: Contact, entities: Entities, raw: str, awaited: Awaited) -> Contact:
    """The contact with what a message tells; a bare name counts only when it was asked for or stands by a number."""
    name = entities.name
    if not name and (awaited is Awaited.CONTACT or ((entities.phone or entities.email) and not contact.name)):
        for_whom = _FOR_WHOM.search(raw)
        name = bare_name(raw) or (for_whom[1] if for_whom else None)
    return replace(
        contact,
        name=name or contact.name,
        phone=entities.phone or contact.phone,
        email=entities.email or contact.email,
    )


def bare_name(raw: str) -> str | None:
    """A name that stands alone or before a number: "Dana Lee, 510 555 0123"; None when there is none."""
    reach = _REACH.search(raw)
    head = raw[: reach.start()] if reach else raw
    if "?" in head or (not reach and len(raw.split()) > _MOST_WORDS):
        return None
    named = [name for part in _SEGMENT.split(head) if (name := _named(part))]
    return named[-1] if named else None


def _capitalised_end(words: list[str]) -> list[str]:
    """Of "send numbers Mia Lund" the name at the end; all words where none or all are capitalised."""
    start = len(words)
    while start and (words[start - 1][:1].isupper() or (start < len(words) and words[start - 1] in _PARTICLES)):
        start -= 1
    return words[start:] if len(words) - start > 1 else words


def _named(part: str) -> str | None:
    words = _capitalised_end(_NOISE.sub(" ", part).split())
    if not 1 <= len(words) <= _MOST_WORDS:
        return None
    if any(not _WORD.match(word) or word.lower() in _NOT_A_NAME for word in words):
        return None
    return " ".join(word if any(map(str.isupper, word)) else word.capitalize() for word in words)
