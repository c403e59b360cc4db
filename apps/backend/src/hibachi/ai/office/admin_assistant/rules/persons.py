"""Whom a question about a person names, and what of them it asks."""

import re
from dataclasses import dataclass

_NAME = (
    r"(?P<who>[A-Za-zÀ-ž][\w'.-]*"
    r"(?: (?!about\b|said\b|say\b|told\b|like\b|on\b|in\b|at\b)[A-Za-zÀ-ž][\w'.-]*){0,3}?)"
)
_END = r"(?:'s)?\s*[?.!]*\s*$"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b(?:know|remember(?:ed)?|learned|noted|have on file|kept) (?:about|of|on) {_NAME}{_END}",
        rf"\bmemor(?:y|ies) (?:about|of|on) {_NAME}{_END}",
        rf"\b(?:did|does|has|had) {_NAME} (?:ever )?(?:say|tell us|told us|said|mention(?:ed)?|talk(?:ed)?|write"
        r"|written|wrote|want(?:ed)?"
        r"|ask(?:ed)?(?: for)?|prefer|like|love|hate|need)(?: (?:about|of|on|regarding|for|to))?(?P<about>.*)$",
        rf"\b(?:how|when) does {_NAME} (?:want|like|prefer)(?P<about>.*)$",
        rf"\bdoes {_NAME} have (?P<about>.+)$",
        rf"^(?:what|anything|which things) {_NAME} (?:said|told us|mentioned|wrote)(?: (?:about|of"
        r"|on))?(?P<about>.*)$",
        rf"\b(?:how|where) did {_NAME} (?P<about>(?:hear|find|learn).*)$",
    )
)
_EMPTY = re.compile(
    r"^(?:[\s?.!,]|\b(?:us|to us|earlier|before|so far|last time|in the past|anything)\b)*$", re.IGNORECASE
)
_NOBODY = frozenset(
    {
        "we", "you", "they", "he", "she", "it", "i", "us", "guests", "hosts", "customers", "people", "anybody",
        "anyone", "somebody", "someone", "everybody", "chefs", "the", "our", "a", "an", "this", "that", "these",
        "those", "staff", "team", "documents", "document", "policy",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonNamed:
    """A name, and the rest of the question; empty when all is asked for."""

    name: str
    about: str


def person_in(raw: str) -> PersonNamed | None:
    """The person a question is about; None for one about nobody by name."""
    for form in _FORMS:
        match = form.search(raw)
        if match and match["who"].split()[0].lower() not in _NOBODY:
            name, _, owned = match["who"].partition("'s ")
            about = (match.groupdict().get("about") or owned).strip(" ?.!")
            return PersonNamed(name.removesuffix("'s"), "" if _EMPTY.match(about) else about)
    return None
